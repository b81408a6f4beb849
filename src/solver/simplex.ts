import { type Basis, refactor, Standing } from "./simplex-basis.ts";
import { pivot, tiny, type Workspace, workspace } from "./simplex-pivot.ts";
import { computePrices, logicalGain, netCost, type Objective, objectiveOf, price } from "./simplex-price.ts";

/**
 * The lexicographic simplex method: minimises component 0 (broken hard limits), then each goal in turn, over fractional
 * choices. After a component is solved, every column with a reduced cost is fixed where it stands, so that the later
 * ones move only among its optima. One basis is optimal for all components at the end, and its price vectors prove it:
 * the reduced cost vectors of all columns are lexicographically non-negative.
 *
 * @param costs the options' costs of components 0 to goals
 * @param near prices of the limits that are nearly right, components 0 to goals, where they are known
 * @param most how many pivots at most
 * @returns false where these were not enough: the basis is lawful then, not the best
 */
export function minimise(
  basis: Basis,
  costs: readonly Float64Array[],
  near?: readonly Float64Array[],
  most = Infinity,
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

/** How many pivots are left. */
interface Budget {
  pivots: number;
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
/** With many people long stretches without progress are usual, and the careful way out of them is slow. */
const patienceWithMany = 3000;
/** From here on a detour over several goals at once is shorter than one goal after the other. */
const manyPeople = 800;

function optimise(basis: Basis, component: number, costs: Float64Array, work: Workspace, budget: Budget): void {
  descend(basis, objectiveOf(basis, component, costs), toleranceFor(costs), work, Infinity, budget);
}

/** Goes down until no column gains, or until so many steps in a row have led nowhere. */
function descend(
  basis: Basis,
  objective: Objective,
  tolerance: number,
  work: Workspace,
  mostStalled: number,
  budget: Budget,
): void {
  const turn = { person: 0 };
  const most = basis.model.people < manyPeople ? patience : patienceWithMany;
  let stalled = 0;
  let pivots = 0;
  let priced = 0;
  computePrices(basis, objective, work.prices);
  while (stalled < mostStalled && budget.pivots > 0) {
    // Bland's rule (the first column that gains) cannot cycle; the steepest is faster, so it goes first.
    const cautious = stalled > most && mostStalled === Infinity;
    const entering = price(basis, objective, work.prices, tolerance, cautious, turn);
    if (entering.column < 0) {
      // Prices that were carried along gather rounding errors: the last word is that of fresh ones.
      if (pivots === priced) return;
      computePrices(basis, objective, work.prices);
      priced = pivots;
      continue;
    }
    const step = pivot(basis, entering, work, cautious);
    stalled = step > tiny ? 0 : stalled + 1;
    budget.pivots--;
    if (++pivots % refactorEvery > 0) continue;
    refactor(basis);
    computePrices(basis, objective, work.prices);
    priced = pivots;
  }
}

/**
 * Where a component is not optimal yet, a sum of it and the next few, each with a small part of the weight before it,
 * leads near a choice that is good for all of them. One component alone would take whoever comes first, at the expense of
 * the later ones, for which everybody would have to be moved once more. Exact or not does not matter: `optimise` follows.
 */
function approach(
  basis: Basis,
  component: number,
  costs: readonly Float64Array[],
  work: Workspace,
  near: readonly Float64Array[] | undefined,
  budget: Budget,
): void {
  const alone = objectiveOf(basis, component, costs[component]);
  computePrices(basis, alone, work.prices);
  const next = price(basis, alone, work.prices, toleranceFor(costs[component]), false, { person: 0 });
  if (next.column < 0) return;
  const objective = weighted(basis, component, costs);
  // Differences this small are near what doubles can tell apart: the detour must end in any case.
  const most = Math.min(budget.pivots, 20 * basis.model.people);
  const own: Budget = { pivots: most };
  if (near) descendAmongLikely(basis, objective, near, work, own);
  descend(basis, objective, 1e-11, work, mostIdle, own);
  budget.pivots -= most - own.pivots;
}

/** Goes down with the options alone that are nearly worth taking at the prices: the others are set aside meanwhile. */
function descendAmongLikely(
  basis: Basis,
  objective: Objective,
  near: readonly Float64Array[],
  work: Workspace,
  budget: Budget,
): void {
  // A basis' prices have the other sign.
  near.forEach(
    (vector, row) => void (work.prices[row] = -vector.reduce((sum, one, k) => sum + one * objective.unit[k], 0)),
  );
  const gaps = gapsAt(basis, objective, work.prices);
  const most = Float64Array.from(gaps).sort()[Math.min(gaps.length - 1, basis.model.people + likely * basis.rows)];
  const aside: number[] = [];
  for (let option = 0; option < basis.options; option++)
    if (basis.standing[option] === Standing.lower && gaps[option] > most) aside.push(option);
  for (const option of aside) basis.standing[option] = Standing.fixedLower;
  descend(basis, objective, 1e-11, work, mostIdle, budget);
  for (const option of aside) basis.standing[option] = Standing.lower;
}

const likely = 6;

/** How much dearer each option is than the cheapest of its person; Infinity for one that must not be taken. */
function gapsAt(basis: Basis, { costs }: Objective, prices: Float64Array): Float64Array {
  const { start, people } = basis.model;
  const gaps = Float64Array.from(basis.standing, (standing, option) =>
    option >= basis.options || standing === Standing.fixedLower ? Infinity : netCost(basis, option, costs, prices),
  ).subarray(0, basis.options);
  for (let person = 0; person < people; person++) {
    const own = gaps.subarray(start[person], start[person + 1]);
    const least = own.reduce((least, gap) => Math.min(least, gap), Infinity);
    for (let at = 0; at < own.length; at++) own[at] -= least;
  }
  return gaps;
}

const mostIdle = 2000;
const together = 4;
const lessEach = 200;

function weighted(basis: Basis, from: number, costs: readonly Float64Array[]): Objective {
  const sum = new Float64Array(basis.options);
  const unit = new Float64Array(basis.model.goals + 1);
  let weight = 1;
  for (let component = from; component < Math.min(from + together, costs.length); component++) {
    const own = costs[component];
    const scale = weight / Math.max(1, largestOf(own));
    for (let option = 0; option < own.length; option++) sum[option] += scale * own[option];
    unit[component] = scale;
    weight /= lessEach;
  }
  return { costs: sum, unit };
}

/** Costs are integers, so a reduced cost is a multiple of one over a small number; rounding errors grow with the costs. */
function toleranceFor(costs: Float64Array): number {
  return 1e-7 + 1e-11 * largestOf(costs);
}

function largestOf(costs: Float64Array): number {
  let largest = 0;
  for (const cost of costs) largest = Math.max(largest, Math.abs(cost));
  return largest;
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
