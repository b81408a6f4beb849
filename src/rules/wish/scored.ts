import { scoreOf } from "../../domain/people/scores.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";

export const scored = eligibility({
  id: "scored",
  version: 1,
  title: "Has a score",
  because: "Whoever scored the pairs left this one out on purpose.",
  refused: {
    brief: () => "has no score for it",
    because: (_who, { option }) => `the table of scores has no score for ${option}`,
  },
  params: {},
  reads: () => [{ column: "scores", blank: "none" }],
  refuse:
    ({ problem }) =>
    (option) =>
      option.slot !== null && scoreOf(problem, option) === undefined ? { option: option.slot.id } : undefined,
  only: ({ problem, slots }) => {
    // A cohort's score may stand under its intake.
    const named = new Map<string, Slot[]>();
    for (const slot of slots) {
      for (const name of new Set([slot.id, slot.intake?.id ?? slot.id])) {
        const own = named.get(name);
        if (own) own.push(slot);
        else named.set(name, [slot]);
      }
    }
    return ({ id }) => [...(problem.scores?.get(id)?.keys() ?? [])].flatMap((name) => named.get(name) ?? []);
  },
});
