import type { Dialect } from "./csv-record.ts";

/** What may part the cells of a line, in the order in which a tie is settled. */
export const delimiters = [",", ";", "\t", "|"] as const;

/** How many lines are looked at. */
const looked = 30;

/**
 * The delimiter that stands most often, outside quotes, in the first line with text; a comma where none does. Where the
 * lines below do without it, that line is a title, and what parts most of the others is taken.
 */
export function detectDelimiter(text: string): string {
  const [header = [], ...below] = bareLines(text).map((line) => delimiters.map((one) => line.split(one).length - 1));
  const own = indexOfMost(header);
  if (below.length < 2 || below.some((counts) => counts[own] > 0 && header[own] > 0)) return delimiters[own];
  const usual = delimiters.map((_, at) => medianOf(below.map((counts) => counts[at])));
  const other = indexOfMost(usual);
  return usual[other] > 0 ? delimiters[other] : delimiters[own];
}

/** Whether one space follows every delimiter of the first lines. */
export function isSpaced(text: string, delimiter: string): boolean {
  if (delimiter === " ") return false;
  // Delimiters alone are the blank rows of a spreadsheet.
  const lines = bareLines(text).filter((line) => line.replaceAll(delimiter, "").trim() !== "");
  const parts = lines.flatMap((line) => line.split(delimiter).slice(1));
  return parts.length > 0 && parts.every((part) => /^ (?! )/.test(part));
}

/** The line `sep=;` that tells spreadsheets the delimiter, and where it ends. */
export function separatorLine(text: string): { readonly delimiter: string; readonly end: number } | undefined {
  const line = /^"?sep=([^"\r\n])"?[ ,;\t|]*(?:\r\n|\r|\n)/i.exec(text);
  return line ? { delimiter: line[1], end: line[0].length } : undefined;
}

/** The delimiter that a user's text names: one character, or a word for it. */
export function delimiterByName(name: string): string | undefined {
  const known = words.get(name.toLowerCase());
  if (known !== undefined) return known;
  return name.length === 1 && !/["\r\n\u0000]/.test(name) ? name : undefined;
}

/** A delimiter as it may be typed. */
export function nameOfDelimiter(delimiter: string): string {
  return [...words].find(([, one]) => one === delimiter)?.[0] ?? delimiter;
}

export function dialectOf(text: string, delimiter: string): Dialect {
  return { delimiter, spaced: isSpaced(text, delimiter) };
}

const words: ReadonlyMap<string, string> = new Map([
  ["comma", ","],
  ["semicolon", ";"],
  ["tab", "\t"],
  ["\\t", "\t"],
  ["pipe", "|"],
  ["space", " "],
  ["colon", ":"],
]);

function indexOfMost(counts: readonly number[]): number {
  return counts.reduce((most, count, at) => (count > (counts[most] ?? 0) ? at : most), 0);
}

function medianOf(counts: readonly number[]): number {
  return [...counts].sort((left, right) => left - right)[counts.length >> 1] ?? 0;
}

/** The first lines with text, without what stands in quotes, be it of several lines. */
function bareLines(text: string): string[] {
  const start = text.slice(0, longestLook);
  const quotes = start.split('"').length - 1;
  // An odd quote is left open somewhere, so each line is taken by itself.
  const bare = quotes % 2 === 0 || start.length < text.length ? start.replace(quoted, "_") : start;
  const lines = bare.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  return lines.slice(0, looked).map((line) => line.replace(quoted, "_"));
}

const longestLook = 20_000;
const quoted = /"[^"]*"?/g;
