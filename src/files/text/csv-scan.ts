import { type CsvFault, type RecordState, readCell, readRecord, scannerAt } from "./csv-record.ts";

/** A record of a CSV text: a row, or several lines where a quoted cell holds line ends. */
export interface CsvRecord {
  /** The line on which it starts. */
  readonly line: number;
  /** The offset at which it starts. */
  readonly at: number;
  /** Of a large text read again each time but for the record asked last: cells that were kept would outweigh the file. */
  readonly cells: readonly string[];
}

/** Records in their order. Of a large text each is made when it is asked for: of a million only their places are kept. */
export interface CsvRecords extends Iterable<CsvRecord> {
  readonly length: number;
  readonly record: (index: number) => CsvRecord;
}

/** A record that is left out: it has not as many cells as the header, or text of it could not be read. */
export interface OddRecord extends CsvRecord {
  readonly width: number;
  readonly state: RecordState;
}

export interface CsvScan {
  /** The first record; absent where there is none. */
  readonly header: CsvRecord | undefined;
  /** Those after it that fit it. */
  readonly records: CsvRecords;
  readonly odd: readonly OddRecord[];
  readonly faults: readonly CsvFault[];
}

/**
 * Reads a whole CSV text (RFC 4180; LF, CR or CRLF), skipping empty lines and rows whose cells are all blank, and goes on
 * after every fault.
 *
 * Our own scanner, because the gate must report all faults at once with line and column, at less than a second for
 * 100,000 rows: csv-parse stops at the first, knows no columns, and takes three times as long (it is our tests' oracle).
 * An unclosed quote is taken back: reading goes on in the line below the one where it opened.
 */
export function scanCsv(text: string, delimiter: string): CsvScan {
  const scan = scannerAt(text, delimiter, 0);
  const source: Source = { text, delimiter, at: -1, cells: [] };
  const places: Places = { at: [], line: [], kept: [] };
  const odd: OddRecord[] = [];
  let header: { readonly record: CsvRecord; readonly width: number } | undefined;
  while (scan.at < text.length) {
    const { at, line } = scan;
    const cells = readRecord(scan);
    const { state } = scan;
    // Spreadsheets write the empty rows below a table as delimiters alone.
    if (state === "sound" && cells.every(isBlank)) continue;
    if (!header) header = { record: recordAt(source, line, at), width: cells.length };
    else if (cells.length !== header.width || state === "lost")
      odd.push(Object.assign(recordAt(source, line, at), { width: cells.length, state }));
    else {
      places.at.push(at);
      places.line.push(line);
      if (text.length < large) places.kept.push({ line, at, cells });
    }
  }
  return { header: header?.record, records: recordsAt(source, places), odd, faults: scan.faults };
}

/** From here on (in characters) memory counts for more than the time to read a record again. */
const large = 1_000_000;

/** Where the records start; `kept`: those of a small text. */
interface Places {
  readonly at: number[];
  readonly line: number[];
  readonly kept: CsvRecord[];
}

function recordsAt(source: Source, { at, line, kept }: Places): CsvRecords {
  const record = (index: number): CsvRecord => kept[index] ?? recordAt(source, line[index], at[index]);
  return {
    length: at.length,
    record,
    *[Symbol.iterator]() {
      for (let index = 0; index < at.length; index++) yield record(index);
    },
  };
}

export const noRecords: CsvRecords = recordsAt(
  { text: "", delimiter: ",", at: -1, cells: [] },
  { at: [], line: [], kept: [] },
);

/** A text with the cells that were read from it last, and where. */
interface Source {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  cells: readonly string[];
}

function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}

function recordAt(source: Source, line: number, at: number): CsvRecord {
  return { __proto__: withCells, source, line, at } as unknown as CsvRecord;
}

/** What all records have in common. */
const withCells = {
  get cells(): readonly string[] {
    const { source, at } = this as unknown as CsvRecord & { readonly source: Source };
    if (source.at !== at) {
      source.cells = readRecord(scannerAt(source.text, source.delimiter, at));
      source.at = at;
    }
    return source.cells;
  },
};

/** The offset at which a cell of a record starts; the end of the record for a cell that it does not have. */
export function cellStart(text: string, delimiter: string, record: CsvRecord, index: number): number {
  const scan = scannerAt(text, delimiter, record.at);
  for (let cell = 0; cell < index; cell++) {
    readCell(scan);
    if (text.charCodeAt(scan.at) !== scan.delimiter) return scan.at;
    scan.at++;
  }
  return scan.at;
}
