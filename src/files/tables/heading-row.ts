import type { ColumnSet } from "../columns/columns.ts";
import { recognisedColumns } from "../columns/recognised-columns.ts";

/** How many rows are looked at. */
export const headingRows = 30;

/** A row that may be the heading. */
export interface HeadingRow {
  /** Among the rows that were given. */
  readonly index: number;
  /** How many different columns its cells name for sure. */
  readonly score: number;
  /** Whether all that the list needs is among them, or may be. */
  readonly complete: boolean;
}

/**
 * The row that names the most different columns, of equals the first: titles, letters and numbers stand above many
 * headings, so the first full row is none. One word that is understood may be chance; `undefined`: no row has two.
 */
export function headingRow(rows: readonly (readonly string[])[], set: ColumnSet): HeadingRow | undefined {
  const scored = rows.slice(0, headingRows).map((cells, index) => scoreOf(cells, index, set));
  const likely = scored.filter(({ score }) => score >= 2);
  return best(likely.filter(({ complete }) => complete)) ?? best(likely);
}

function best(rows: readonly HeadingRow[]): HeadingRow | undefined {
  return rows.reduce<HeadingRow | undefined>((most, row) => (most && most.score >= row.score ? most : row), undefined);
}

function scoreOf(cells: readonly string[], index: number, set: ColumnSet): HeadingRow {
  const found = recognisedColumns(cells, set);
  const sure = new Set(found.filter(({ how }) => how === "exact" || how === "sure").map(({ column }) => column));
  const named = new Set(found.map(({ column }) => column));
  return { index, score: sure.size, complete: set.required.every((column) => named.has(column)) };
}

/**
 * How many lines at the start are titles, where no words tell: those of one cell at most, where the usual row has three
 * or more.
 */
export function titleLines(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, headingRows).map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const usual = [...filled].sort((left, right) => left - right)[filled.length >> 1] ?? 0;
  const first = filled.findIndex((count) => count > 1);
  return usual >= 3 && first > 0 ? first : 0;
}
