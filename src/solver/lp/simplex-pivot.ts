import { type Basis, isSlack, rowOf, Standing } from "./simplex-basis.ts";
import type { Entering } from "./simplex-price.ts";
import { direction, exchange, swapKey } from "./simplex-step.ts";

/** Arrays that every pivot uses again. */
export interface Workspace {
  readonly prices: Float64Array;
  readonly entries: Float64Array;
  readonly rates: Float64Array;
  readonly keyRates: Float64Array;
  readonly spots: Int32Array;
}

interface Leaving {
  step: number;
  /** A basic position; -1: the entering column reaches its other bound; -2: a person's key. */
  position: number;
  person: number;
}

/** Steps below this are none. */
export const tiny = 1e-9;

export function workspace(basis: Basis): Workspace {
  return {
    prices: new Float64Array(basis.rows),
    entries: new Float64Array(basis.rows),
    rates: new Float64Array(basis.rows),
    keyRates: new Float64Array(basis.model.people),
    spots: new Int32Array(basis.rows),
  };
}

/** Moves the entering column as far as it goes, and keeps the prices right; returns how far. */
export function pivot(basis: Basis, entering: Entering, work: Workspace, first: boolean): number {
  const { column } = entering;
  const sense = basis.standing[column] === Standing.upper ? -1 : 1;
  direction(basis, column, work.entries, work.rates);
  const leaving = ratioTest(basis, column, sense, work, first);
  move(basis, column, sense * leaving.step, work);
  let position = leaving.position;
  if (position === -1) basis.standing[column] = sense > 0 ? Standing.upper : Standing.lower;
  else if (position === -2) position = replaceKey(basis, column, leaving, work);
  else replaceBasic(basis, column, position, sense, leaving.step, work);
  if (position >= 0) reprice(basis, position, -sense * entering.reducedCost, work.prices);
  return leaving.step;
}

/** The prices after an exchange: the entering column, which cost `reducedCost` more than its worth, now costs its worth. */
export function reprice({ rows, inverse }: Basis, position: number, reducedCost: number, prices: Float64Array): void {
  for (let at = 0, from = position * rows; at < rows; at++)
    if (inverse[from + at] !== 0) prices[at] += reducedCost * inverse[from + at];
}

function upperOf(basis: Basis, column: number): number {
  return column >= basis.options && isSlack(basis, column) ? basis.slackUpper[rowOf(basis, column)] : Infinity;
}

/** The first bound that is met on the way. Of equals the largest pivot is taken (or with `first` the lowest column). */
function ratioTest(basis: Basis, column: number, sense: number, work: Workspace, first: boolean): Leaving {
  const leaving: Leaving = { step: upperOf(basis, column), position: -1, person: -1 };
  let size = 0;
  let lowest = Infinity;
  const consider = (step: number, pivotSize: number, id: number, position: number, person: number): void => {
    const nearer = step < leaving.step - tiny;
    const equal = !nearer && step <= leaving.step + tiny;
    if (!nearer && !(equal && (first ? id < lowest : pivotSize > size + tiny))) return;
    leaving.step = Math.max(0, step);
    leaving.position = position;
    leaving.person = person;
    size = pivotSize;
    lowest = id;
  };
  const { keyRates, rates } = work;
  const touched: number[] = [];
  for (let position = 0; position < basis.rows; position++) {
    const rate = sense * rates[position];
    if (Math.abs(rate) < tiny) continue;
    const id = basis.column[position];
    const owner = basis.owner[position];
    if (owner >= 0) {
      if (keyRates[owner] === 0) touched.push(owner);
      keyRates[owner] += rate;
    }
    if (rate > 0) consider(basis.value[position] / rate, rate, id, position, -1);
    else if (upperOf(basis, id) < Infinity)
      consider((upperOf(basis, id) - basis.value[position]) / -rate, -rate, id, position, -1);
  }
  const enteringPerson = column < basis.options ? basis.incidence.person[column] : -1;
  if (enteringPerson >= 0) {
    if (keyRates[enteringPerson] === 0) touched.push(enteringPerson);
    keyRates[enteringPerson] -= sense;
  }
  for (const person of touched) {
    const rate = keyRates[person];
    keyRates[person] = 0;
    if (rate < -tiny) consider(basis.keyValue[person] / -rate, -rate, basis.key[person], -2, person);
  }
  return leaving;
}

/** Moves the column by so much, and what is basic with it. */
export function move(basis: Basis, column: number, by: number, work: Workspace): void {
  if (by === 0) return;
  if (column < basis.options) basis.keyValue[basis.incidence.person[column]] -= by;
  for (let position = 0; position < basis.rows; position++) {
    const change = by * work.rates[position];
    if (change === 0) continue;
    basis.value[position] -= change;
    if (basis.owner[position] >= 0) basis.keyValue[basis.owner[position]] += change;
  }
}

function replaceBasic(
  basis: Basis,
  column: number,
  position: number,
  sense: number,
  step: number,
  { rates, spots }: Workspace,
): void {
  const left = basis.column[position];
  const atUpper = sense * rates[position] < 0;
  exchange(basis, position, column, rates, spots);
  basis.standing[left] = atUpper ? Standing.upper : Standing.lower;
  basis.value[position] = sense > 0 ? step : upperOf(basis, column) - step;
}

/**
 * The leaving column is a key: another option of that person becomes the key, where there is none the entering one.
 * Returns the position that the entering column has taken, or -1.
 */
function replaceKey(basis: Basis, column: number, leaving: Leaving, work: Workspace): number {
  const position = largestOf(basis, leaving.person, work.rates);
  if (position < 0) {
    basis.standing[basis.key[leaving.person]] = Standing.lower;
    basis.key[leaving.person] = column;
    basis.keyValue[leaving.person] = leaving.step;
    basis.standing[column] = Standing.key;
    return -1;
  }
  const sense = basis.standing[column] === Standing.upper ? -1 : 1;
  swapKey(basis, position);
  direction(basis, column, work.entries, work.rates);
  replaceBasic(basis, column, position, sense, leaving.step, work);
  return position;
}

function largestOf(basis: Basis, person: number, rates: Float64Array): number {
  let best = -1;
  for (let position = 0; position < basis.rows; position++) {
    if (basis.owner[position] !== person) continue;
    if (best < 0 || Math.abs(rates[position]) > Math.abs(rates[best])) best = position;
  }
  return best;
}
