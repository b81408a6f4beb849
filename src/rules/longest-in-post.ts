import { monthsBetween } from "../domain/dates.ts";
import { positionOf } from "../domain/problem.ts";
import { priority } from "../domain/rule.ts";

export const longestInPost = priority({
  id: "longest-in-post",
  version: 1,
  title: "Longest in post first",
  because: "Of people alike in everything before, the one who has served longest goes earlier.",
  params: {},
  cost: (view) => (option) => {
    const { appointedOn } = option.participant;
    if (appointedOn === undefined) return 0;
    return Math.max(0, monthsBetween(appointedOn, view.problem.asOf)) * positionOf(option, view);
  },
});
