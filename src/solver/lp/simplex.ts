import { approach } from "./simplex-approach.ts";
import { type Basis, refactor, Standing } from "./simplex-basis.ts";
import { type Budget, descend, manyPeople, toleranceFor } from "./simplex-descend.ts";
import { type Workspace, workspace } from "./simplex-pivot.ts";
import { computePrices, logicalGain, netCost, objectiveOf } from "./simplex-price.ts";

/**
 * The lexicographic simplex method: minimises component 0 (broken hard limits), then each goal in turn, over fractional
 * choices. After a component is solved, every column with a reduced cost is fixed where it stands, so that the later
 * ones move only among its optima. One basis is optimal for all components at the end, and its price vectors prove it:
 * the reduced cost vectors of all columns are lexicographically non-negative.
 *
 * @param costs the options' costs of components 0 to goals
 * @param near prices of the limits that are nearly right, components 0 to goals, where they are known
 * @param most how many pivots at most; never without an end, whatever rounding does
 * @returns false where these were not enough: the basis is not the best then
 */
export function minimise(
  basis: Basis,
  costs: readonly Float64Array[],
  near?: readonly Float64Array[],
  most = pivotLimit(basis),
): boolean {
  const work = workspace(basis);
  const budget = { pivots: most };
  refactor(basis);
  for (let component = 0; component < costs.length && budget.pivots > 0; component++) {
    if (basis.model.people >= manyPeople) approach(basis, component, costs, work, near, budget);
    optimise(basis, component, costs[component], work, budget);
    fixColumns(basis, component, costs[component], work);
  }
  refactor(basis);
  return budget.pivots > 0;
}

/** Many times what the largest models measured have taken. */
function pivotLimit({ rows, options, model }: Basis): number {
  return 50_000 + 20 * (rows + model.people + options);
}

/** Frees the columns that an earlier `minimise` has fixed, for another one with other costs. */
export function release(basis: Basis): void {
  for (let column = 0; column < basis.standing.length; column++) {
    if (basis.standing[column] === Standing.fixedLower) basis.standing[column] = Standing.lower;
    if (basis.standing[column] === Standing.fixedUpper) basis.standing[column] = Standing.upper;
  }
}

function optimise(basis: Basis, component: number, costs: Float64Array, work: Workspace, budget: Budget): void {
  descend(basis, objectiveOf(basis, component, costs), toleranceFor(costs), work, Infinity, budget);
}

function fixColumns(basis: Basis, component: number, costs: Float64Array, work: Workspace): void {
  const tolerance = toleranceFor(costs);
  const objective = objectiveOf(basis, component, costs);
  computePrices(basis, objective, work.prices);
  const { start } = basis.model;
  for (let person = 0; person < basis.model.people; person++) {
    const key = netCost(basis, basis.key[person], costs, work.prices);
    for (let option = start[person]; option < start[person + 1]; option++)
      if (basis.standing[option] === Standing.lower && netCost(basis, option, costs, work.prices) - key > tolerance)
        basis.standing[option] = Standing.fixedLower;
  }
  for (let column = basis.options; column < basis.standing.length; column++) {
    if (logicalGain(basis, column, objective, work.prices) >= -tolerance) continue;
    basis.standing[column] = basis.standing[column] === Standing.upper ? Standing.fixedUpper : Standing.fixedLower;
  }
}
