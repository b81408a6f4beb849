import type { Finding, Where } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import type { ColumnSet } from "../columns/columns.ts";
import { recognisedColumns } from "../columns/recognised-columns.ts";
import { inTextOrder } from "../finding-order.ts";
import { type CsvFault, type Dialect, longestCell } from "../text/csv-record.ts";
import {
  type CsvRecord,
  cellStart,
  cellStarts,
  firstRecords,
  type OddRecord,
  type Sorted,
  scanCsv,
} from "../text/csv-scan.ts";
import {
  delimiterByName,
  delimiters,
  detectDelimiter,
  dialectOf,
  nameOfDelimiter,
  separatorLine,
} from "../text/delimiter.ts";
import { placeAt, placeFrom, placesFrom, placesIn } from "../text/text-position.ts";
import { headingRow, headingRows, titleLines } from "./heading-row.ts";
import { firstText, leftOutFindings, type OtherRow, rowSorter } from "./other-rows.ts";
import { shortRowTest } from "./short-rows.ts";
import { foldHeading, type HeaderCell, noTable, plainCells, type Table } from "./table.ts";

export interface TableText {
  readonly file: string;
  readonly text: string;
  /** A character or its name (`tab`); absent: detected by the first lines. */
  readonly delimiter?: string | undefined;
  /** The line of the heading; absent: found. */
  readonly headerRow?: number | undefined;
}

/**
 * Reads a CSV text with a heading. Empty lines, and rows whose cells are all blank, are skipped; lines above the heading,
 * and rows about nobody, are left out and named; rows that do not fit the heading, or of which text was lost, are
 * reported.
 * @param set by which the heading is known; without it only titles of one cell are passed over
 */
export function parseTable(source: TableText, set?: ColumnSet): Table {
  const { file, text } = source;
  const told = separatorLine(text);
  const found = source.delimiter === undefined ? undefined : delimiterByName(source.delimiter);
  if (source.delimiter !== undefined && found === undefined) {
    const params = { found: source.delimiter, expected: delimiters.map(nameOfDelimiter).join(", ") };
    return noTable(file, [fault("csv/bad-delimiter", { file }, params)]);
  }
  const start = told ? { at: told.end, line: 2 } : { at: 0, line: 1 };
  const body = told ? text.slice(told.end) : text;
  const dialect = dialectOf(body, found ?? told?.delimiter ?? detectDelimiter(body));
  const first = firstRecords(text, dialect, start, headingRows);
  const from = headingPlace(first, source.headerRow, set);
  if (first.length === 0) return noTable(file, [fault("csv/empty", { file })]);
  if (from === undefined) {
    return noTable(file, [fault("csv/no-heading", { file, line: source.headerRow }, { found: source.headerRow })]);
  }
  return tableFrom(
    source,
    dialect,
    { from, above: first.slice(0, first.indexOf(from)), told: told !== undefined },
    set,
  );
}

/** The record that is the heading. */
function headingPlace(
  first: readonly CsvRecord[],
  asked: number | undefined,
  set: ColumnSet | undefined,
): CsvRecord | undefined {
  if (asked !== undefined) return first.find(({ line }) => line === asked);
  const rows = first.map(({ cells }) => cells);
  return first[(set && headingRow(rows, set)?.index) ?? titleLines(rows)];
}

interface Start {
  readonly from: CsvRecord;
  readonly above: readonly CsvRecord[];
  /** A line `sep=;` stands first. */
  readonly told: boolean;
}

