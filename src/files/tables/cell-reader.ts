import type { Finding, Where } from "../../domain/finding.ts";
import { ownValue } from "../../domain/own-value.ts";
import { fault, type Params } from "../codes.ts";
import type { ColumnIndex } from "../columns/match-columns.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import type { CellParser, Parsed } from "./cells.ts";
import type { SheetReading } from "./sheet-reading.ts";
import type { Table } from "./table.ts";

/** A table with its columns found, and the findings that reading it gathers. */
export interface Sheet {
  readonly table: Table;
  readonly columns: ColumnIndex;
  readonly reading: SheetReading;
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
  const parts = sheet.columns.partsOf.get(column);
  const places = parts ?? [index];
  return (record) => {
    const found = parts ? joined(sheet, column, record, parts) : tidy(record.cells[index] ?? "");
    if (found === "") return undefined;
    const brokenAt = places.find((place) => sheet.table.faultAt(record, place) !== undefined);
    if (brokenAt !== undefined) {
      const broken = sheet.table.faultAt(record, brokenAt);
      if (broken === undefined) return undefined;
      const params = { column: headingOf(sheet, column), ...broken.params };
      sheet.findings.push(fault(broken.code, sheet.table.where(record, brokenAt), params));
      return undefined;
    }
    const value = known.get(found);
    if (value !== undefined) return value;
    const text = parts ? found : sheet.reading.text(column, found);
    if (text === "") return undefined;
    const parsed = parsedCell(sheet, record, index, text, parse);
    if ("value" in parsed) {
      if (!everyCell) known.set(found, parsed.value);
      return parsed.value;
    }
    if ("said" in parsed) return undefined;
    const params = { column: headingOf(sheet, column), ...parsed.params, ...replaceOption(sheet, column, parsed) };
    sheet.findings.push(fault(parsed.code, sheet.table.where(record, index), params));
    return undefined;
  };
}

/** How a value that no list has is said to be another: `--set "reading.replace.region.Eastern=East of England"`. */
function replaceOption(
  { reading }: Sheet,
  column: string,
  { code, params: { found, suggestion } }: { readonly code: string; readonly params: Params },
): { readonly option?: string } {
  // What a shell, or the option itself, would read as something else can be said in a file.
  if (code !== "cell/not-in-list" || typeof found !== "string" || /["=$`\\!\p{Cc}]/u.test(found)) return {};
  const label = ownValue(reading.set.labels, column) ?? column;
  return { option: `--set "reading.replace.${label}.${found}=${suggestion ?? "..."}"` };
}

/** A number that its format shows as something else is tried as it is shown, then as it is. */
function parsedCell<T>(sheet: Sheet, record: CsvRecord, index: number, text: string, parse: CellParser<T>): Parsed<T> {
  const parsed = parse(ownText(text), sheet.table.kindAt(record, index));
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

/** A column that is made up of several: a name of its words, anything else as a list. */
function joined(sheet: Sheet, column: string, record: CsvRecord, parts: readonly number[]): string {
  const texts = parts.map((part) => tidy(record.cells[part] ?? "")).filter((text) => text !== "");
  const read = texts.map((text) => sheet.reading.text(column, text)).filter((text) => text !== "");
  return read.join(isName(column) ? " " : ";");
}

function isName(column: string): boolean {
  return column === "participant" || column === "mentor";
}

/** What a record says in a column, as it is read before it is understood. */
export function textOfCell(sheet: Sheet, record: CsvRecord, column: string): string {
  const index = sheet.columns.indexOf.get(column);
  return index === undefined ? "" : tidy(record.cells[index] ?? "");
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
