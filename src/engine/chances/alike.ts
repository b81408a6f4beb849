import { solve } from "../../solver/index.ts";
import type { Model } from "../../solver/model.ts";
import { range, type StageFace } from "./stage-face.ts";

/** People whom no goal before the lot can tell apart, and who rank what they may have alike. */
export interface Alike {
  /** Their numbers among the seekers. */
  readonly people: readonly number[];
  /**
   * For each option of the first of them, of how many of them take it in every best plan: then each has that chance
   * exactly. Undefined where it is more in one best plan than in another.
   */
  readonly takers: readonly (number | undefined)[];
}

/** Groups everybody who depends on luck. The lot treats people alike who are alike: it knows nothing but tickets. */
export function alikeIn(face: StageFace): readonly Alike[] {
  const groups = new Map<string, number[]>();
  for (const [person, own] of face.possible.entries()) {
    if (own.length < 2) continue;
    const key = keyOf(face, person);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  const numberOf = new Map(Array.from(face.free.options, (option, at) => [option, at]));
  return [...groups.values()].map((people) => ({
    people,
    takers: face.possible[people[0]].map((_, which) => {
      // Somebody who is like nobody else has a choice, or they would not be here.
      if (people.length < 2) return undefined;
      const own = people.map((person) => numberOf.get(face.possible[person][which]) ?? -1);
      return constantCount(face, new Set(own));
    }),
  }));
}

function keyOf({ compiled, goals, possible }: StageFace, person: number): string {
  const { model, options } = compiled;
  const { preferredIntakes, pinnedIntake = "" } = options.view.seekers[person];
  const own = range(model.start[person], model.start[person + 1]);
  return JSON.stringify([
    possible[person].map((option) => model.slot[option]),
    own.map((option) => [model.slot[option], ...range(1, goals + 1).map((goal) => model.costs(goal)[option])]),
    model.families.map((groups) => groups[person]),
    model.limits.flatMap(({ people }, at) => (people?.includes(person) ? [at] : [])),
    model.units?.findIndex((unit) => unit.includes(person)) ?? -1,
    preferredIntakes,
    pinnedIntake,
  ]);
}

/** How many of some options are taken in every best plan; undefined where that differs. */
function constantCount({ free: { model }, goals }: StageFace, counted: ReadonlySet<number>): number | undefined {
  const [fewest, most] = [1, -1].map((sign) => {
    const column = Float64Array.from(model.slot, (_, option) => (counted.has(option) ? sign : 0));
    const asked: Model = { ...model, goals: goals + 1, costs: (goal) => (goal > goals ? column : model.costs(goal)) };
    return solve(asked).choice.filter((option) => counted.has(option)).length;
  });
  return fewest === most ? fewest : undefined;
}
