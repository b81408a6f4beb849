import { count } from "../../domain/counting.ts";
import { monthsBetween } from "../../domain/dates.ts";
import { memoizeLast } from "../../domain/memoize-last.ts";
import type { Participant } from "../../domain/people/people.ts";
import { positionOf } from "../../domain/problem.ts";
import { priority } from "../../domain/programme/rule.ts";

export const longestInPost = priority({
  id: "longest-in-post",
  version: 1,
  differsIn: ["placing", "cadre"],
  title: "Longest in post first",
  because: "Of people alike in everything before, the one who has served longest goes earlier.",
  words: {
    counts: ({ words }) => `months in post, times steps to later ${words.intakes}`,
    worse: (by) =>
      `people who have been longer in post would have to go later (by ${count(by, "month", "months")} in post, in all)`,
    cutoff: (saved) => `${count(saved, "month", "months")} in post`,
  },
  params: {},
  reads: () => [{ column: "appointed_on", blank: "unknown" }],
  cost: (view) => {
    const { asOf } = view.problem;
    const served = memoizeLast(({ appointedOn }: Participant) =>
      appointedOn === undefined ? 0 : Math.max(0, monthsBetween(appointedOn, asOf)),
    );
    return (option) => served(option.participant) * positionOf(option, view);
  },
});
