import { type Basis, refactor } from "./simplex-basis.ts";
import { pivot, tiny, type Workspace } from "./simplex-pivot.ts";
import { computePrices, type Objective, price } from "./simplex-price.ts";

/** How many pivots are left. */
export interface Budget {
  pivots: number;
}

const refactorEvery = 60;
const patience = 40;
/** With many people long stretches without progress are usual, and the careful way out of them is slow. */
const patienceWithMany = 3000;
/** From here on a better start, and a detour over several goals at once, are worth their time. */
export const manyPeople = 800;

/** Goes down until no column gains, or until so many steps in a row have led nowhere. */
export function descend(
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

/** Costs are integers, so a reduced cost is a multiple of one over a small number; rounding errors grow with the costs. */
export function toleranceFor(costs: Float64Array): number {
  return 1e-7 + 1e-11 * largestOf(costs);
}

export function largestOf(costs: Float64Array): number {
  let largest = 0;
  for (const cost of costs) largest = Math.max(largest, Math.abs(cost));
  return largest;
}
