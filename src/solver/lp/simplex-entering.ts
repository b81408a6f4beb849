import { type Basis, rowOf, Standing, signOf } from "./simplex-basis.ts";
import type { Workspace } from "./simplex-pivot.ts";
import { netCost } from "./simplex-price.ts";

/** Where the dual simplex method stands. */
export interface Dual {
  readonly basis: Basis;
  readonly costs: readonly Float64Array[];
  readonly isExcluded: (option: number) => boolean;
  readonly work: Workspace;
  /** Of the limits, for each component. */
  prices: readonly Float64Array[];
  readonly candidates: Candidates;
  /** What counts as no cost, for each component. */
  readonly slack: readonly number[];
}

/** The columns that could come in, with the sizes of their entries in the leaving one's row: the first `count` of each. */
interface Candidates {
  readonly column: Int32Array;
  readonly alpha: Float64Array;
  readonly ratio: Float64Array;
  count: number;
}

export function roomFor({ standing }: Basis): Candidates {
  const room = standing.length;
  return { column: new Int32Array(room), alpha: new Float64Array(room), ratio: new Float64Array(room), count: 0 };
}

export function add(candidates: Candidates, column: number, alpha: number): void {
  candidates.column[candidates.count] = column;
  candidates.alpha[candidates.count++] = alpha;
}

/** A pivot below this is none. */
export const leastEntry = 1e-7;

/** The columns outside the basis that move the leaving one the right way, with their entries in its row. */
export function listEntries(state: Dual, position: number, rises: boolean): void {
  const { basis } = state;
  const { model, standing, rows } = basis;
  const row = basis.inverse.subarray(position * rows, (position + 1) * rows);
  const { candidates } = state;
  candidates.count = 0;
  const consider = (column: number, alpha: number): void => {
    if (Math.abs(alpha) < leastEntry || alpha > 0 === (rises === (standing[column] === Standing.lower))) return;
    add(candidates, column, Math.abs(alpha));
  };
  for (let person = 0; person < model.people; person++) {
    if (model.start[person + 1] - model.start[person] === 1) continue;
    const key = entryOf(basis, basis.key[person], row);
    for (let option = model.start[person]; option < model.start[person + 1]; option++)
      if (standing[option] === Standing.lower) consider(option, entryOf(basis, option, row) - key);
  }
  for (let column = basis.options; column < standing.length; column++)
    if (standing[column] <= Standing.upper && signOf(basis, column) !== 0)
      consider(column, logicalEntry(basis, column, row));
}

/** A row of the inverse times an option's own entries. */
function entryOf({ incidence, cuts }: Basis, option: number, row: Float64Array): number {
  let sum = 0;
  for (let at = incidence.rowStart[option]; at < incidence.rowStart[option + 1]; at++) sum += row[incidence.row[at]];
  for (let at = 0; at < cuts.length; at++) sum += row[cuts[at].row] * cuts[at].costs[option];
  return sum;
}

function logicalEntry(basis: Basis, column: number, row: Float64Array): number {
  const limit = rowOf(basis, column);
  const goal = basis.logicalGoal[column - basis.options];
  let sum = signOf(basis, column) * row[limit];
  for (const cut of basis.cuts) if (cut.goal === goal) sum += row[cut.row];
  return sum;
}

/** Of the candidates the one with the lexicographically least reduced cost over its entry; of equals the largest entry. */
export function chooseEntering(state: Dual): number {
  const { candidates, costs } = state;
  for (let component = 0; component < costs.length && candidates.count > 1; component++) keepLeast(state, component);
  let best = -1;
  for (let at = 0; at < candidates.count; at++)
    if (best < 0 || candidates.alpha[at] > candidates.alpha[best]) best = at;
  return best < 0 ? -1 : candidates.column[best];
}

/** Keeps the candidates whose ratio in a component is the least. */
function keepLeast(state: Dual, component: number): void {
  const { candidates } = state;
  const { column, alpha, ratio, count } = candidates;
  const slack = state.slack[component];
  awayCosts(state, component);
  let best = Infinity;
  for (let at = 0; at < count; at++) {
    ratio[at] = Math.abs(ratio[at]) <= slack ? 0 : ratio[at] / alpha[at];
    if (ratio[at] < best) best = ratio[at];
  }
  candidates.count = 0;
  for (let at = 0; at < count; at++) if (ratio[at] <= best + slack / alpha[at]) add(candidates, column[at], alpha[at]);
}

/** How fast a component rises when each candidate leaves its bound, into `ratio`. Options come person by person. */
function awayCosts({ basis, costs, prices, candidates }: Dual, component: number): void {
  const { column, ratio, count } = candidates;
  const { person } = basis.incidence;
  let [last, key] = [-1, 0];
  for (let at = 0; at < count; at++) {
    const one = column[at];
    if (one >= basis.options) {
      const reduced = logicalCostAt(basis, one, component, prices[component]);
      ratio[at] = basis.standing[one] === Standing.upper ? -reduced : reduced;
      continue;
    }
    if (person[one] !== last) {
      last = person[one];
      key = netCost(basis, basis.key[last], costs[component], prices[component]);
    }
    ratio[at] = netCost(basis, one, costs[component], prices[component]) - key;
  }
}

/** How fast a component rises with the column, at the present prices. */
export function reducedCost({ basis, costs, prices }: Dual, column: number, component: number): number {
  const own = prices[component];
  if (column >= basis.options) return logicalCostAt(basis, column, component, own);
  const key = basis.key[basis.incidence.person[column]];
  return netCost(basis, column, costs[component], own) - netCost(basis, key, costs[component], own);
}

function logicalCostAt(basis: Basis, column: number, component: number, prices: Float64Array): number {
  const goal = basis.logicalGoal[column - basis.options];
  let reduced = (goal === component ? 1 : 0) - signOf(basis, column) * prices[rowOf(basis, column)];
  for (const cut of basis.cuts) if (cut.goal === goal) reduced -= prices[cut.row];
  return reduced;
}
