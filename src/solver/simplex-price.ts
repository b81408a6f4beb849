import { type Basis, rowOf, Standing } from "./simplex-basis.ts";

/** The column that is to enter the basis, and how fast the total falls as it does; column -1: none gains. */
export interface Entering {
  column: number;
  reducedCost: number;
}

/** The prices of one component at the present basis: what one more unit of each limit's right-hand side would cost. */
export function pricesOf(basis: Basis, component: number, costs: Float64Array): Float64Array {
  const prices = new Float64Array(basis.rows);
  computePrices(basis, component, costs, prices);
  return prices;
}

/** The same, into `prices`. */
export function computePrices(basis: Basis, component: number, costs: Float64Array, prices: Float64Array): void {
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

/** The column that gains most, or with `first` the first that gains more than the tolerance. */
export function price(
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

/** What an option costs at these prices. */
export function netCost(basis: Basis, option: number, costs: Float64Array, prices: Float64Array): number {
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
export function logicalGain(basis: Basis, column: number, component: number, prices: Float64Array): number {
  const standing = basis.standing[column];
  if (standing > Standing.upper) return 0;
  const sign = basis.sign[column - basis.options];
  if (sign === 0) return 0;
  let reduced = logicalCost(basis, column, component) - sign * prices[rowOf(basis, column)];
  const goal = basis.logicalGoal[column - basis.options];
  for (const cut of basis.cuts) if (cut.goal === goal) reduced -= prices[cut.row];
  return standing === Standing.upper ? reduced : -reduced;
}
