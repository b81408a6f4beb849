import { addMonths } from "../../domain/dates.ts";
import { ownValue } from "../../domain/own-value.ts";
import { readsFact } from "../../domain/programme/column-reads.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { day, isBlank } from "../../domain/programme/rule-words.ts";

export const servedLongEnough = eligibility({
  id: "served-long-enough",
  version: 1,
  title: "Has served long enough when it starts",
  because:
    "The programme builds on years of practice: a declared date says since when, counted to the day of the start.",
  refused: {
    brief: ({ intake }) => `has not served for long enough when the ${intake} starts`,
    because: ({ they }, { since, latest }) =>
      isBlank(since)
        ? `it is not known since when ${they} have served; it must be since ${day(latest)} or earlier`
        : `${they} have served since ${day(since)}; it must be since ${day(latest)} or earlier`,
  },
  params: {
    fact: { type: "fact", kinds: ["date"], about: "the declared date since which they have served" },
    months: { type: "integer", min: 0, max: 1200, default: 36, about: "the fewest months served at the start" },
  },
  reads: ({ fact }) => readsFact(fact),
  refuse:
    ({ problem }, { fact, months }) =>
    ({ participant, slot }) => {
      const since = ownValue(participant.facts, fact);
      const latest = addMonths(slot?.startsOn ?? problem.asOf, -months);
      if (typeof since === "string" && since <= latest) return undefined;
      return { since: typeof since === "string" ? since : "", latest };
    },
});
