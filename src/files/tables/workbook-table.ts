import type { Finding, Where } from "../../domain/finding.ts";
import { columnName } from "../../workbook/column-name.ts";
import type { ReadCell } from "../../workbook/read-sheet.ts";
import { readWorkbook } from "../../workbook/read-workbook.ts";
import { fault } from "../codes.ts";
import type { ColumnSet } from "../columns/columns.ts";
import { type CsvRecord, recordList } from "../text/csv-scan.ts";
import { doubtfulLetters } from "../text/doubtful-letters.ts";
import { repeatedHeadings, requiredIn } from "./csv-table.ts";
import { type FoundSheet, findSheet, type Workbook } from "./find-sheet.ts";
import { mergeFiller } from "./merged-cells.ts";
import { firstText, type LeftOutRow, leftOutFindings, rowSorter } from "./other-rows.ts";
import { type CellFault, type HeaderCell, noTable, type Table } from "./table.ts";

/** Reads a workbook's cells, or says why it cannot be read. */
export async function openWorkbook(file: string, bytes: Uint8Array) {
  const read = await readWorkbook(bytes);
  if (read.status === "read") return read.sheets;
  return read.status === "too-large"
    ? fault("xlsx/too-large", { file }, { found: Math.ceil(read.bytes / 1_048_576) })
    : fault(`xlsx/${read.status}`, { file });
}

/** The table of a workbook's sheet: of the first visible one that has the columns, below its heading. */
export function workbookTable(book: Workbook, set: ColumnSet): Table {
  const found = findSheet(book, set);
  return "sheet" in found ? tableOf(book, found, set) : noTable(book.file, [found]);
}

function tableOf(book: Workbook, { sheet, heading }: FoundSheet, set: ColumnSet): Table {
  const { file } = book;
  const head = sheet.rows[heading];
  const columns = [...head.cells.keys()].filter((column) => head.cells.get(column)?.text.trim() !== "");
  const at = (row: number, column: number): Where => {
    return { file, line: row + 1, column: column + 1, cell: `${sheet.name}!${columnName(column)}${row + 1}` };
  };
  const header = columns.map((column): HeaderCell => {
    return { name: (head.cells.get(column)?.text ?? "").trim(), line: head.row + 1, column: column + 1 };
  });
  const headingAt = (index = 0): Where => at(head.row, columns[index] ?? 0);
  const names = header.map(({ name }) => name);
  const sorter = rowSorter(names, requiredIn(names, set));
  const filler = mergeFiller(sheet, head.row, columns);
  const records: (CsvRecord & { readonly held: readonly (ReadCell | undefined)[] })[] = [];
  const leftOut: LeftOutRow[] = [];
  const outside: { row: number; column: number }[] = [];
  const isColumn = new Set(columns);
  let last = head.row;
  for (const row of sheet.rows.slice(heading + 1)) {
    for (const column of row.cells.keys()) if (!isColumn.has(column)) outside.push({ row: row.row, column });
    const own = columns.map((column) => row.cells.get(column));
    const texts = own.map((cell) => cell?.text ?? "");
    if (texts.every((text) => text.trim() === "")) continue;
    const reason = sorter.sort(texts, row.row - last - 1);
    last = row.row;
    if (reason) {
      leftOut.push({ reason, line: row.row + 1, at: row.row, text: firstText(texts) });
      continue;
    }
    const held = filler.fill(row.row, own);
    records.push({ line: row.row + 1, at: row.row, cells: held.map((cell) => cell?.text ?? ""), held });
  }
  const heldAt = (record: CsvRecord, index: number): ReadCell | undefined => {
    return (record as { readonly held?: readonly (ReadCell | undefined)[] }).held?.[index];
  };
  const others = book.sheets.length > 1;
  const isFound = (others && book.sheet === undefined) || heading > 0;
  const stray = outside[0];
  const findings = [
    ...(isFound ? [fault("xlsx/sheet", headingAt(), { sheet: sheet.name, row: head.row + 1 })] : []),
    ...leftOutFindings(leftOut, (row) => at(row.at, columns[0] ?? 0)),
    ...(stray ? [fault("xlsx/outside", at(stray.row, stray.column), { count: outside.length })] : []),
    ...letterFindings(records, (row, index) => at(row, columns[index] ?? 0)),
    ...(records.length === 0 ? [fault("csv/no-rows", headingAt())] : []),
  ];
  return {
    ...{ file, header, records: recordList(records), delimiter: ",", findings },
    place: { sheet: sheet.name, headerRow: head.row + 1 },
    where: (record, index) => at(record.at, columns[index ?? 0] ?? 0),
    headingAt,
    kindAt: (record, index) => {
      const kind = heldAt(record, index)?.kind;
      return kind === "number" || kind === "date" || kind === "yes-no" ? kind : "text";
    },
    numberAt: (record, index) => heldAt(record, index)?.number,
    faultAt: (record, index) => faultOf(heldAt(record, index)),
    inferredIn: (used) => [
      ...repeatedHeadings(header, headingAt, used),
      ...filler.areas
        .filter(({ index }) => used.has(index))
        .map(({ index, count, area }) =>
          fault("xlsx/merged", at(area.firstRow, area.firstColumn), { column: names[index], count }),
        ),
    ],
  };
}

/** The first of each kind. */
function letterFindings(records: readonly CsvRecord[], where: (row: number, index: number) => Where): Finding[] {
  const first = new Map<string, Finding>();
  for (const { at, cells } of records) {
    for (const [index, text] of cells.entries()) {
      for (const found of doubtfulLetters(text, () => where(at, index)))
        if (!first.has(found.code)) first.set(found.code, found);
    }
  }
  return [...first.values()];
}

function faultOf(cell: ReadCell | undefined): CellFault | undefined {
  if (cell === undefined) return undefined;
  if (cell.kind === "error") return { code: "cell/error-value", params: { found: cell.text } };
  if (cell.kind === "unsaved") return { code: "cell/unsaved-formula", params: { found: cell.text.slice(0, 60) } };
  if (cell.kind === "rounded") return { code: "cell/rounded-number", params: { found: cell.text } };
  return cell.kind === "old-date" ? { code: "cell/old-date", params: { found: cell.text } } : undefined;
}
