import type { Incidence } from "./incidence.ts";
import type { Model } from "./model.ts";

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

/** Whether the row keeps a lower bound (and perhaps an upper one): a cut always does, be it 0 or negative. */
function isFloor({ model, cuts }: Pick<Basis, "model" | "cuts">, row: number): boolean {
  return model.limits[row].atLeast > 0 || row >= model.limits.length - cuts.length;
}

export function isSlack(basis: Basis, column: number): boolean {
  return (column - basis.options) % 3 === 0;
}

export function rowOf(basis: Basis, column: number): number {
  return ((column - basis.options) / 3) | 0;
}

/** A lawful starting basis for the simplex: each person at `key`, each limit held by whichever of its columns fits. */
export function startingBasis(model: Model, incidence: Incidence, key: Int32Array): Basis {
  const basis = emptyBasis(model, incidence, key, []);
  const load = loadsOf(basis);
  for (const option of key) basis.standing[option] = Standing.key;
  for (let row = 0; row < basis.rows; row++) seatLogical(basis, row, load[row]);
  refactor(basis);
  return basis;
}

/** The same basis with one row more, for a cut: `model` is the model with it. The cut starts out broken or just kept. */
export function extendedBasis(basis: Basis, model: Model, cut: Omit<CutRow, "row">): Basis {
  const row = basis.rows;
  const extended = emptyBasis(model, basis.incidence, basis.key, [...basis.cuts, { ...cut, row }]);
  extended.standing.set(basis.standing);
  extended.column.set(basis.column);
  extended.owner.set(basis.owner);
  extended.owner[row] = -1;
  extended.column[row] = shortfallOf(extended, row);
  extended.standing[shortfallOf(extended, row)] = Standing.basic;
  refactor(extended);
  return extended;
}

/** A basis of its own, for going on without touching this one. */
export function copyOf(basis: Basis): Basis {
  return {
    ...basis,
    key: basis.key.slice(),
    keyValue: basis.keyValue.slice(),
    column: basis.column.slice(),
    owner: basis.owner.slice(),
    value: basis.value.slice(),
    standing: basis.standing.slice(),
    inverse: basis.inverse.slice(),
  };
}

function emptyBasis(model: Model, incidence: Incidence, key: Int32Array, cuts: readonly CutRow[]): Basis {
  const rows = model.limits.length;
  const options = model.slot.length;
  const floor = model.limits.map((_, row) => isFloor({ model, cuts }, row));
  return {
    model,
    cuts,
    incidence,
    rows,
    options,
    sign: Int8Array.from(
      floor.flatMap((is, row) => [is ? -1 : 1, model.limits[row].atMost === Infinity ? 0 : -1, is ? 1 : 0]),
    ),
    logicalGoal: Int16Array.from(model.limits.flatMap(({ goal }) => [-1, goal, goal])),
    slackUpper: Float64Array.from(model.limits, ({ atMost, atLeast }, row) =>
      floor[row] ? atMost - atLeast : Infinity,
    ),
    // A limit without any bound gets one that nothing reaches, so that it never has a price.
    rhs: Float64Array.from(model.limits, ({ atMost, atLeast }, row) =>
      floor[row] ? atLeast : Math.min(atMost, model.people + 1),
    ),
    key: Int32Array.from(key),
    keyValue: new Float64Array(model.people).fill(1),
    column: new Int32Array(rows),
    owner: new Int32Array(rows).fill(-1),
    value: new Float64Array(rows),
    standing: new Int8Array(options + 3 * rows),
    inverse: new Float64Array(rows * rows),
  };
}

function loadsOf(basis: Basis): Float64Array {
  const load = new Float64Array(basis.rows);
  const { rowStart, row } = basis.incidence;
  for (const option of basis.key) for (let at = rowStart[option]; at < rowStart[option + 1]; at++) load[row[at]]++;
  return load;
}

