import { addMonths } from "../../domain/dates.ts";
import { eligibility } from "../../domain/programme/rule.ts";

export const expectedToStay = eligibility({
  id: "expected-to-stay",
  version: 1,
  title: "Expects to stay long enough",
  because: "A mentor who leaves takes the pairing with them.",
  params: {
    months: {
      type: "integer",
      min: 0,
      max: 1200,
      default: 24,
      about: "the fewest months after the programme's day that they expect to stay",
    },
  },
  refuse: ({ problem }, { months }) => {
    const until = addMonths(problem.asOf, months);
    return ({ participant: { expectedUntil } }) =>
      expectedUntil === undefined || expectedUntil >= until ? undefined : { expectedUntil, until };
  },
  mend: ({ until }) => ({ expectedUntil: String(until) }),
});
