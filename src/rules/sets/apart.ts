import { amongFact } from "../../domain/people/facts.ts";
import type { Participant } from "../../domain/people/people.ts";
import { inConflict, type StageView, shareBorder } from "../../domain/problem.ts";
import { limit } from "../../domain/programme/rule.ts";

export const apart = limit({
  id: "apart",
  version: 1,
  title: "Kept apart",
  because: "Two people who have declared a conflict, or who are neighbours where the programme says so, share no set.",
  params: {
    who: {
      type: "choice",
      of: ["conflicts", "neighbours"],
      default: "conflicts",
      about: "conflicts: declared by either; neighbours: people whose councils share a border",
    },
  },
  limits: (view, { who }) =>
    pairsOf(view, who === "neighbours" ? shareBorder : inConflict).flatMap(([left, right]) =>
      view.slots
        .filter((slot) => [left, right].every((one) => mayTake(one, slot.within, view)))
        .map(({ id }) => ({
          id: `${id}/${left.id}/${right.id}`,
          over: { slots: [id], fact: amongFact([left.id, right.id]) },
          atMost: 1,
        })),
    ),
});

type Pair = readonly [Participant, Participant];

function pairsOf({ seekers }: StageView, clash: (left: Participant, right: Participant) => boolean): Pair[] {
  return seekers.flatMap((left, at) =>
    seekers
      .slice(at + 1)
      .filter((right) => clash(left, right))
      .map((right): Pair => [left, right]),
  );
}

function mayTake({ id }: Participant, within: string | undefined, { given }: StageView): boolean {
  return within === undefined || given?.get(id)?.has(within) === true;
}
