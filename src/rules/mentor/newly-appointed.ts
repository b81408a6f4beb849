import { addMonths } from "../../domain/dates.ts";
import { eligibility } from "../../domain/programme/rule.ts";

export const newlyAppointed = eligibility({
  id: "newly-appointed",
  version: 1,
  title: "Newly appointed",
  because: "Mentors support people in their first director post, in its first months.",
  params: {
    months: { type: "integer", min: 0, max: 1200, default: 12, about: "the most months since the first director post" },
  },
  refuse: ({ problem }, { months }) => {
    const earliest = addMonths(problem.asOf, -months);
    return ({ participant: { directorSince } }) =>
      directorSince !== undefined && directorSince >= earliest
        ? undefined
        : { directorSince: directorSince ?? "", earliest };
  },
});
