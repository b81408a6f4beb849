import type { Finding, Where } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { inTextOrder } from "../finding-order.ts";
import { type CsvFault, longestCell } from "../text/csv-record.ts";
import { type CsvRecord, type CsvRecords, cellStart, noRecords, type OddRecord, scanCsv } from "../text/csv-scan.ts";
import { delimiterByName, delimiters, detectDelimiter } from "../text/delimiter.ts";
import { placeAt, placeFrom, placesIn } from "../text/text-position.ts";

export interface HeaderCell {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A CSV text as cells: every record has as many as the header. */
export interface Table {
  readonly file: string;
  readonly header: readonly HeaderCell[];
  readonly records: CsvRecords;
  readonly delimiter: string;
  /** Faults of form, in the order of the text. */
  readonly findings: readonly Finding[];
  /** Where a record's cell starts; the record itself without an index. */
  readonly where: (record: CsvRecord, index?: number) => Where;
}

export interface TableText {
  readonly file: string;
  readonly text: string;
  /** A character or its name (`tab`); absent: detected by the header line. */
  readonly delimiter?: string | undefined;
}

/**
 * Reads a CSV text with a header line. Empty lines, and rows whose cells are all blank, are skipped; rows that do not
 * fit the header, or of which text was lost, are reported and left out.
 */
export function parseTable(source: TableText): Table {
  const { file, text } = source;
  const delimiter = source.delimiter === undefined ? detectDelimiter(text) : delimiterByName(source.delimiter);
  if (delimiter === undefined) {
    const params = { found: source.delimiter ?? "", expected: delimiters.map(nameOfDelimiter).join(" ") };
    return emptyTable(file, fault("csv/bad-delimiter", { file }, params));
  }
  if (text.trim() === "") return emptyTable(file, fault("csv/empty", { file }));
  const scan = scanCsv(text, delimiter);
  const { header: first, records, odd } = scan;
  if (first === undefined) return emptyTable(file, fault("csv/empty", { file }));
  const where = (record: CsvRecord, index = 0): Where => ({ file, ...placeOf(text, delimiter, record, index) });
  const header = first.cells.map((name, index) => ({ name: name.trim(), ...placeOf(text, delimiter, first, index) }));
  const findings = [
    ...faultFindings(file, text, scan.faults),
    ...odd.flatMap((record) => raggedFinding(record, header.length, where)),
    ...duplicateHeaders(file, header),
    ...(records.length + odd.length === 0 ? [fault("csv/no-rows", where(first))] : []),
  ];
  return { file, header, records, delimiter, findings: inTextOrder(findings), where };
}

/** What two spellings of a heading have in common: case ignored, spaces and hyphens as `_`. */
export function foldHeading(name: string): string {
  return name
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0_-]+/g, "_");
}

/** A table without a header and without records. */
export function noTable(file: string): Table {
  return { file, header: [], records: noRecords, delimiter: ",", findings: [], where: () => ({ file }) };
}

function emptyTable(file: string, finding: Finding): Table {
  return { ...noTable(file), findings: [finding] };
}

function placeOf(text: string, delimiter: string, record: CsvRecord, index: number) {
  return placeFrom(text, record.at, record.line, index === 0 ? record.at : cellStart(text, delimiter, record, index));
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

function duplicateHeaders(file: string, header: readonly HeaderCell[]): Finding[] {
  const seen = new Map<string, HeaderCell>();
  return header.flatMap((cell) => {
    const key = foldHeading(cell.name);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, cell);
    if (first === undefined || key === "") return [];
    const params = { found: cell.name, first: first.name, firstColumn: first.column };
    return [fault("csv/duplicate-header", { file, line: cell.line, column: cell.column }, params)];
  });
}

function nameOfDelimiter(delimiter: string): string {
  return delimiter === "\t" ? "tab" : delimiter;
}
