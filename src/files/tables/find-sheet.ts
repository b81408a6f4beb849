import type { Finding } from "../../domain/finding.ts";
import type { ReadRow, ReadSheet } from "../../workbook/read-sheet.ts";
import { fault } from "../codes.ts";
import type { ColumnSet } from "../columns/columns.ts";
import { nearest } from "../text/near-miss.ts";
import { type HeadingRow, headingRow, headingRows, titleLines } from "./heading-row.ts";

/** A workbook as it was read, and what of it is wanted. */
export interface Workbook {
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
  /** The sheet that is asked for; absent: found. */
  readonly sheet?: string | undefined;
  /** The row of the heading, from 1; absent: found. */
  readonly headerRow?: number | undefined;
}

/** A sheet and where its heading stands: an index among its rows. */
export interface FoundSheet {
  readonly sheet: ReadSheet;
  readonly heading: number;
}

/** The sheet that is asked for, or the first visible one that has the columns; or why there is none. */
export function findSheet({ file, sheets, sheet, headerRow }: Workbook, set: ColumnSet): FoundSheet | Finding {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const asked = sheet === undefined ? undefined : sheets.filter(({ name }) => name === sheet);
  if (asked?.length === 0) return noSheet(file, sheet ?? "", sheets);
  const among = asked ?? (visible.length > 0 ? visible : sheets);
  const found = headerRow === undefined ? findHeading(among, set) : headingAt(among, headerRow, set);
  if (found) return found;
  if (headerRow !== undefined) return fault("csv/no-heading", { file, line: headerRow }, { found: headerRow });
  return fault("csv/empty", { file, ...(among[0] && { cell: `${among[0].name}!A1` }) });
}

function noSheet(file: string, found: string, sheets: readonly ReadSheet[]): Finding {
  const names = sheets.map(({ name }) => name);
  return fault("xlsx/no-sheet", { file }, { found, suggestion: nearest(found, names), expected: names.join(", ") });
}

function findHeading(sheets: readonly ReadSheet[], set: ColumnSet): FoundSheet | undefined {
  const likely = sheets.map((sheet) => ({ sheet, row: headingRow(firstRows(sheet), set) }));
  const some = likely.filter((one): one is { sheet: ReadSheet; row: HeadingRow } => one.row !== undefined);
  const best = some.find(({ row }) => row.complete) ?? some[0];
  if (best) return { sheet: best.sheet, heading: best.row.index };
  const filled = sheets.find(({ rows }) => rows.length > 0);
  return filled && { sheet: filled, heading: titleLines(firstRows(filled)) };
}

function headingAt(sheets: readonly ReadSheet[], headerRow: number, set: ColumnSet): FoundSheet | undefined {
  const found = sheets.flatMap((sheet) => {
    const heading = sheet.rows.findIndex(({ row }) => row === headerRow - 1);
    return heading < 0 ? [] : [{ sheet, heading }];
  });
  const suits = ({ sheet, heading }: FoundSheet) => headingRow([textsOf(sheet.rows[heading])], set)?.complete;
  return found.find(suits) ?? found[0];
}

function firstRows({ rows }: ReadSheet): string[][] {
  return rows.slice(0, headingRows).map(textsOf);
}

function textsOf({ cells }: ReadRow): string[] {
  return [...cells.values()].map(({ text }) => text);
}
