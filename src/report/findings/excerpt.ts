import type { Finding } from "../../domain/finding.ts";
import { clusters, displayWidth } from "../text/display-width.ts";
import { escapeControls } from "../text/escape-controls.ts";
import type { Style } from "../text/style.ts";

/** The line of a file that a finding points at; absent where the file cannot be read again. */
export type LineOf = (finding: Finding) => string | undefined;

/** The source line of a finding with a caret under its place, cut around it where it is too long; empty without a place. */
export function excerptLines(finding: Finding, text: string | undefined, { width, paint, glyphs }: Style): string[] {
  const { line, column } = finding.where ?? {};
  if (text === undefined || line === undefined || column === undefined) return [];
  const gutter = String(line);
  const room = Math.max(20, width - gutter.length - 6);
  const mark = { column, found: String(finding.params.found ?? ""), isDocument: finding.path !== undefined };
  const { shown, before, marked } = windowOf(text, mark, room, glyphs.cut);
  const caret = `${" ".repeat(before)}${"^".repeat(Math.max(1, marked))}`;
  return [
    `  ${paint.dim(`${gutter} |`)} ${shown}`.trimEnd(),
    `  ${paint.dim(`${" ".repeat(gutter.length)} |`)} ${paint.red(caret)}`,
  ];
}

interface Window {
  readonly shown: string;
  /** Columns before the caret, and under it. */
  readonly before: number;
  readonly marked: number;
}

/** The part of a line around a column, a third of the room before it, as it is shown. */
function windowOf(
  text: string,
  { column, found, isDocument }: { column: number; found: string; isDocument: boolean },
  room: number,
  cut: string,
): Window {
  const at = offsetOf(text, column);
  const rest = text.slice(at, at + Math.max(room, found.length + 2));
  const end = at + (isDocument ? documentLength(rest) : lengthMarked(rest, found));
  const whole = text.length <= 4 * room ? shownText(text) : undefined;
  if (whole !== undefined && displayWidth(whole) <= room)
    return { shown: whole, before: widthUpTo(text, at), marked: widthUpTo(text, end) - widthUpTo(text, at) };
  const head = tailOf(shownText(text.slice(Math.max(0, at - room), at)), Math.floor(room / 3));
  const isCut = head.length < at;
  const lead = isCut ? cut : "";
  const ahead = shownText(text.slice(at, at + room));
  const before = displayWidth(lead) + displayWidth(head);
  const tail = headOf(ahead, room - before - displayWidth(cut));
  const marked = Math.min(displayWidth(shownText(text.slice(at, Math.min(end, at + room)))), displayWidth(tail));
  return { shown: `${lead}${head}${tail}${tail.length < text.length - at ? cut : ""}`, before, marked };
}

// A column counts characters, not the halves of which some consist.
function offsetOf(text: string, column: number): number {
  let at = 0;
  for (let number = 1; number < column && at < text.length; number++)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** How much is underlined: what was found, with its quotes, where it stands there; else one character. */
function lengthMarked(rest: string, found: string): number {
  if (found !== "" && rest.startsWith(found)) return found.length;
  if (found !== "" && rest.startsWith(`"${found}"`)) return found.length + 2;
  return 1;
}

/** In JSON or YAML: a text in quotes, a number or a word, whole. */
function documentLength(rest: string): number {
  return /^(?:"(?:[^"\\]|\\.)*"?|[\w.+-]+)/.exec(rest)?.[0].length ?? 1;
}

function widthUpTo(text: string, at: number): number {
  return displayWidth(shownText(text.slice(0, at)));
}

/** A tab as two spaces, and what a terminal would obey written out; a mark stays on its letter. */
function shownText(text: string): string {
  return text.replaceAll("\t", "  ").replace(clusters, escapeControls);
}

function headOf(text: string, width: number): string {
  let used = 0;
  let length = 0;
  for (const [cluster] of text.matchAll(clusters)) {
    used += displayWidth(cluster);
    if (used > width) break;
    length += cluster.length;
  }
  return text.slice(0, length);
}

function tailOf(text: string, width: number): string {
  let left = displayWidth(text);
  let from = 0;
  for (const [cluster] of text.matchAll(clusters)) {
    if (left <= width) break;
    left -= displayWidth(cluster);
    from += cluster.length;
  }
  return text.slice(from);
}
