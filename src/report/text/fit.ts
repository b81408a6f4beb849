import type { Column } from "../column.ts";
import { displayWidth } from "./display-width.ts";

/** A column with the width that it was given. */
export interface FittedColumn<T> extends Column<T> {
  readonly width: number;
  /** Where it stands among all columns. */
  readonly index: number;
}

export interface Fit<T> {
  readonly columns: readonly FittedColumn<T>[];
  /** The headings of columns that hold something but found no room. */
  readonly dropped: readonly string[];
}

/**
 * Fits columns to a page, in this order: columns without a value go; optional columns go, the largest rank first, until
 * all others have their least width; the rest is shared out, the widest giving way first and wrapping.
 * @param width the page's width, borders included
 */
export function fitColumns<T>(
  columns: readonly Column<T>[],
  rows: readonly (readonly string[])[],
  width: number,
): Fit<T> {
  const measured = columns.map((column, at) =>
    measure(
      column,
      at,
      rows.map((cells) => cells[at] ?? ""),
    ),
  );
  const full = measured.filter(({ column, filled }) => filled || column.rank === 0);
  const kept = keepWhatFits(full, width);
  const widths = shareOut(kept, width - frameOf(kept.length));
  return {
    columns: kept.map(({ column, index }, at) => ({ ...column, index, width: widths[at] ?? 1 })),
    dropped: full.filter((one) => !kept.includes(one)).map(({ column }) => column.head),
  };
}

interface Measured<T> {
  readonly column: Column<T>;
  readonly index: number;
  readonly natural: number;
  readonly least: number;
  /** The longest word, with the indent of a further line. */
  readonly longest: number;
  readonly filled: boolean;
}

function measure<T>(column: Column<T>, index: number, cells: readonly string[]): Measured<T> {
  const filled = cells.some((cell) => cell !== "");
  const natural = cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), displayWidth(column.head));
  const longest = Math.min(natural, longestWord([column.head, ...cells]) + 2);
  const least = Math.min(natural, Math.max(column.least ?? natural, Math.min(longest, longestUnparted)));
  return { column, index, natural, least, longest, filled };
}

/** A word up to this width is not parted while another column can still go. */
const longestUnparted = 18;

function longestWord(texts: readonly string[]): number {
  return texts.reduce(
    (most, text) => text.split(wordEnds).reduce((so, word) => Math.max(so, displayWidth(word)), most),
    0,
  );
}

const wordEnds = / |(?<=[-/])/;

function keepWhatFits<T>(all: readonly Measured<T>[], width: number): readonly Measured<T>[] {
  let kept = all;
  while (
    kept.some(({ column }) => column.rank > 0) &&
    sum(kept.map(({ least }) => least)) > width - frameOf(kept.length)
  ) {
    const last = kept.reduce((worst, one) => (one.column.rank >= worst.column.rank ? one : worst));
    kept = kept.filter((one) => one !== last);
  }
  return kept;
}

function shareOut<T>(columns: readonly Measured<T>[], room: number): number[] {
  const widths = columns.map(({ natural }) => Math.min(natural, Math.max(room, 1)));
  const leasts = columns.map(({ least }) => least);
  narrow(widths, leasts, room);
  // The last resorts: even the columns that are always kept give way, first as far as no word is parted.
  narrow(
    widths,
    columns.map(({ longest }) => longest),
    room,
  );
  narrow(
    widths,
    columns.map(() => 1),
    room,
  );
  return widths;
}

function narrow(widths: number[], leasts: readonly number[], room: number): void {
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = widths.reduce((best, width, at) => {
      if (width <= (leasts[at] ?? 1)) return best;
      return best < 0 || width > (widths[best] ?? 0) ? at : best;
    }, -1);
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
}

/** Borders and the space on both sides of each cell. */
function frameOf(columns: number): number {
  return 3 * columns + 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
