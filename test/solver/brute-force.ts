import type { Model } from "../../src/solver/model.ts";

/** The totals (components 0 to goals) of a choice, counted the slow way: limit by limit, person by person. */
export function recount(model: Model, choice: ArrayLike<number>): number[] {
  const totals = [0];
  for (let goal = 1; goal <= model.goals; goal++) {
    const column = model.costs(goal);
    totals[goal] = Array.from(choice).reduce((sum, option) => sum + column[option], 0);
  }
  for (const { slots, family, group, people, atMost, atLeast, goal } of model.limits) {
    let count = 0;
    for (let person = 0; person < model.people; person++) {
      const isNamed = people?.includes(person) ?? true;
      const isCounted = isNamed && (family < 0 || model.families[family][person] === group);
      if (isCounted && slots.includes(model.slot[choice[person]])) count++;
    }
    if (count > atMost) totals[goal] += count - atMost;
    if (count < atLeast) totals[goal] += atLeast - count;
  }
  return totals;
}

/** The lexicographically least totals of all choices; component 0 is above 0 where no choice is lawful. */
export function bestByTrying(model: Model): number[] {
  const choice = model.start.slice(0, model.people);
  let best = recount(model, choice);
  while (advance(model, choice)) {
    const totals = recount(model, choice);
    if (isLess(totals, best)) best = totals;
  }
  return best;
}

/** The next choice, as an odometer counts; false after the last. */
function advance({ people, start }: Model, choice: Int32Array): boolean {
  for (let person = 0; person < people; person++) {
    if (++choice[person] < start[person + 1]) return true;
    choice[person] = start[person];
  }
  return false;
}

export function isLess(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at >= 0 && left[at] < right[at];
}
