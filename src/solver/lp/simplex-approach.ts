import { type Basis, Standing } from "./simplex-basis.ts";
import { type Budget, descend, largestOf, toleranceFor } from "./simplex-descend.ts";
import type { Workspace } from "./simplex-pivot.ts";
import { computePrices, netCost, type Objective, objectiveOf, price } from "./simplex-price.ts";

/**
 * Where a component is not optimal yet, a sum of it and the next few, each with a small part of the weight before it,
 * leads near a choice that is good for all of them. One component alone would take whoever comes first, at the expense of
 * the later ones, for which everybody would have to be moved once more. Exact or not does not matter: `optimise` follows.
 */
export function approach(
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
