import type { Model } from "../model.ts";
import { solveNetwork } from "../network/network.ts";
import { greedyChoice } from "../search/greedy.ts";
import { manyPeople } from "./simplex-descend.ts";

/** Where the simplex starts from: a choice, and where they are known prices that are nearly right. */
export interface Start {
  readonly choice: Int32Array;
  /** For each limit its price, components 0 to goals. */
  readonly prices?: readonly Float64Array[] | undefined;
}

/**
 * With many people, the best choice if only one family's limits counted, which is a network: from there only the shares of
 * the other families are left to put right.
 */
export function firstChoice(model: Model): Start {
  if (model.people < manyPeople) return { choice: greedyChoice(model) };
  const kept = limitsKept(model);
  const solution = solveNetwork({ ...model, limits: kept.map((limit) => model.limits[limit]) });
  if (!solution) return { choice: greedyChoice(model) };
  const prices = model.limits.map(() => new Float64Array(model.goals + 1));
  const { vectors, denominator } = solution.leaves[0];
  kept.forEach((limit, at) => prices[limit].set(vectors[at].map((entry) => entry / denominator)));
  return { choice: solution.choice, prices };
}

/** The limits over everybody, and those of the family that has the most of them. */
function limitsKept({ families, limits }: Model): number[] {
  const counts = families.map((_, family) => limits.filter((limit) => limit.family === family).length);
  const most = counts.reduce((best, count, at) => (count > counts[best] ? at : best), 0);
  return Array.from(limits.keys()).filter(
    (limit) => (limits[limit].family < 0 && !limits[limit].people) || limits[limit].family === most,
  );
}
