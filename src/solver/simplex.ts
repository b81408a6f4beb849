import { type Basis, direction, exchange, isSlack, refactor, rowOf, Standing, swapKey } from "./simplex-basis.ts";

/**
 * The lexicographic simplex method: minimises component 0 (broken hard limits), then each goal in turn, over fractional
 * choices. After a component is solved, every column with a reduced cost is fixed where it stands, so that the later
 * ones move only among its optima. One basis is optimal for all components at the end, and its price vectors prove it:
 * the reduced cost vectors of all columns are lexicographically non-negative.
 *
 * @param costs the options' costs of components 0 to goals
 */
export function minimise(basis: Basis, costs: readonly Float64Array[]): void {
  const work = workspace(basis);
  refactor(basis);
  for (let component = 0; component < costs.length; component++) {
    optimise(basis, component, costs[component], work);
    fixColumns(basis, component, costs[component], work);
  }
  refactor(basis);
}

/** The prices of one component at the present basis: what one more unit of each limit's right-hand side would cost. */
export function pricesOf(basis: Basis, component: number, costs: Float64Array): Float64Array {
  const prices = new Float64Array(basis.rows);
  computePrices(basis, component, costs, prices);
  return prices;
}

/** Frees the columns that an earlier `minimise` has fixed, for another one with other costs. */
export function release(basis: Basis): void {
  for (let column = 0; column < basis.standing.length; column++) {
    if (basis.standing[column] === Standing.fixedLower) basis.standing[column] = Standing.lower;
    if (basis.standing[column] === Standing.fixedUpper) basis.standing[column] = Standing.upper;
  }
}

interface Workspace {
  readonly prices: Float64Array;
  readonly entries: Float64Array;
  readonly rates: Float64Array;
  readonly keyRates: Float64Array;
}

interface Entering {
  column: number;
  reducedCost: number;
}

interface Leaving {
  step: number;
  /** A basic position; -1: the entering column reaches its other bound; -2: a person's key. */
  position: number;
  person: number;
}

const refactorEvery = 60;
const patience = 40;
const tiny = 1e-9;

function workspace(basis: Basis): Workspace {
  return {
    prices: new Float64Array(basis.rows),
    entries: new Float64Array(basis.rows),
    rates: new Float64Array(basis.rows),
    keyRates: new Float64Array(basis.model.people),
  };
}

function optimise(basis: Basis, component: number, costs: Float64Array, work: Workspace): void {
  const tolerance = toleranceFor(costs);
  let stalled = 0;
  let pivots = 0;
  computePrices(basis, component, costs, work.prices);
  for (;;) {
    // Bland's rule (the first column that gains) cannot cycle; the steepest is faster, so it goes first.
    const entering = price(basis, component, costs, work.prices, tolerance, stalled > patience);
    if (entering.column < 0) return;
    const step = pivot(basis, entering, work, stalled > patience);
    stalled = step > tiny ? 0 : stalled + 1;
    if (++pivots % refactorEvery === 0) refactor(basis);
    computePrices(basis, component, costs, work.prices);
  }
}

/** Costs are integers, so a reduced cost is a multiple of one over a small number; rounding errors grow with the costs. */
function toleranceFor(costs: Float64Array): number {
  let largest = 0;
  for (const cost of costs) largest = Math.max(largest, Math.abs(cost));
  return 1e-7 + 1e-11 * largest;
}

function computePrices(basis: Basis, component: number, costs: Float64Array, prices: Float64Array): void {
  const { rows, inverse } = basis;
  prices.fill(0);
  for (let position = 0; position < rows; position++) {
    const cost = basicCost(basis, position, component, costs);
    if (cost === 0) continue;
    for (let at = 0, from = position * rows; at < rows; at++) prices[at] += cost * inverse[from + at];
  }
}

function basicCost(basis: Basis, position: number, component: number, costs: Float64Array): number {
  const column = basis.column[position];
  return column < basis.options
    ? costs[column] - costs[basis.key[basis.owner[position]]]
    : logicalCost(basis, column, component);
}

function logicalCost(basis: Basis, column: number, component: number): number {
  return basis.logicalGoal[column - basis.options] === component ? 1 : 0;
}

function price(
  basis: Basis,
  component: number,
  costs: Float64Array,
  prices: Float64Array,
  tolerance: number,
  first: boolean,
): Entering {
  const best: Entering = { column: -1, reducedCost: tolerance };
  if (!priceOptions(basis, costs, prices, best, first)) priceLogicals(basis, component, prices, best, first);
  return best;
}

