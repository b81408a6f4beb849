import { compareText } from "../../domain/compare.ts";
import { count } from "../../domain/counting.ts";
import { countByFact } from "../../domain/people/facts.ts";
import { slotGroups } from "../../domain/problem.ts";
import { readsFact } from "../../domain/programme/column-reads.ts";
import { offeredPlaces } from "../../domain/programme/programme.ts";
import { limit } from "../../domain/programme/rule.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";
import { factName } from "../../domain/programme/rule-words.ts";

export const fairShare = limit({
  id: "fair-share",
  version: 1,
  title: "A fair share of each kind",
  because: "Every intake should be a fair sample: between the rounded-down and the rounded-up share of each kind.",
  words: {
    counts: ({ params }) => `people outside a fair share by ${factName(params.by)}`,
    worse: (by, { words, params }) =>
      `the ${words.intakes} would be further from a fair share by ${factName(params.by)} (by ${count(by, "person", "people")})`,
  },
  params: {
    by: { type: "fact", about: "the fact whose values are the kinds: region, type, a band, or a declared column" },
  },
  reads: ({ by }) => readsFact(by),
  limits: ({ problem, slots, population }, { by }) => {
    const counts = [...countByFact(population, by, problem)].sort(([left], [right]) => compareText(left, right));
    // Where all are of one kind there is nothing to share out.
    if (counts.length === 1) return [];
    const fills = expectedFills(slots, population.length);
    return slotGroups(slots).flatMap(({ id, slots: inside }) =>
      counts.map(([value, count]) => ({
        id: `${id}/${value}`,
        over: { slots: inside.map((slot) => slot.id), fact: { key: by, value } },
        ...band(fills.get(id) ?? nothing, count, population.length),
      })),
    );
  },
});

/** Full days, and of the day on which people run out a part: `cap` of the day's `all` places, among which `left` share. */
interface Fill {
  readonly whole: number;
  readonly cap: number;
  readonly left: number;
  readonly all: number;
}

const nothing: Fill = { whole: 0, cap: 0, left: 0, all: 1 };

/**
 * How many each intake is expected to hold: days are filled in order, and where people run out, all that starts on that
 * day is filled in proportion to its places. An intake counts on a day with its slots' places of that day, and no more
 * than it has left.
 */
function expectedFills(slots: readonly Slot[], people: number): ReadonlyMap<string, Fill> {
  const fills = new Map<string, Fill>();
  let left = people;
  for (const day of daysOf(slots)) {
    const caps = slotGroups(day).map(({ id, slots: inside }) => {
      const { whole } = fills.get(id) ?? nothing;
      const places = inside.reduce((sum, slot) => sum + slot.places, 0);
      const { intake } = inside[0];
      return { id, whole, cap: Math.min(places, intake ? offeredPlaces(intake) - whole : places) };
    });
    const all = caps.reduce((sum, { cap }) => sum + cap, 0);
    for (const { id, whole, cap } of caps) {
      fills.set(id, all <= left ? { ...nothing, whole: whole + cap } : { whole, cap, left, all });
    }
    if (all > left) break;
    left -= all;
  }
  return fills;
}

function daysOf(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) days.set(slot.startsOn ?? "", [...(days.get(slot.startsOn ?? "") ?? []), slot]);
  return [...days].sort(([left], [right]) => compareText(left, right)).map(([, alike]) => alike);
}

// Exact: products of three counts may be larger than a number holds. Places that are no count give a limit that is none.
function band({ whole, cap, left, all }: Fill, count: number, people: number): { atLeast: number; atMost: number } {
  if (![whole, cap, left, all].every(Number.isSafeInteger)) return { atLeast: NaN, atMost: NaN };
  const share = (BigInt(whole) * BigInt(all) + BigInt(cap) * BigInt(left)) * BigInt(count);
  const parts = BigInt(all) * BigInt(people);
  const atLeast = Number(share / parts);
  return { atLeast, atMost: share % parts === 0n ? atLeast : atLeast + 1 };
}
