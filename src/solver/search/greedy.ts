import { incidenceOf } from "../lp/incidence.ts";
import { manyPeople } from "../lp/simplex-descend.ts";
import type { Model } from "../model.ts";
import { solveNetwork } from "../network/network.ts";

/**
 * Each person's cheapest option by the first goal with room under the hard upper limits, the first of equals; else their
 * last one. Those to whom that goal matters, or who have one option, come first: of a plan made again they keep their places,
 * and so the search goes on from the plan before. A start, not an answer.
 */
export function greedyChoice(model: Model): Int32Array {
  const { people, start, goals, slot } = model;
  const { rowStart, row } = incidenceOf(model);
  const costs = goals > 0 ? model.costs(1) : new Float64Array(slot.length);
  const room = Float64Array.from(model.limits, ({ goal, atMost }) => (goal === 0 ? atMost : Infinity));
  const choice = new Int32Array(people);
  const hasRoom = (option: number): boolean => {
    for (let at = rowStart[option]; at < rowStart[option + 1]; at++) if (room[row[at]] <= 0) return false;
    return true;
  };
  const take = (person: number): void => {
    let taken = start[person + 1] - 1;
    for (let option = taken; option >= start[person]; option--)
      if (hasRoom(option) && (costs[option] <= costs[taken] || !hasRoom(taken))) taken = option;
    for (let at = rowStart[taken]; at < rowStart[taken + 1]; at++) room[row[at]]--;
    choice[person] = taken;
  };
  const matters = Uint8Array.from({ length: people }, (_, person) => (isIndifferent(model, costs, person) ? 0 : 1));
  for (const turn of [1, 0]) for (let person = 0; person < people; person++) if (matters[person] === turn) take(person);
  return choice;
}

function isIndifferent({ start }: Model, costs: Float64Array, person: number): boolean {
  if (start[person + 1] - start[person] === 1) return false;
  for (let option = start[person] + 1; option < start[person + 1]; option++)
    if (costs[option] !== costs[start[person]]) return false;
  return true;
}

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