/** True when `first` is asked for and found. */
function priceOptions(
  basis: Basis,
  costs: Float64Array,
  prices: Float64Array,
  best: Entering,
  first: boolean,
): boolean {
  const { start } = basis.model;
  const { standing } = basis;
  for (let person = 0; person < basis.model.people; person++) {
    if (start[person + 1] - start[person] === 1) continue;
    const key = netCost(basis, basis.key[person], costs, prices);
    for (let option = start[person]; option < start[person + 1]; option++) {
      if (standing[option] !== Standing.lower) continue;
      const gain = key - netCost(basis, option, costs, prices);
      if (gain <= best.reducedCost) continue;
      best.column = option;
      best.reducedCost = gain;
      if (first) return true;
    }
  }
  return false;
}

function netCost(basis: Basis, option: number, costs: Float64Array, prices: Float64Array): number {
  const { rowStart, row } = basis.incidence;
  let net = costs[option];
  for (let at = rowStart[option]; at < rowStart[option + 1]; at++) net -= prices[row[at]];
  for (const cut of basis.cuts) net -= prices[cut.row] * cut.costs[option];
  return net;
}

function priceLogicals(basis: Basis, component: number, prices: Float64Array, best: Entering, first: boolean): void {
  for (let column = basis.options; column < basis.standing.length; column++) {
    const gain = logicalGain(basis, column, component, prices);
    if (gain <= best.reducedCost) continue;
    best.column = column;
    best.reducedCost = gain;
    if (first) return;
  }
}

/** How fast the total falls when the column leaves its bound; 0 where it must not or does not exist. */
function logicalGain(basis: Basis, column: number, component: number, prices: Float64Array): number {
  const standing = basis.standing[column];
  if (standing > Standing.upper) return 0;
  const sign = basis.sign[column - basis.options];
  if (sign === 0) return 0;
  let reduced = logicalCost(basis, column, component) - sign * prices[rowOf(basis, column)];
  const goal = basis.logicalGoal[column - basis.options];
  for (const cut of basis.cuts) if (cut.goal === goal) reduced -= prices[cut.row];
  return standing === Standing.upper ? reduced : -reduced;
}

/** Moves the entering column as far as it goes; returns how far. */
function pivot(basis: Basis, entering: Entering, work: Workspace, first: boolean): number {
  const { column } = entering;
  const sense = basis.standing[column] === Standing.upper ? -1 : 1;
  direction(basis, column, work.entries, work.rates);
  const leaving = ratioTest(basis, column, sense, work, first);
  move(basis, column, sense * leaving.step, work);
  if (leaving.position === -1) basis.standing[column] = sense > 0 ? Standing.upper : Standing.lower;
  else if (leaving.position === -2) replaceKey(basis, column, leaving, work);
  else replaceBasic(basis, column, leaving.position, sense, leaving.step, work.rates);
  return leaving.step;
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

function move(basis: Basis, column: number, by: number, work: Workspace): void {
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
  rates: Float64Array,
): void {
  const left = basis.column[position];
  const atUpper = sense * rates[position] < 0;
  exchange(basis, position, column, rates);
  basis.standing[left] = atUpper ? Standing.upper : Standing.lower;
  basis.value[position] = sense > 0 ? step : upperOf(basis, column) - step;
}

/** The leaving column is a key: another option of that person becomes the key, where there is none the entering one. */
function replaceKey(basis: Basis, column: number, leaving: Leaving, work: Workspace): void {
  const position = largestOf(basis, leaving.person, work.rates);
  if (position < 0) {
    basis.standing[basis.key[leaving.person]] = Standing.lower;
    basis.key[leaving.person] = column;
    basis.keyValue[leaving.person] = leaving.step;
    basis.standing[column] = Standing.key;
    return;
  }
  const sense = basis.standing[column] === Standing.upper ? -1 : 1;
  swapKey(basis, position);
  direction(basis, column, work.entries, work.rates);
  replaceBasic(basis, column, position, sense, leaving.step, work.rates);
}

function largestOf(basis: Basis, person: number, rates: Float64Array): number {
  let best = -1;
  for (let position = 0; position < basis.rows; position++) {
    if (basis.owner[position] !== person) continue;
    if (best < 0 || Math.abs(rates[position]) > Math.abs(rates[best])) best = position;
  }
  return best;
}

function fixColumns(basis: Basis, component: number, costs: Float64Array, work: Workspace): void {
  const tolerance = toleranceFor(costs);
  computePrices(basis, component, costs, work.prices);
  const { start } = basis.model;
  for (let person = 0; person < basis.model.people; person++) {
    const key = netCost(basis, basis.key[person], costs, work.prices);
    for (let option = start[person]; option < start[person + 1]; option++)
      if (basis.standing[option] === Standing.lower && netCost(basis, option, costs, work.prices) - key > tolerance)
        basis.standing[option] = Standing.fixedLower;
  }
  for (let column = basis.options; column < basis.standing.length; column++) {
    if (logicalGain(basis, column, component, work.prices) >= -tolerance) continue;
    basis.standing[column] = basis.standing[column] === Standing.upper ? Standing.fixedUpper : Standing.fixedLower;
  }
}
