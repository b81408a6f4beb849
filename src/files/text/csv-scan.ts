import {
  type CsvFault,
  type Dialect,
  type RecordState,
  readCell,
  readRecord,
  scannerAt,
  skipDelimiter,
} from "./csv-record.ts";

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

/** What is done with a record: it is a row, it is left out for a reason, or it does not fit. */
export type Sorted<Reason> = "row" | "odd" | { readonly leftOut: Reason };

export interface ScanOptions<Reason> {
  /** Where the header starts; absent: with the text. */
  readonly from?: { readonly at: number; readonly line: number } | undefined;
  /** Judges a sound record below the header. `gap`: how many blank ones stand right above it. */
  readonly sort?: ((cells: readonly string[], width: number, gap: number) => Sorted<Reason>) | undefined;
}

export interface CsvScan<Reason = never> {
  /** The first record; absent where there is none. */
  readonly header: CsvRecord | undefined;
  /** Those after it that fit it. */
  readonly records: CsvRecords;
  readonly odd: readonly OddRecord[];
  readonly leftOut: readonly { readonly reason: Reason; readonly record: CsvRecord }[];
  readonly faults: readonly CsvFault[];
}

/**
 * Reads a whole CSV text (RFC 4180; LF, CR or CRLF), skipping empty lines and rows whose cells are all blank, and goes on
 * after every fault.
 *
 * Our own scanner, because all faults must be reported at once with line and column, at less than a second for
 * 100,000 rows: csv-parse, as fast, stops at the first and knows no columns (it is our tests' oracle).
 * An unclosed quote is taken back: reading goes on in the line below the one where it opened.
 */
export function scanCsv<Reason = never>(
  text: string,
  dialect: Dialect,
  { from = { at: 0, line: 1 }, sort = byWidth }: ScanOptions<Reason> = {},
): CsvScan<Reason> {
  const scan = scannerAt(text, dialect, from.at, from.line);
  const source: Source = { text, dialect, at: -1, cells: [] };
  const places: Places = { at: [], line: [], kept: [] };
  const odd: OddRecord[] = [];
  const leftOut: { reason: Reason; record: CsvRecord }[] = [];
  let header: { readonly record: CsvRecord; readonly width: number } | undefined;
  let gap = 0;
  while (scan.at < text.length) {
    const { at, line } = scan;
    const cells = readRecord(scan);
    const { state } = scan;
    // Spreadsheets write the empty rows below a table as delimiters alone.
    if (state === "sound" && cells.every(isBlank)) {
      gap++;
      continue;
    }
    if (!header) header = { record: recordAt(source, line, at), width: cells.length };
    else {
      const sorted = state === "sound" ? sort(cells, header.width, gap) : byWidth(cells, header.width);
      if (typeof sorted === "object") leftOut.push({ reason: sorted.leftOut, record: recordAt(source, line, at) });
      else if (sorted === "odd" || state === "lost")
        odd.push(Object.assign(recordAt(source, line, at), { width: cells.length, state }));
      else {
        places.at.push(at);
        places.line.push(line);
        if (text.length < large) places.kept.push({ line, at, cells });
      }
    }
    gap = 0;
  }
  return { header: header?.record, records: recordsAt(source, places), odd, leftOut, faults: scan.faults };
}

/** The first records that are not blank, for a look at them before the text is read. */
export function firstRecords(
  text: string,
  dialect: Dialect,
  from: { at: number; line: number },
  most: number,
): CsvRecord[] {
  const scan = scannerAt(text, dialect, from.at, from.line);
  const records: CsvRecord[] = [];
  while (scan.at < text.length && records.length < most) {
    const { at, line } = scan;
    const cells = readRecord(scan);
    if (!cells.every(isBlank)) records.push({ line, at, cells });
  }
  return records;
}

function byWidth(cells: readonly string[], width: number): "row" | "odd" {
  return cells.length === width ? "row" : "odd";
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

/** Records that were made already. */
export function recordList(kept: readonly CsvRecord[]): CsvRecords {
  return { length: kept.length, record: (index) => kept[index], [Symbol.iterator]: () => kept[Symbol.iterator]() };
}

export const noRecords: CsvRecords = recordList([]);

/** A text with the cells that were read from it last, and where. */
interface Source {
  readonly text: string;
  readonly dialect: Dialect;
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
      source.cells = readRecord(scannerAt(source.text, source.dialect, at));
      source.at = at;
    }
    return source.cells;
  },
};

/** The offsets at which the cells of a record start, in one pass. */
export function cellStarts(text: string, dialect: Dialect, record: CsvRecord): number[] {
  const scan = scannerAt(text, dialect, record.at);
  const starts = [scan.at];
  for (;;) {
    readCell(scan);
    if (!skipDelimiter(scan)) return starts;
    starts.push(scan.at);
  }
}

/** The offset at which a cell of a record starts; the end of the record for a cell that it does not have. */
export function cellStart(text: string, dialect: Dialect, record: CsvRecord, index: number): number {
  const scan = scannerAt(text, dialect, record.at);
  for (let cell = 0; cell < index; cell++) {
    readCell(scan);
    if (!skipDelimiter(scan)) return scan.at;
  }
  return scan.at;
}
