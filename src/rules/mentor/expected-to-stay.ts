import { addMonths } from "../../domain/dates.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { day } from "../../domain/programme/rule-words.ts";

export const expectedToStay = eligibility({
  id: "expected-to-stay",
  version: 1,
  title: "Expects to stay long enough",
  because: "A mentor who leaves takes the pairing with them.",
  refused: {
    brief: () => "does not expect to stay for long enough",
    because: ({ they }, { expectedUntil, until }) =>
      `${they} expect to stay until ${day(expectedUntil)}; it must be until ${day(until)} at least`,
  },
  params: {
    months: {
      type: "integer",
      min: 0,
      max: 1200,
      default: 24,
      about: "the fewest months after the programme's day that they expect to stay",
    },
  },
  reads: () => [{ column: "expected_until", blank: "none" }],
  refuse: ({ problem }, { months }) => {
    const until = addMonths(problem.asOf, months);
    return ({ participant: { expectedUntil } }) =>
      expectedUntil === undefined || expectedUntil >= until ? undefined : { expectedUntil, until };
  },
  mend: ({ until }) => ({ expectedUntil: String(until) }),
});
