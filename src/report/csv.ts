import type { Reporter, ReportOptions } from "./reporter.ts";
import { type Row, rowKeys, rowsOf } from "./rows.ts";

export type CsvOptions = Pick<ReportOptions, "rawCsv" | "excel" | "delimiter">;

/** Rows as CSV (RFC 4180) with a header line. Lines end with LF, or with CR and LF for Excel. */
export function renderCsv(rows: readonly Row[], options: CsvOptions = {}): string {
  const lines = rows.map((row) => rowKeys.map((key) => row[key]));
  return csvText([rowKeys, ...lines], options);
}

export const csvReport: Reporter = (plan, options) => renderCsv(rowsOf(plan), options);

/** Any table as CSV; null is an empty cell. */
export function csvText(lines: readonly (readonly (string | number | null)[])[], options: CsvOptions = {}): string {
  const { delimiter = ",", excel = false, rawCsv = false } = options;
  const end = excel ? "\r\n" : "\n";
  const cell = (value: string | number | null) => quoted(safe(value, rawCsv), delimiter);
  return (excel ? "\ufeff" : "") + lines.map((line) => line.map(cell).join(delimiter) + end).join("");
}

/**
 * What a spreadsheet may take for a formula: a text that starts with `=`, `+`, `-`, `@`, TAB, CR or LF. Apostrophes in
 * front count as well: a text that has the guard's own shape gets one more, so that a reader which takes exactly one
 * away from every text of this shape reads back exactly what was written.
 */
export const formulaLike = /^'*[=+\-@\t\r\n]/;

function safe(value: string | number | null, raw: boolean): string {
  if (value === null) return "";
  return typeof value === "string" && !raw && formulaLike.test(value) ? `'${value}` : String(value);
}

// A lone CR or LF is quoted whatever ends the lines, and so is a space that a reader might trim.
function quoted(text: string, delimiter: string): string {
  const plain = !/["\r\n]|^\s|\s$|^\ufeff/u.test(text) && !text.includes(delimiter);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
