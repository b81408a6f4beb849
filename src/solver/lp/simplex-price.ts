import { type Basis, rowOf, Standing } from "./simplex-basis.ts";

/** The column that is to enter the basis, and how fast the total falls as it does; column -1: none gains. */
export interface Entering {
  column: number;
  reducedCost: number;
}

/** What is minimised: one component, or a sum of several with weights. */
export interface Objective {
  /** The options' costs. */
  readonly costs: Float64Array;
  /** What a broken unit of a limit costs, by the limit's goal. */
  readonly unit: Float64Array;
}

/** One component as it is. */
export function objectiveOf({ model }: Basis, component: number, costs: Float64Array): Objective {
  const unit = new Float64Array(model.goals + 1);
  unit[component] = 1;
  return { costs, unit };
}

/** The prices of one component at the present basis: what one more unit of each limit's right-hand side would cost. */
export function pricesOf(basis: Basis, component: number, costs: Float64Array): Float64Array {
  const prices = new Float64Array(basis.rows);
  computePrices(basis, objectiveOf(basis, component, costs), prices);
  return prices;
}

/** The same, into `prices`. */
export function computePrices(basis: Basis, objective: Objective, prices: Float64Array): void {
  const { rows, inverse } = basis;
  prices.fill(0);
  for (let position = 0; position < rows; position++) {
    const cost = basicCost(basis, position, objective);
    if (cost === 0) continue;
    for (let at = 0, from = position * rows; at < rows; at++) prices[at] += cost * inverse[from + at];
  }
}

function basicCost(basis: Basis, position: number, objective: Objective): number {
  const { costs } = objective;
  const column = basis.column[position];
  return column < basis.options
    ? costs[column] - costs[basis.key[basis.owner[position]]]
    : logicalCost(basis, column, objective);
}

function logicalCost(basis: Basis, column: number, { unit }: Objective): number {
  const goal = basis.logicalGoal[column - basis.options];
  return goal < 0 ? 0 : unit[goal];
}

/** How many people are asked at a time: with more than these, a good column now is worth more than the best one. */
const asked = 300;

/**
 * The column that gains most; of more than a few thousand people, among those asked in turn from `turn.person` on until
 * one gains. With `first` the first column that gains more than the tolerance.
 */
export function price(
  basis: Basis,
  objective: Objective,
  prices: Float64Array,
  tolerance: number,
  first: boolean,
  turn: { person: number },
): Entering {
  const best: Entering = { column: -1, reducedCost: tolerance };
  if (first) {
    if (!priceOptions(basis, objective.costs, prices, best, first, 0, basis.model.people))
      priceLogicals(basis, objective, prices, best, first);
    return best;
  }
  const { people } = basis.model;
  for (let done = 0; done < people && best.column < 0; done += asked) {
    if (turn.person >= people) turn.person = 0;
    const to = Math.min(people, turn.person + asked);
    priceOptions(basis, objective.costs, prices, best, first, turn.person, to);
    turn.person = to;
  }
  priceLogicals(basis, objective, prices, best, first);
  return best;
}

/** True when `first` is asked for and found. */
function priceOptions(
  basis: Basis,
  costs: Float64Array,
  prices: Float64Array,
  best: Entering,
  first: boolean,
  from: number,
  to: number,
): boolean {
  const { start } = basis.model;
  const { standing } = basis;
  for (let person = from; person < to; person++) {
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

/** What an option costs at these prices. */
export function netCost(basis: Basis, option: number, costs: Float64Array, prices: Float64Array): number {
  const { rowStart, row } = basis.incidence;
  let net = costs[option];
  for (let at = rowStart[option]; at < rowStart[option + 1]; at++) net -= prices[row[at]];
  // Not for..of: its iterators would be most of what a short run allocates.
  for (let at = 0; at < basis.cuts.length; at++) net -= prices[basis.cuts[at].row] * basis.cuts[at].costs[option];
  return net;
}

function priceLogicals(basis: Basis, objective: Objective, prices: Float64Array, best: Entering, first: boolean): void {
  for (let column = basis.options; column < basis.standing.length; column++) {
    const gain = logicalGain(basis, column, objective, prices);
    if (gain <= best.reducedCost) continue;
    best.column = column;
    best.reducedCost = gain;
    if (first) return;
  }
}

/** How fast the total falls when the column leaves its bound; 0 where it must not or does not exist. */
export function logicalGain(basis: Basis, column: number, objective: Objective, prices: Float64Array): number {
  const standing = basis.standing[column];
  if (standing > Standing.upper) return 0;
  const sign = basis.sign[column - basis.options];
  if (sign === 0) return 0;
  let reduced = logicalCost(basis, column, objective) - sign * prices[rowOf(basis, column)];
  const goal = basis.logicalGoal[column - basis.options];
  for (let at = 0; at < basis.cuts.length; at++)
    if (basis.cuts[at].goal === goal) reduced -= prices[basis.cuts[at].row];
  return standing === Standing.upper ? reduced : -reduced;
}