function seatLogical(basis: Basis, row: number, load: number): void {
  const { atMost, atLeast } = basis.model.limits[row];
  let column = slackOf(basis, row);
  if (load > atMost) {
    column = excessOf(basis, row);
    if (atLeast > 0) basis.standing[slackOf(basis, row)] = Standing.upper;
  } else if (load < atLeast) column = shortfallOf(basis, row);
  basis.column[row] = column;
  basis.standing[column] = Standing.basic;
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
  const { rows } = basis;
  const matrix = new Float64Array(rows * rows);
  const entries = new Float64Array(rows);
  for (let position = 0; position < rows; position++) {
    entries.fill(0);
    addColumn(basis, basis.column[position], 1, entries);
    for (let row = 0; row < rows; row++) matrix[row * rows + position] = entries[row];
  }
  invert(matrix, basis.inverse, rows);
  computeValues(basis);
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

/** Gauss-Jordan elimination with row pivoting; `matrix` is used up. */
function invert(matrix: Float64Array, inverse: Float64Array, size: number): void {
  inverse.fill(0);
  for (let at = 0; at < size; at++) inverse[at * size + at] = 1;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row * size + column]) > Math.abs(matrix[best * size + column])) best = row;
    if (best !== column) {
      swapRows(matrix, size, best, column);
      swapRows(inverse, size, best, column);
    }
    const scale = 1 / matrix[column * size + column];
    scaleRow(matrix, size, column, scale);
    scaleRow(inverse, size, column, scale);
    for (let row = 0; row < size; row++) {
      const times = matrix[row * size + column];
      if (row === column || times === 0) continue;
      subtractRow(matrix, size, row, column, times);
      subtractRow(inverse, size, row, column, times);
    }
  }
}

function swapRows(matrix: Float64Array, size: number, one: number, other: number): void {
  for (let at = 0; at < size; at++) {
    const kept = matrix[one * size + at];
    matrix[one * size + at] = matrix[other * size + at];
    matrix[other * size + at] = kept;
  }
}

function scaleRow(matrix: Float64Array, size: number, row: number, scale: number): void {
  for (let at = row * size; at < (row + 1) * size; at++) matrix[at] *= scale;
}

function subtractRow(matrix: Float64Array, size: number, row: number, from: number, times: number): void {
  const shift = (from - row) * size;
  for (let at = row * size; at < (row + 1) * size; at++) {
    const entry = matrix[at + shift];
    if (entry !== 0) matrix[at] -= times * entry;
  }
}

/** The rates at which the basic columns fall when `column` rises: the inverse times its entries. */
export function direction(basis: Basis, column: number, entries: Float64Array, into: Float64Array): void {
  const { rows, inverse } = basis;
  entries.fill(0);
  addColumn(basis, column, 1, entries);
  into.fill(0);
  for (let at = 0; at < rows; at++) {
    const entry = entries[at];
    if (entry === 0) continue;
    for (let position = 0; position < rows; position++) into[position] += inverse[position * rows + at] * entry;
  }
}

/** Exchanges the column in `position` for `column`, whose direction is `rates`: the pivot step. */
export function exchange(basis: Basis, position: number, column: number, rates: Float64Array): void {
  const { rows, inverse } = basis;
  scaleRow(inverse, rows, position, 1 / rates[position]);
  for (let row = 0; row < rows; row++)
    if (row !== position && Math.abs(rates[row]) > 1e-12) subtractRow(inverse, rows, row, position, rates[row]);
  basis.column[position] = column;
  basis.owner[position] = column < basis.options ? basis.incidence.person[column] : -1;
  basis.standing[column] = Standing.basic;
}

/**
 * Makes the option in `position` its person's key and puts the old key in its position. The basis stays the same set of
 * columns; only the working basis is written differently: new row = -(sum of the rows of all the person's options).
 */
export function swapKey(basis: Basis, position: number): void {
  const { rows, inverse, owner } = basis;
  const person = owner[position];
  for (let other = 0; other < rows; other++)
    if (other !== position && owner[other] === person) subtractRow(inverse, rows, position, other, -1);
  scaleRow(inverse, rows, position, -1);
  const oldKey = basis.key[person];
  const oldValue = basis.keyValue[person];
  basis.key[person] = basis.column[position];
  basis.keyValue[person] = basis.value[position];
  basis.standing[basis.key[person]] = Standing.key;
  basis.column[position] = oldKey;
  basis.value[position] = oldValue;
  basis.standing[oldKey] = Standing.basic;
}
