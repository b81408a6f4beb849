import type { Finding, Where } from "../../domain/finding.ts";
import { isGuarded } from "../../domain/formula-guard.ts";
import { type CellContent, type ReadSheet, readWorkbook } from "../../workbook/read-workbook.ts";
import { columnName } from "../../workbook/write-workbook.ts";
import { fault } from "../codes.ts";
import { nearest } from "../text/near-miss.ts";

/** One sheet of a workbook as CSV, which is then read like any other. */
export interface WorkbookText {
  /** In UTF-8; absent where the workbook cannot be read. */
  readonly bytes?: Uint8Array;
  readonly findings: readonly Finding[];
  /** A place of the CSV text as the address of its cell: `People!B7`. */
  readonly relocate: (where: Where) => Where;
}

/** Reads the sheet of that name, or the first. */
export async function workbookText(file: string, bytes: Uint8Array, name: string | undefined): Promise<WorkbookText> {
  const failed = (finding: Finding): WorkbookText => ({ findings: [finding], relocate: (where) => where });
  const read = await readWorkbook(bytes);
  if (read.status === "too-large")
    return failed(fault("xlsx/too-large", { file }, { found: Math.ceil(read.bytes / 1_048_576) }));
  if (read.status !== "read") return failed(fault(`xlsx/${read.status}`, { file }));
  const names = read.sheets.map((sheet) => sheet.name);
  const sheet = name === undefined ? read.sheets[0] : read.sheets.find((one) => one.name === name);
  if (!sheet) {
    const params = { found: name ?? "", suggestion: nearest(name ?? "", names) ?? "", expected: names.join(", ") };
    return failed(fault("xlsx/no-sheet", { file }, params));
  }
  return { ...asCsv(sheet), findings: [] };
}

function asCsv({ name, rows }: ReadSheet): Pick<WorkbookText, "bytes" | "relocate"> {
  const width = Math.max(0, ...rows.map(lengthOf));
  const lines = rows.map((row) => Array.from({ length: width }, (_, at) => quoted(textOf(row[at] ?? null))));
  // A cell may hold several lines, so a line of the text is found by the row that began before it.
  const starts: number[] = [];
  let line = 1;
  for (const cells of lines) {
    starts.push(line);
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
  }
  const relocate = (where: Where): Where => {
    if (where.line === undefined) return where;
    const at = where.line;
    const row = starts.findLastIndex((start) => start <= at);
    const column =
      where.column === undefined ? 0 : columnAt(lines[row] ?? [], where.line - (starts[row] ?? 0), where.column);
    return { file: where.file, line: row + 1, column: column + 1, cell: `${name}!${columnName(column)}${row + 1}` };
  };
  return { bytes: new TextEncoder().encode(`${lines.map((cells) => cells.join(",")).join("\n")}\n`), relocate };
}

// Trailing blanks are no cells: a sheet often reaches further than its table.
function lengthOf(row: readonly CellContent[]): number {
  return row.findLastIndex((cell) => cell !== null && cell !== "") + 1;
}

/** Which cell of a row holds the character at this line (from the row's first) and column. */
function columnAt(cells: readonly string[], line: number, column: number): number {
  let [atLine, atColumn] = [0, 1];
  for (const [index, cell] of cells.entries()) {
    const parts = cell.split("\n");
    const last = parts.at(-1) ?? "";
    const endLine = atLine + parts.length - 1;
    const endColumn = (parts.length > 1 ? 1 : atColumn) + Array.from(last).length;
    if (line < endLine || (line === endLine && column <= endColumn)) return index;
    [atLine, atColumn] = [endLine, endColumn + 1];
  }
  return Math.max(0, cells.length - 1);
}

function textOf(cell: CellContent): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  // The reader of CSV takes one guard away from a text of this shape; a cell of a workbook has none.
  return typeof cell === "string" && isGuarded(cell) ? `'${cell}` : String(cell);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""').replace(/\r\n?/g, "\n")}"` : text;
}
