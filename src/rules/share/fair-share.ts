import { compareText } from "../../domain/compare.ts";
import { countByFact } from "../../domain/people/facts.ts";
import { type SlotGroup, slotGroups } from "../../domain/problem.ts";
import { limit } from "../../domain/programme/rule.ts";

export const fairShare = limit({
  id: "fair-share",
  version: 1,
  title: "A fair share of each kind",
  because: "Every intake should be a fair sample: between the rounded-down and the rounded-up share of each kind.",
  params: {
    by: { type: "fact", about: "the fact whose values are the kinds: region, type, a band, or a declared column" },
  },
  limits: ({ problem, slots, population }, { by }) => {
    const counts = [...countByFact(population, by, problem)].sort(([left], [right]) => compareText(left, right));
    const groups = slotGroups(slots);
    const fills = expectedFills(groups, population.length);
    return groups.flatMap(({ id, slots: inside }, at) =>
      counts.map(([value, count]) => ({
        id: `${id}/${value}`,
        over: { slots: inside.map((slot) => slot.id), fact: { key: by, value } },
        ...band(fills[at] ?? 0, count, population.length),
      })),
    );
  },
});

/** How many each intake is expected to hold, in order: its places, or what is left of everybody. */
function expectedFills(groups: readonly SlotGroup[], people: number): number[] {
  let left = people;
  return groups.map(({ places }) => {
    const fill = Math.min(places, left);
    left -= fill;
    return fill;
  });
}

// Exact: the remainder of whole numbers says whether the share is a whole number.
function band(fill: number, count: number, people: number): { atLeast: number; atMost: number } {
  const share = fill * count;
  const atLeast = Math.floor(share / people);
  return { atLeast, atMost: share % people === 0 ? atLeast : atLeast + 1 };
}
