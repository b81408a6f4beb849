import { formulaLike, heldFromDates } from "../../domain/formula-guard.ts";
import { type FullRow, rowKeys } from "../../domain/plan/plan-row.ts";
import type { Pieces, Reporter, ReportOptions } from "../reporter.ts";
import { inPieces } from "../wording/pieces.ts";
import { eachRow } from "./rows.ts";

export type CsvOptions = Pick<ReportOptions, "rawCsv" | "excel" | "delimiter">;

/** Rows as CSV (RFC 4180) with a header line. Lines end with LF, or with CR and LF for Excel. */
export function renderCsv(rows: Iterable<FullRow>, options: CsvOptions = {}): string {
  return csvText(tableOf(rows), options);
}

export const csvReport: Reporter<Pieces> = (plan, options) => ({
  pieces: inPieces(csvLines(tableOf(eachRow(plan)), options)),
});

/** Any table as CSV; null is an empty cell. */
export function csvText(table: Iterable<CsvLine>, options: CsvOptions = {}): string {
  return [...csvLines(table, options)].join("");
}

type CsvLine = readonly (string | number | null)[];

function* tableOf(rows: Iterable<FullRow>): Generator<CsvLine> {
  let keys: readonly string[] | undefined;
  for (const row of rows) {
    if (!keys) {
      keys = Object.keys(row);
      yield keys;
    }
    yield keys.map((key) => row[key]);
  }
  if (!keys) yield rowKeys;
}

function* csvLines(table: Iterable<CsvLine>, options: CsvOptions): Generator<string> {
  const { delimiter = ",", excel = false, rawCsv = false } = options;
  const end = excel ? "\r\n" : "\n";
  const cell = (value: string | number | null) => quoted(safe(value, rawCsv, excel), delimiter);
  if (excel) yield "\ufeff";
  for (const line of table) yield line.map(cell).join(delimiter) + end;
}

function safe(value: string | number | null, raw: boolean, excel: boolean): string {
  if (value === null) return "";
  if (typeof value !== "string" || raw) return String(value);
  if (formulaLike.test(value)) return `'${value}`;
  return excel ? heldFromDates(value) : value;
}

// A lone CR or LF is quoted whatever ends the lines, and so is a space that a reader might trim.
function quoted(text: string, delimiter: string): string {
  const plain = !/["\r\n]|^\s|\s$|^\ufeff/u.test(text) && !text.includes(delimiter);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
