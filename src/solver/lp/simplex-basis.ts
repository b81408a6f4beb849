import type { Incidence, Model } from "../model.ts";
import { invert, subtractRow } from "./dense-inverse.ts";

/**
 * The working basis of a simplex method with generalised upper bounds (Dantzig and Van Slyke, 1967).
 *
 * Each person has one *key* option, which is basic without a row of its own: x_key = 1 - the person's other options.
 * Put into the limits' rows this leaves a basis of only as many rows as there are limits, however many people:
 *   sum over options (a_j - a_key) x_j + logical columns = rhs - sum over people a_key.
 * A limit's logical columns are its slack, its excess and its shortfall; the last two cost 1 on the limit's goal.
 *
 * Columns are numbered: options first, then three for each limit. `inverse` is the inverse of the working basis, row-major.
 */
export interface Basis {
  /** With a row for each cut after the limits. */
  readonly model: Model;
  /** For each cut its goal and that goal's costs, the coefficients of its row. */
  readonly cuts: readonly CutRow[];
  readonly incidence: Incidence;
  readonly rows: number;
  readonly options: number;
  /**
   * The sign with which each logical column stands in its row; 0: there is no such column. A slack's is -1 above a lower
   * bound, otherwise +1, under the upper bound.
   */
  readonly sign: Int8Array;
  /** The goal on which each logical column costs 1; -1 for a slack, which costs nothing. */
  readonly logicalGoal: Int16Array;
  /** How far the slack reaches: the width of the band, or Infinity. */
  readonly slackUpper: Float64Array;
  readonly rhs: Float64Array;
  readonly key: Int32Array;
  readonly keyValue: Float64Array;
  /** The column in each basic position, and the person whose option it is (-1: a logical column). */
  readonly column: Int32Array;
  readonly owner: Int32Array;
  readonly value: Float64Array;
  /** See `Standing`. */
  readonly standing: Int8Array;
  readonly inverse: Float64Array;
}

export interface CutRow {
  readonly row: number;
  readonly goal: number;
  readonly costs: Float64Array;
}

/** Where a column stands: out of the basis at its lower or upper bound (fixed there or not), or in it. */
export const Standing = { lower: 0, upper: 1, fixedLower: 2, fixedUpper: 3, basic: 4, key: 5 } as const;

export const slackOf = (basis: Basis, row: number): number => basis.options + 3 * row;
export const excessOf = (basis: Basis, row: number): number => basis.options + 3 * row + 1;
export const shortfallOf = (basis: Basis, row: number): number => basis.options + 3 * row + 2;

export function signOf(basis: Basis, column: number): number {
  return basis.sign[column - basis.options];
}

export function isSlack(basis: Basis, column: number): boolean {
  return (column - basis.options) % 3 === 0;
}

export function rowOf(basis: Basis, column: number): number {
  return ((column - basis.options) / 3) | 0;
}

/** Adds `times` of a column's entries (an option's less its key's) to `into`. */
export function addColumn(basis: Basis, column: number, times: number, into: Float64Array): void {
  if (column >= basis.options) {
    addLogical(basis, column, times, into);
    return;
  }
  const { rowStart, row, person } = basis.incidence;
  const key = basis.key[person[column]];
  for (let at = rowStart[column]; at < rowStart[column + 1]; at++) into[row[at]] += times;
  for (let at = rowStart[key]; at < rowStart[key + 1]; at++) into[row[at]] -= times;
  for (const cut of basis.cuts) into[cut.row] += times * (cut.costs[column] - cut.costs[key]);
}

// An excess or a shortfall is part of its goal's total, which a cut on that goal counts.
function addLogical(basis: Basis, column: number, times: number, into: Float64Array): void {
  const row = rowOf(basis, column);
  into[row] += times * signOf(basis, column);
  if (isSlack(basis, column)) return;
  const { goal } = basis.model.limits[row];
  for (const cut of basis.cuts) if (cut.goal === goal) into[cut.row] += times;
}

/** Inverts the working basis anew and computes all values from it, so that rounding errors do not pile up. */
export function refactor(basis: Basis): void {
  if (basis.cuts.length > 0) invertAll(basis);
  else invertBlock(basis);
  computeValues(basis);
}

function invertAll(basis: Basis): void {
  const { rows } = basis;
  const matrix = new Float64Array(rows * rows);
  const entries = new Float64Array(rows);
  for (let position = 0; position < rows; position++) {
    entries.fill(0);
    addColumn(basis, basis.column[position], 1, entries);
    for (let row = 0; row < rows; row++) matrix[row * rows + position] = entries[row];
  }
  invert(matrix, basis.inverse, rows);
}

/**
 * Without cuts a logical column has one entry, so only the block of the options' columns in the rows without a basic
 * logical column is inverted; each other row of the inverse is its own entry less what that block contributes.
 */
function invertBlock(basis: Basis): void {
  const { rows, inverse, column, owner } = basis;
  const positions = Array.from(column.keys()).filter((position) => owner[position] >= 0);
  const held = new Int32Array(rows).fill(-1);
  for (let position = 0; position < rows; position++)
    if (owner[position] < 0) held[rowOf(basis, column[position])] = position;
  const free = Array.from(held.keys()).filter((row) => held[row] < 0);
  const size = free.length;
  const entries = positions.map((position) => columnOf(basis, column[position]));
  const block = new Float64Array(size * size);
  free.forEach((row, at) => entries.forEach((own, other) => void (block[at * size + other] = own[row])));
  const small = new Float64Array(size * size);
  invert(block, small, size);
  inverse.fill(0);
  positions.forEach((position, at) =>
    free.forEach((row, other) => void (inverse[position * rows + row] = small[at * size + other])),
  );
  for (let row = 0; row < rows; row++) {
    const position = held[row];
    if (position < 0) continue;
    const sign = signOf(basis, column[position]);
    inverse[position * rows + row] = 1 / sign;
    for (let at = 0; at < size; at++) {
      if (entries[at][row] !== 0) subtractRow(inverse, rows, position, positions[at], entries[at][row] / sign);
    }
  }
}

function columnOf(basis: Basis, column: number): Float64Array {
  const entries = new Float64Array(basis.rows);
  addColumn(basis, column, 1, entries);
  return entries;
}

function computeValues(basis: Basis): void {
  const { rows, inverse, value } = basis;
  const right = Float64Array.from(basis.rhs);
  const { rowStart, row, person } = basis.incidence;
  for (const option of basis.key) {
    for (let at = rowStart[option]; at < rowStart[option + 1]; at++) right[row[at]]--;
    for (const cut of basis.cuts) right[cut.row] -= cut.costs[option];
  }
  for (let limit = 0; limit < rows; limit++) {
    const slack = basis.standing[slackOf(basis, limit)];
    if (slack === Standing.upper || slack === Standing.fixedUpper) right[limit] += basis.slackUpper[limit];
  }
  basis.keyValue.fill(1);
  for (let position = 0; position < rows; position++) {
    let sum = 0;
    for (let at = 0; at < rows; at++) sum += inverse[position * rows + at] * right[at];
    value[position] = Math.abs(sum) < 1e-11 ? 0 : sum;
    if (basis.column[position] < basis.options) basis.keyValue[person[basis.column[position]]] -= value[position];
  }
}
