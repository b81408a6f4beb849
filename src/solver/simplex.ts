import { type Basis, refactor, Standing } from "./simplex-basis.ts";
import { pivot, tiny, type Workspace, workspace } from "./simplex-pivot.ts";
import { computePrices, logicalGain, netCost, price } from "./simplex-price.ts";

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

/** Frees the columns that an earlier `minimise` has fixed, for another one with other costs. */
export function release(basis: Basis): void {
  for (let column = 0; column < basis.standing.length; column++) {
    if (basis.standing[column] === Standing.fixedLower) basis.standing[column] = Standing.lower;
    if (basis.standing[column] === Standing.fixedUpper) basis.standing[column] = Standing.upper;
  }
}

const refactorEvery = 60;
const patience = 40;

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
