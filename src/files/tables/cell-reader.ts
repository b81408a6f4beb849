import type { Finding, Where } from "../../domain/finding.ts";
import type { Reading } from "../../domain/plan/plan.ts";
import { fault } from "../codes.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import type { CellParser, Parsed } from "./cells.ts";
import type { ColumnIndex } from "./match-columns.ts";
import type { Table } from "./table.ts";

/** A table with its columns found, and the findings that reading it gathers. */
export interface Sheet {
  readonly table: Table;
  readonly columns: ColumnIndex;
  readonly findings: Finding[];
}

/** Reads one column of any record; `undefined` where the cell is blank, wrong (then a finding says so) or absent. */
export type ColumnReader<T> = (record: CsvRecord) => T | undefined;

/**
 * The reader of a column. Cells with equal text share one value, since most columns hold few different ones;
 * `everyCell` is for columns where nearly all differ.
 */
export function columnReader<T>(
  sheet: Sheet,
  column: string,
  parse: CellParser<T>,
  everyCell = false,
): ColumnReader<T> {
  const index = sheet.columns.indexOf.get(column);
  if (index === undefined) return () => undefined;
  const known = new Map<string, T>();
  return (record) => {
    const text = tidy(record.cells[index] ?? "");
    if (text === "") return undefined;
    const broken = sheet.table.faultAt(record, index);
    if (broken) {
      const params = { column: headingOf(sheet, column), ...broken.params };
      sheet.findings.push(fault(broken.code, sheet.table.where(record, index), params));
      return undefined;
    }
    const value = known.get(text);
    if (value !== undefined) return value;
    const parsed = parsedCell(sheet, record, index, text, parse);
    if ("value" in parsed) {
      if (!everyCell) known.set(text, parsed.value);
      return parsed.value;
    }
    sheet.findings.push(
      fault(parsed.code, sheet.table.where(record, index), { column: headingOf(sheet, column), ...parsed.params }),
    );
    return undefined;
  };
}

/** A number that its format shows as something else is tried as it is shown, then as it is. */
function parsedCell<T>(sheet: Sheet, record: CsvRecord, index: number, text: string, parse: CellParser<T>): Parsed<T> {
  const parsed = parse(ownText(text));
  const number = "value" in parsed ? undefined : sheet.table.numberAt(record, index);
  const again = number === undefined ? parsed : parse(number);
  return "value" in again ? again : parsed;
}

/** Where the cell of a column stands; the record's start where the file does not have the column. */
export function cellWhere(sheet: Sheet, record: CsvRecord, column: string): Where {
  return sheet.table.where(record, sheet.columns.indexOf.get(column));
}

/** Whether the file has the column and the record's cell is blank. */
export function isBlank(sheet: Sheet, record: CsvRecord, column: string): boolean {
  const index = sheet.columns.indexOf.get(column);
  return index !== undefined && tidy(record.cells[index] ?? "") === "";
}

/** Whether the cell holds something that cannot be used, of which a finding tells already. */
export function isBroken(sheet: Sheet, record: CsvRecord, column: string): boolean {
  const index = sheet.columns.indexOf.get(column);
  return index !== undefined && sheet.table.faultAt(record, index) !== undefined;
}

/** The file's own heading of a column, for messages. */
export function headingOf(sheet: Sheet, column: string): string {
  const index = sheet.columns.indexOf.get(column);
  return (index === undefined ? undefined : sheet.table.header[index]?.name) ?? column;
}

function tidy(cell: string): string {
  return cell === "" ? cell : cell.normalize("NFC").trim();
}

/** How long a text may be that is copied when it is cut out of another. */
const copiedLength = 12;

/** A text of its own: a longer one that was cut out of the file would keep the whole file in memory. */
function ownText(text: string): string {
  if (text.length <= copiedLength) return text;
  let own = "";
  for (let at = 0; at < text.length; at += copiedLength) own += text.slice(at, at + copiedLength);
  // To look at a character joins the pieces, which would take three times the room.
  own.charCodeAt(0);
  return own;
}

/** How a sheet was read, for the record; no key where nothing was inferred. */
export function readingOf({ table }: Sheet): { readonly reading?: Reading } {
  return Object.keys(table.place).length === 0 ? {} : { reading: table.place };
}
