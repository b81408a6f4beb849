import { stripGuard } from "./formula-guard.ts";
import { lineEndsBetween } from "./text-position.ts";

/** A record of a CSV text: a row, or several lines where a quoted cell holds line ends. */
export interface CsvRecord {
  /** The line on which it starts. */
  readonly line: number;
  /** The offset at which it starts. */
  readonly at: number;
  /** How many cells it has. */
  readonly width: number;
  /** Of a large text read again each time but for the record asked last: cells that were kept would outweigh the file. */
  readonly cells: readonly string[];
  readonly state: RecordState;
}

/** `doubtful`: a quote stands in the wrong place, so the cells may be wrong; `lost`: text of it could not be read. */
type RecordState = "sound" | "doubtful" | "lost";

export interface CsvFault {
  readonly kind: "unclosed-quote" | "quote-in-cell" | "text-after-quote" | "cell-too-long";
  readonly at: number;
  readonly length?: number;
}

export interface CsvScan {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

/** The most characters that a cell may hold; far more than any list, far less than a file that went wrong. */
export const longestCell = 250_000;

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
  const records: CsvRecord[] = [];
  while (scan.at < text.length) {
    const { at, line } = scan;
    const cells = readRecord(scan);
    const { state } = scan;
    // Spreadsheets write the empty rows below a table as delimiters alone.
    if (state === "sound" && cells.every(isBlank)) continue;
    const width = cells.length;
    records.push(text.length < large ? { line, at, width, cells, state } : recordAt(source, line, at, width, state));
  }
  return { records, faults: scan.faults };
}

/** From here on (in characters) memory counts for more than the time to read a record again. */
const large = 1_000_000;

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

function recordAt(source: Source, line: number, at: number, width: number, state: RecordState): CsvRecord {
  return { __proto__: withCells, source, line, at, width, state } as unknown as CsvRecord;
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

interface Scanner {
  readonly text: string;
  readonly delimiter: number;
  at: number;
  line: number;
  state: RecordState;
  readonly faults: CsvFault[];
}

function scannerAt(text: string, delimiter: string, at: number): Scanner {
  return { text, delimiter: delimiter.charCodeAt(0), at, line: 1, state: "sound", faults: [] };
}

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

function readRecord(scan: Scanner): string[] {
  const cells: string[] = [];
  scan.state = "sound";
  for (;;) {
    cells.push(stripGuard(readCell(scan)));
    if (scan.text.charCodeAt(scan.at) !== scan.delimiter) break;
    scan.at++;
  }
  skipLineEnd(scan);
  return cells;
}

function skipLineEnd(scan: Scanner): void {
  if (scan.at >= scan.text.length) return;
  const crLf = scan.text.charCodeAt(scan.at) === carriageReturn && scan.text.charCodeAt(scan.at + 1) === lineFeed;
  scan.at += crLf ? 2 : 1;
  scan.line++;
}

function readCell(scan: Scanner): string {
  return scan.text.charCodeAt(scan.at) === quote ? readQuoted(scan) : readPlain(scan, true);
}

function readPlain(scan: Scanner, strict: boolean): string {
  const { text, delimiter } = scan;
  const start = scan.at;
  let at = start;
  let quoteAt = -1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === delimiter || unit === lineFeed || unit === carriageReturn) break;
    if (unit === quote && quoteAt < 0) quoteAt = at;
  }
  scan.at = at;
  if (strict && quoteAt >= 0) complain(scan, "quote-in-cell", quoteAt);
  if (at - start > longestCell) return tooLong(scan, start, at - start);
  return text.slice(start, at);
}

function readQuoted(scan: Scanner): string {
  const { text } = scan;
  const open = scan.at;
  const close = closingQuote(text, open);
  if (close < 0) return takeBack(scan, open);
  const after = text.charCodeAt(close + 1);
  const ended = Number.isNaN(after) || after === scan.delimiter || after === lineFeed || after === carriageReturn;
  const inner = text.slice(open + 1, close);
  const lineEnds = inner.includes("\n") || inner.includes("\r") ? lineEndsBetween(text, open, close) : 0;
  if (!ended && lineEnds > 0) return takeBack(scan, open);
  scan.at = close + 1;
  scan.line += lineEnds;
  if (!ended) complain(scan, "text-after-quote", close + 1);
  const rest = ended ? "" : readPlain(scan, false);
  if (inner.length > longestCell) return tooLong(scan, open, inner.length);
  return (inner.includes('"') ? inner.replaceAll('""', '"') : inner) + rest;
}

function closingQuote(text: string, open: number): number {
  for (let from = open + 1; ; from += 2) {
    from = text.indexOf('"', from);
    if (from < 0 || text.charCodeAt(from + 1) !== quote) return from;
  }
}

// The quote was meant to close in its own line: what follows it there is lost, the lines below are not.
function takeBack(scan: Scanner, open: number): string {
  scan.state = "lost";
  scan.faults.push({ kind: "unclosed-quote", at: open });
  while (scan.at < scan.text.length && !isLineEnd(scan.text.charCodeAt(scan.at))) scan.at++;
  return "";
}

function isLineEnd(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}

function tooLong(scan: Scanner, at: number, length: number): string {
  scan.state = "lost";
  scan.faults.push({ kind: "cell-too-long", at, length });
  return "";
}

function complain(scan: Scanner, kind: CsvFault["kind"], at: number): void {
  if (scan.state === "sound") scan.state = "doubtful";
  scan.faults.push({ kind, at });
}