function tableFrom({ file, text }: TableText, dialect: Dialect, start: Start, set: ColumnSet | undefined): Table {
  const { from, above } = start;
  const { cells } = from;
  const short = { count: 0 };
  const scan = scanCsv<OtherRow>(text, dialect, { from, ...(set && { sort: sorterFor(cells, set, short) }) });
  const { records, odd } = scan;
  const where = (record: CsvRecord, index = 0): Where => ({ file, ...placeOf(text, dialect, record, index) });
  const places = placesFrom(text, from.at, from.line, cellStarts(text, dialect, from));
  const header = cells.map((name, index): HeaderCell => ({ name: name.trim(), ...(places[index] ?? from) }));
  const at = (index = 0): Where => ({ file, line: header[index]?.line, column: header[index]?.column });
  const leftOut = scan.leftOut.map(({ reason, record }) => ({ ...record, reason, text: firstText(record.cells) }));
  const findings = [
    ...faultFindings(file, text, scan.faults),
    ...odd.flatMap((record) => raggedFinding(record, header.length, where)),
    ...(set ? [] : repeatedHeadings(header, at)),
    ...leftOutFindings(leftOut, ({ line, at }) => where({ line, at, cells: [] })),
    ...(above.length > 0
      ? [fault("csv/heading-below", where(from), { line: from.line, found: firstText(above[0].cells) })]
      : []),
    ...(short.count > 0 ? [fault("csv/short-rows", { file }, { count: short.count })] : []),
    ...(start.told
      ? [fault("csv/separator-line", { file, line: 1 }, { found: nameOfDelimiter(dialect.delimiter) })]
      : []),
    ...(records.length + odd.length === 0 ? [fault("csv/no-rows", where(from))] : []),
  ];
  const place = above.length > 0 || start.told ? { headerRow: from.line } : {};
  return {
    ...{ file, header, records, delimiter: dialect.delimiter, findings: inTextOrder(findings), place, where },
    ...plainCells,
    headingAt: at,
    inferredIn: (used) => repeatedHeadings(header, at, used),
  };
}

type Sort = (cells: readonly string[], width: number, gap: number) => Sorted<OtherRow>;

/** @param short counts the rows that end before their last columns */
function sorterFor(heading: readonly string[], set: ColumnSet, short: { count: number }): Sort {
  const sorter = rowSorter(heading, requiredIn(heading, set));
  const isWhole = shortRowTest(heading, set);
  return (cells, width, gap) => {
    const reason = sorter.sort(cells, gap);
    if (reason !== undefined) return { leftOut: reason };
    if (cells.length < width && isWhole(cells)) {
      short.count++;
      return "row";
    }
    // Blank cells beyond the last column are none.
    return cells.slice(width).every((cell) => cell.trim() === "") && cells.length >= width ? "row" : "odd";
  };
}

/** Which columns every row needs, by the heading. */
export function requiredIn(heading: readonly string[], set: ColumnSet): ReadonlySet<number> {
  return new Set(
    recognisedColumns(heading, set).flatMap(({ column, index }) => (set.required.includes(column) ? [index] : [])),
  );
}

function placeOf(text: string, dialect: Dialect, record: CsvRecord, index: number) {
  return placeFrom(text, record.at, record.line, index === 0 ? record.at : cellStart(text, dialect, record, index));
}

function faultFindings(file: string, text: string, faults: readonly CsvFault[]): Finding[] {
  if (faults.length === 0) return [];
  const place = faults.length === 1 ? (at: number) => placeAt(text, at) : placesIn(text);
  return faults.map(({ kind, at, length }) => {
    const params = length === undefined ? { found: excerpt(text, at) } : { found: length, expected: longestCell };
    return fault(`csv/${kind}`, { file, ...place(at) }, params);
  });
}

function excerpt(text: string, at: number): string {
  const line = /^[^\r\n]*/.exec(text.slice(at, at + 30))?.[0] ?? "";
  return line.replace(/[\ud800-\udbff]$/, "");
}

function raggedFinding(record: OddRecord, expected: number, where: Table["where"]): Finding[] {
  const found = record.width;
  if (found === expected || record.state !== "sound") return [];
  return [fault("csv/ragged-row", where(record, Math.min(found, expected)), { found, expected })];
}

/** A finding for each heading that has stood before; of columns that are used where these are given. */
export function repeatedHeadings(
  header: readonly HeaderCell[],
  where: (index: number) => Where,
  used?: ReadonlySet<number>,
): Finding[] {
  const keys = header.map(({ name }) => foldHeading(name));
  const firstOf = new Map<string, number>();
  keys.forEach((key, at) => {
    if (!firstOf.has(key)) firstOf.set(key, at);
  });
  const usedKeys = used && new Set([...used].map((at) => keys[at]));
  return header.flatMap((cell, index) => {
    const key = keys[index] ?? "";
    const first = firstOf.get(key) ?? index;
    if (first === index || key === "" || (usedKeys && !usedKeys.has(key))) return [];
    const params = { found: cell.name, first: header[first].name, firstColumn: header[first].column };
    return [fault("csv/duplicate-header", where(index), params)];
  });
}
