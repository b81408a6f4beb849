import { scoreOf } from "../../domain/people/scores.ts";
import { eligibility } from "../../domain/programme/rule.ts";

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
  refuse:
    ({ problem }) =>
    (option) =>
      option.slot !== null && scoreOf(problem, option) === undefined ? { option: option.slot.id } : undefined,
});
