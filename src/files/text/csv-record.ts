import { isGuarded, letGo } from "../../domain/formula-guard.ts";
import { lineEndsBetween } from "./text-position.ts";

/** `doubtful`: a quote stands in the wrong place, so the cells may be wrong; `lost`: text of it could not be read. */
export type RecordState = "sound" | "doubtful" | "lost";

export interface CsvFault {
  readonly kind: "unclosed-quote" | "quote-in-cell" | "text-after-quote" | "cell-too-long";
  readonly at: number;
  readonly length?: number;
}

/** The most characters that a cell may hold; far more than any list, far less than a file that went wrong. */
export const longestCell = 250_000;

/** Where a text is being read. */
export interface Scanner {
  readonly text: string;
  readonly delimiter: number;
  readonly spaced: boolean;
  at: number;
  line: number;
  state: RecordState;
  readonly faults: CsvFault[];
}

/** How the cells of a text are parted. */
export interface Dialect {
  readonly delimiter: string;
  /** One space follows every delimiter and is no part of the cell: `"Hull", "York, City of"`. */
  readonly spaced: boolean;
}

export function scannerAt(text: string, { delimiter, spaced }: Dialect, at: number, line = 1): Scanner {
  return { text, delimiter: delimiter.charCodeAt(0), spaced, at, line, state: "sound", faults: [] };
}

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const space = 32;

/** The cells of the record that starts here; the scanner stands after it then, with its state and its faults. */
export function readRecord(scan: Scanner): string[] {
  const cells: string[] = [];
  scan.state = "sound";
  for (;;) {
    cells.push(stripGuard(readCell(scan)));
    if (!skipDelimiter(scan)) break;
  }
  skipLineEnd(scan);
  return cells;
}

/** Moves on to the next cell of the record; `false` where there is none. */
export function skipDelimiter(scan: Scanner): boolean {
  if (scan.text.charCodeAt(scan.at) !== scan.delimiter) return false;
  scan.at++;
  if (scan.spaced && scan.text.charCodeAt(scan.at) === space) scan.at++;
  return true;
}

function skipLineEnd(scan: Scanner): void {
  if (scan.at >= scan.text.length) return;
  const crLf = scan.text.charCodeAt(scan.at) === carriageReturn && scan.text.charCodeAt(scan.at + 1) === lineFeed;
  scan.at += crLf ? 2 : 1;
  scan.line++;
}

export function readCell(scan: Scanner): string {
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

/**
 * Takes back the apostrophe that our writer puts before a text which a spreadsheet would run as a formula, and the form
 * in which it keeps an id from becoming a date. So reading what was written gives the same text, whatever it was.
 */
function stripGuard(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : (letGo(cell) ?? cell);
}
