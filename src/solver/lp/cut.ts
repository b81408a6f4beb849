import type { Model, ProvedCut } from "../model.ts";

/*
 * A rounding cut: "the total of this goal is at least so much", for every choice that does as well as can be on the goals
 * before it. Totals are whole, so a price list whose bound on the goal is 24.5 proves 25. As a limit of its own the cut
 * lets the goals after it be bounded without the half that no whole choice can save. (Chvatal's rounding, 1973, of the
 * inequality that the price list is.)
 */

/** The model with each cut as a hard limit that counts no options: the cut's goal's costs are its coefficients. */
export function withCuts(model: Model, cuts: readonly ProvedCut[]): Model {
  if (cuts.length === 0) return model;
  const rows = cuts.map(({ atLeast }) => ({ slots: [], family: -1, group: 0, atMost: Infinity, atLeast, goal: 0 }));
  return { ...model, limits: [...model.limits, ...rows] };
}
