import { count } from "../../domain/counting.ts";
import type { Participant } from "../../domain/people/people.ts";
import { limit } from "../../domain/programme/rule.ts";
import type { StageView } from "../../domain/programme/rule-book.ts";

export const apart = limit({
  id: "apart",
  version: 1,
  title: "Kept apart",
  because: "Two people who have declared a conflict, or who are neighbours where the programme says so, share no set.",
  words: {
    counts: ({ params }) =>
      `pairs of ${params.who === "neighbours" ? "neighbours" : "people with a declared conflict"} in one set`,
    worse: (by, { params }) =>
      `${count(by, "more pair", "more pairs")} of ${params.who === "neighbours" ? "neighbours" : "people with a declared conflict"} would share a set`,
  },
  params: {
    who: {
      type: "choice",
      of: ["conflicts", "neighbours"],
      default: "conflicts",
      about: "conflicts: declared by either; neighbours: people whose councils share a border",
    },
  },
  reads: ({ who }) =>
    who === "neighbours" ? [{ column: "borders", blank: "unknown" }] : [{ column: "conflicts", blank: "none" }],
  limits: (view, { who }) =>
    pairsOf(view.seekers, who).flatMap(([left, right]) =>
      view.slots
        .filter((slot) => [left, right].every((one) => mayTake(one, slot.within, view)))
        .map(({ id }) => ({
          id: `${id}/${left.id}/${right.id}`,
          over: { slots: [id], people: [left.id, right.id] },
          atMost: 1,
        })),
    ),
});

type Pair = readonly [Participant, Participant];

/** Whoever names somebody, or their council: of some thousand people few pairs do, so that not all are asked about. */
function pairsOf(seekers: readonly Participant[], who: string): Pair[] {
  const isNeighbours = who === "neighbours";
  const named = new Map<string, number[]>();
  seekers.forEach(({ id, councils }, at) => {
    const names = [...(isNeighbours ? [] : [id]), ...councils.map(({ code }) => code)];
    for (const name of new Set(names)) named.set(name, [...(named.get(name) ?? []), at]);
  });
  const others = seekers.map(() => new Set<number>());
  seekers.forEach((seeker, at) => {
    const mentions = (isNeighbours ? seeker.borders : seeker.conflicts).flatMap((name) => named.get(name) ?? []);
    for (const other of mentions) if (other !== at) others[Math.min(at, other)].add(Math.max(at, other));
  });
  return others.flatMap((right, left) =>
    [...right].sort((one, other) => one - other).map((at): Pair => [seekers[left], seekers[at]]),
  );
}

function mayTake({ id }: Participant, within: string | undefined, { given }: StageView): boolean {
  return within === undefined || given?.get(id)?.has(within) === true;
}
