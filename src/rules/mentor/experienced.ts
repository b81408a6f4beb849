import { addMonths } from "../../domain/dates.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { day, isBlank } from "../../domain/programme/rule-words.ts";

export const experienced = eligibility({
  id: "experienced",
  version: 1,
  title: "Experienced enough",
  because: "A mentor has been a director for years, here or elsewhere.",
  refused: {
    brief: () => "has not been in such a post for long enough",
    because: ({ they }, { directorSince, latest }) =>
      isBlank(directorSince)
        ? `it is not known when ${they} were first appointed to such a post; it must have been by ${day(latest)}`
        : `${they} were first appointed to such a post on ${day(directorSince)}; it must have been by ${day(latest)}`,
  },
  params: {
    months: {
      type: "integer",
      min: 0,
      max: 1200,
      default: 36,
      about: "the fewest months since the first director post",
    },
  },
  reads: () => [{ column: "director_since", blank: "unknown" }],
  refuse: ({ problem }, { months }) => {
    const latest = addMonths(problem.asOf, -months);
    return ({ participant: { directorSince } }) =>
      directorSince !== undefined && directorSince <= latest
        ? undefined
        : { directorSince: directorSince ?? "", latest };
  },
  mend: ({ latest }) => ({ directorSince: String(latest) }),
});
