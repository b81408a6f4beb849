import { incidenceOf } from "../../src/solver/lp/incidence.ts";
import type { Basis } from "../../src/solver/lp/simplex-basis.ts";
import type { Model } from "../../src/solver/model.ts";

/** How much of each option is taken. */
export function sharesOf({ model, key, keyValue, column, value, options }: Basis): number[] {
  const shares = new Array<number>(options).fill(0);
  for (let person = 0; person < model.people; person++) shares[key[person]] = keyValue[person];
  column.forEach((one, position) => {
    if (one < options) shares[one] = value[position];
  });
  return shares;
}

/** The totals of a fractional choice, counted anew from its shares. */
export function totalsOf(model: Model, shares: readonly number[]): number[] {
  const totals = new Array<number>(model.goals + 1).fill(0);
  for (let goal = 1; goal <= model.goals; goal++) {
    const costs = model.costs(goal);
    totals[goal] = shares.reduce((sum, share, option) => sum + share * costs[option], 0);
  }
  const { row, rowStart } = incidenceOf(model);
  const load = new Array<number>(model.limits.length).fill(0);
  shares.forEach((share, option) =>
    row.subarray(rowStart[option], rowStart[option + 1]).forEach((at) => (load[at] += share)),
  );
  model.limits.forEach(({ atMost, atLeast, goal }, at) => {
    totals[goal] += Math.max(0, load[at] - atMost, atLeast - load[at]);
  });
  return totals;
}

/** Equal but for rounding. */
export function nearly(left: number, right: number): boolean {
  return Math.abs(left - right) < 1e-5 * (1 + Math.abs(right));
}
