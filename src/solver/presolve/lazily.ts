import type { Model, Prices, Solution } from "../model.ts";
import { isNested } from "../network/network.ts";

/**
 * Solves a model without its small limits at first: hard upper ones on a few people each, such as two who are kept apart.
 * There are thousands of them and nearly all are kept by themselves, while each would be a row of the simplex. Those that
 * the choice breaks come in, and the rest is solved again, until none is broken.
 *
 * Exact: fewer limits only allow more, so that a best choice which is lawful is best of all, and the price list with nothing
 * on the limits left out adds up to the same. Where even less is impossible, so is the whole. It ends because limits only
 * come in, and after some rounds all of them.
 *
 * @param solve solves a model with the limits that have come in
 */
export function solveLazily(model: Model, solve: (model: Model) => Solution): Solution {
  const late = smallLimits(model);
  if (late.length < fewLimits || isNested(model)) return solve(model);
  const isIn = new Uint8Array(model.limits.length).fill(1);
  for (const { limit } of late) isIn[limit] = 0;
  for (let round = 0; round < mostRounds; round++) {
    const kept = Array.from(model.limits.keys()).filter((limit) => isIn[limit] === 1);
    const solution = solve({ ...model, limits: kept.map((limit) => model.limits[limit]) });
    const broken =
      solution.totals[0] > 0 ? [] : late.filter((one) => isIn[one.limit] === 0 && isBroken(model, solution, one));
    if (broken.length === 0) return wholeSolution(model, kept, solution);
    for (const { limit } of broken) isIn[limit] = 1;
  }
  return solve(model);
}

/** Beyond it a limit is likely to bind, and a row of its own from the start. */
const fewPeople = 8;
/** So few are no burden. */
const fewLimits = 20;
const mostRounds = 60;

interface SmallLimit {
  readonly limit: number;
  readonly people: readonly number[];
}

function smallLimits(model: Model): SmallLimit[] {
  const members = model.families.map((groups) => smallGroups(groups));
  return model.limits.flatMap(({ people, family, group, goal, atMost, atLeast }, limit) => {
    if (goal !== 0 || atLeast > 0 || atMost < 0) return [];
    const counted = people ?? (family < 0 ? undefined : members[family].get(group));
    return counted && counted.length <= fewPeople ? [{ limit, people: counted }] : [];
  });
}

/** The people of each group of a family that has few. */
function smallGroups(groups: Int32Array): ReadonlyMap<number, readonly number[]> {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const members = new Map<number, number[]>();
  for (const [group, size] of sizes) if (size <= fewPeople) members.set(group, []);
  groups.forEach((group, person) => void members.get(group)?.push(person));
  return members;
}

function isBroken({ limits, slot }: Model, { choice }: Solution, { limit, people }: SmallLimit): boolean {
  const { slots, atMost } = limits[limit];
  let count = 0;
  for (const person of people) if (slots.includes(slot[choice[person]])) count++;
  return count > atMost;
}

/** The prices for all limits, nothing on those left out; those of the cuts stand behind them. */
function wholeSolution(model: Model, kept: readonly number[], solution: Solution): Solution {
  const nothing = new Array<number>(model.goals + 1).fill(0);
  const whole = ({ denominator, vectors }: Prices): Prices => {
    const all: (readonly number[])[] = model.limits.map(() => nothing);
    kept.forEach((limit, at) => void (all[limit] = vectors[at]));
    return { denominator, vectors: [...all, ...vectors.slice(kept.length)] };
  };
  return {
    ...solution,
    cuts: solution.cuts.map((cut) => ({ ...cut, prices: whole(cut.prices) })),
    leaves: solution.leaves.map(whole),
  };
}
