import { addMonths } from "../../domain/dates.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { day, isBlank } from "../../domain/programme/rule-words.ts";

export const newlyAppointed = eligibility({
  id: "newly-appointed",
  version: 1,
  title: "Newly appointed",
  because: "Mentors support people in their first director post, in its first months.",
  refused: {
    brief: () => "is not newly appointed",
    because: ({ they }, { directorSince, earliest }) =>
      isBlank(directorSince)
        ? `it is not known when ${they} were first appointed to such a post`
        : `${they} were first appointed to such a post on ${day(directorSince)}; newly appointed means on or after ${day(earliest)}`,
  },
  params: {
    months: { type: "integer", min: 0, max: 1200, default: 12, about: "the most months since the first director post" },
  },
  reads: () => [{ column: "director_since", blank: "unknown" }],
  refuse: ({ problem }, { months }) => {
    const earliest = addMonths(problem.asOf, -months);
    return ({ participant: { directorSince } }) =>
      directorSince !== undefined && directorSince >= earliest
        ? undefined
        : { directorSince: directorSince ?? "", earliest };
  },
});
