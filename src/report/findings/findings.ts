import { largest } from "../../domain/append.ts";
import { compareText } from "../../domain/compare.ts";
import { count, grouped } from "../../domain/counting.ts";
import type { Finding, Severity, Where } from "../../domain/finding.ts";
import { jsonText } from "../plan/json-text.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { type Paint, type Style, styleOf } from "../text/style.ts";
import { wrapText } from "../text/wrap.ts";
import { messageOf } from "../wording/wording.ts";
import { excerptLines, type LineOf } from "./excerpt.ts";
import { examplesShown, type FindingGroup, groupsOf, mostShown } from "./grouped.ts";

/** How findings are shown as text. */
export interface FindingsLook extends Pick<ReportOptions, "width" | "color"> {
  /** Every finding, however many there are; otherwise above `mostShown` a summary with examples. */
  readonly allErrors?: boolean | undefined;
  /** The source lines that are shown with a caret under the place. */
  readonly lineOf?: LineOf | undefined;
}

export type FindingsOptions = FindingsLook & { readonly format: "text" | "json" };

/** A finding as JSON: the data, with its sentence and remedy. */
export interface WordedFinding extends Finding {
  readonly message: string;
  readonly remedy: string;
}

/** Findings in the order of file, line and column: as text like a compiler's, or as one JSON object. */
export function renderFindings(findings: readonly Finding[], options: FindingsOptions): string {
  if (options.format === "json")
    return `${jsonText({ ...countsOf(findings), findings: wordedFindings(findings) }, 2)}\n`;
  return [...findingLines(findings, options), closingLine(findings), ""].join("\n");
}

/** Findings like a compiler's. Above twenty: how many of each kind, three examples of it, and how to see them all. */
export function findingLines(findings: readonly Finding[], look: FindingsLook): string[] {
  const style = styleOf(look);
  const ordered = inOrder(findings);
  if (look.allErrors === true || ordered.length <= mostShown)
    return ordered.flatMap((finding) => [...placeLines(finding, style, look), ...remedyLines(finding, style)]);
  const groups = groupsOf(ordered);
  return [
    ...summaryLines(groups, style),
    ...groups.flatMap((group) => exampleLines(group, style, look)),
    "",
    style.paint.bold("--all-errors shows every one of them."),
  ];
}

/** The first line is never wrapped, so that tools can read it; its end names the code. */
function placeLines(finding: Finding, style: Style, { lineOf }: FindingsLook): string[] {
  const { paint } = style;
  const { message } = messageOf(finding);
  const place = placeOf(finding, message);
  const lead = `${place === "" ? "" : `${paint.bold(place)}: `}${tint(finding.severity, paint)}`;
  return [
    `${lead}: ${message} ${paint.dim(`[${escapeControls(finding.code)}]`)}`,
    ...excerptLines(finding, lineOf?.(finding), style),
  ];
}

function remedyLines(finding: Finding, { width, paint }: Style): string[] {
  const { remedy } = messageOf(finding);
  return remedy === "" ? [] : wrapText(remedy, Math.max(40, width - 2)).map((line) => paint.dim(`  ${line}`));
}

function summaryLines(groups: readonly FindingGroup[], { paint }: Style): string[] {
  const digits = largest(groups.map(({ findings }) => grouped(findings.length).length));
  return groups.map(
    ({ code, severity, column, findings }) =>
      `${grouped(findings.length).padStart(digits)} × ${tint(severity, paint)} [${escapeControls(code)}]${column === undefined ? "" : ` in ${escapeControls(column)}`}`,
  );
}

function exampleLines({ code, findings }: FindingGroup, style: Style, look: FindingsLook): string[] {
  const shown = findings.slice(0, examplesShown);
  const more = findings.length - shown.length;
  const [first] = shown;
  return [
    "",
    ...shown.flatMap((finding) => placeLines(finding, style, look)),
    ...(first ? remedyLines(first, style) : []),
    ...(more === 0 ? [] : [style.paint.dim(`  and ${grouped(more)} more [${escapeControls(code)}]`)]),
  ];
}

/** `3 errors, 1 warning`; notes only where there are some. */
export function closingLine(findings: readonly Finding[]): string {
  const { errors, warnings, notes } = countsOf(findings);
  const parts = [count(errors, "error", "errors"), count(warnings, "warning", "warnings")];
  return [...parts, ...(notes === 0 ? [] : [count(notes, "note", "notes")])].join(", ");
}

export function wordedFindings(findings: readonly Finding[]): WordedFinding[] {
  return inOrder(findings).map(({ code, severity, where, path, params }) => ({
    code,
    severity,
    ...messageOf({ code, params }),
    ...(where && { where: { file: where.file, line: where.line, column: where.column, cell: where.cell } }),
    ...(path && { path }),
    params: Object.fromEntries(Object.entries(params).sort(([left], [right]) => compareText(left, right))),
  }));
}

export function countsOf(findings: readonly Finding[]): { errors: number; warnings: number; notes: number } {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), notes: of("note") };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (left, right) =>
      compareText(left.where?.file ?? "", right.where?.file ?? "") ||
      (left.where?.line ?? 0) - (right.where?.line ?? 0) ||
      (left.where?.column ?? 0) - (right.where?.column ?? 0) ||
      ranks[left.severity] - ranks[right.severity] ||
      compareText(left.code, right.code) ||
      compareText(pathText(left.path), pathText(right.path)) ||
      compareText(JSON.stringify(left.params), JSON.stringify(right.params)),
  );
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

// Where the sentence names the place inside the document itself, it is not said twice.
function placeOf({ where, path }: Finding, message: string): string {
  const inside = path === undefined || path.length === 0 ? "" : pathText(path);
  const file = where ? escapeControls(whereText(where)) : "";
  if (inside === "" || (file !== "" && message.includes(inside))) return file;
  return file === "" ? escapeControls(inside) : `${file}: ${escapeControls(inside)}`;
}

function whereText({ file, line, column, cell }: Where): string {
  const name = file === "-" ? "standard input" : file;
  if (cell !== undefined) return `${name}:${cell}`;
  if (line === undefined) return name;
  return column === undefined ? `${name}:${line}` : `${name}:${line}:${column}`;
}

// `placements[3].intake`
function pathText(path: Finding["path"] = []): string {
  return path.map((part, at) => (typeof part === "number" ? `[${part}]` : at === 0 ? part : `.${part}`)).join("");
}

function tint(severity: Severity, paint: Paint): string {
  const colors = { error: paint.red, warning: paint.yellow, note: paint.cyan };
  return colors[severity](severity);
}
