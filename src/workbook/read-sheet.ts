import type { CellObject, Range, WorkSheet } from "@e965/xlsx";
import { plainText } from "./rich-text.ts";

/** What the reader knows of number formats. */
export interface Formats {
  readonly is_date: (format: string) => boolean;
  /** The day of a serial number; nothing where it is none. */
  readonly parse_date_code: (
    serial: number,
    options: { readonly date1904: boolean },
  ) => { readonly y: number; readonly m: number; readonly d: number } | null;
}

/**
 * What a cell holds. `date`: an ISO day; `error`: an error value such as #N/A; `unsaved`: a formula without its value;
 * `rounded`: a number of more digits than a spreadsheet holds; `old-date`: a day on which programs disagree.
 */
export type CellKind = "text" | "number" | "yes-no" | "date" | "error" | "unsaved" | "rounded" | "old-date";

export interface ReadCell {
  readonly kind: CellKind;
  /** As it is meant: a number with its leading zeros where its format shows them. */
  readonly text: string;
  /** Of a number with a format of its own: the number. */
  readonly number?: string;
}

/** A row that holds something; its cells by their column. */
export interface ReadRow {
  /** From 0. */
  readonly row: number;
  readonly cells: ReadonlyMap<number, ReadCell>;
}

/** A merged area: its first and last row and column, from 0. */
export interface MergedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Only cells that exist: what a sheet says of its size is not to be believed, either way. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly ReadRow[];
  readonly merged: readonly MergedArea[];
}

interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  readonly formats: Formats;
}

/** A sheet's cells; `undefined` where it could not be read. */
export function sheetOf(sheet: WorkSheet | undefined, facts: SheetFacts): ReadSheet | "chart" | undefined {
  if (sheet === undefined) return undefined;
  if (sheet["!type"] !== undefined && sheet["!type"] !== "sheet") return "chart";
  const data: readonly (readonly CellObject[] | undefined)[] = sheet["!data"] ?? [];
  const rows: ReadRow[] = [];
  // Only what exists is visited: a row or column may stand a million places from the others.
  for (const [row, cells] of present(data)) {
    const found = new Map<number, ReadCell>();
    for (const [column, cell] of present(cells ?? [])) {
      const read = cell && cellOf(cell, facts);
      if (read) found.set(column, read);
    }
    if (found.size > 0) rows.push({ row, cells: found });
  }
  const { name, hidden } = facts;
  return { name, hidden, rows, merged: (sheet["!merges"] ?? []).map(areaOf) };
}

/** The places of an array that are filled. */
function* present<T>(list: readonly T[]): Generator<readonly [number, T]> {
  if (list.length < 10_000) {
    for (let at = 0; at < list.length; at++) if (list[at] !== undefined) yield [at, list[at]];
    return;
  }
  for (const key of Object.keys(list)) {
    const at = Number(key);
    if (list[at] !== undefined) yield [at, list[at]];
  }
}

function areaOf({ s, e }: Range): MergedArea {
  return { firstRow: s.r, lastRow: e.r, firstColumn: s.c, lastColumn: e.c };
}

function cellOf(cell: CellObject, facts: SheetFacts): ReadCell | undefined {
  if (cell.t === "e") return { kind: "error", text: cell.w ?? "#ERROR!" };
  if (cell.v === undefined || cell.t === "z") {
    return typeof cell.f === "string" ? { kind: "unsaved", text: `=${cell.f}` } : undefined;
  }
  if (typeof cell.v === "boolean") return { kind: "yes-no", text: cell.v ? "yes" : "no" };
  if (typeof cell.v === "number") return numberOf(cell, cell.v, facts);
  if (cell.v instanceof Date) return { kind: "date", text: cell.v.toISOString().slice(0, 10) };
  const text = plainText(cell.v, cell.r).replace(/\r\n?/g, "\n");
  return text === "" ? undefined : { kind: "text", text };
}

function numberOf(cell: CellObject, value: number, { formats, from1904 }: SheetFacts): ReadCell {
  const format = typeof cell.z === "string" ? cell.z : "General";
  if (formats.is_date(format) && !/\[[hms]+\]/i.test(format)) return dayOf(value, formats, from1904);
  if (!Number.isFinite(value)) return { kind: "error", text: String(value) };
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return { kind: "rounded", text: cell.w ?? String(value) };
  const number = plainNumber(value);
  const shown = (cell.w ?? "").trim();
  const isShownWhole = Number.isInteger(value) && shown !== "" && isPattern(format) && hasDigits(shown, number);
  return isShownWhole && shown !== number ? { kind: "number", text: shown, number } : { kind: "number", text: number };
}

// 29 February 1900 never was, and before it programs differ by a day.
function dayOf(serial: number, formats: Formats, from1904: boolean): ReadCell {
  const day = formats.parse_date_code(serial, { date1904: from1904 });
  if (!day || (!from1904 && serial < 61) || serial < 0) return { kind: "old-date", text: String(serial) };
  const two = (part: number) => String(part).padStart(2, "0");
  return { kind: "date", text: `${String(day.y).padStart(4, "0")}-${two(day.m)}-${two(day.d)}` };
}

/** A format that adds zeros or letters and takes nothing away: `00000`, `"d-"0000`. */
function isPattern(format: string): boolean {
  const [positive = ""] = format.split(";");
  const letters = /"[^"]*"|\\.|[-_ /()]/g;
  return /^0+$/.test(positive.replace(letters, ""));
}

function hasDigits(shown: string, number: string): boolean {
  return shown.includes(number.replace("-", ""));
}

/** All digits, never an exponent where a whole number is meant. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(BigInt(value)) : String(value);
}
