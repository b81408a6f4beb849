import { addMonths } from "../../domain/dates.ts";
import { eligibility } from "../../domain/programme/rule.ts";

export const experienced = eligibility({
  id: "experienced",
  version: 1,
  title: "Experienced enough",
  because: "A mentor has been a director for years, here or elsewhere.",
  params: {
    months: {
      type: "integer",
      min: 0,
      max: 1200,
      default: 36,
      about: "the fewest months since the first director post",
    },
  },
  refuse: ({ problem }, { months }) => {
    const latest = addMonths(problem.asOf, -months);
    return ({ participant: { directorSince } }) =>
      directorSince !== undefined && directorSince <= latest
        ? undefined
        : { directorSince: directorSince ?? "", latest };
  },
  mend: ({ latest }) => ({ directorSince: String(latest) }),
});
