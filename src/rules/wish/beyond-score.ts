import { count } from "../../domain/counting.ts";
import { priority } from "../../domain/programme/rule.ts";
import { lackedBy, missingParam, neededBy, scoreOrWorst } from "./imported-score.ts";

export const beyondScore = priority({
  id: "beyond-score",
  version: 1,
  title: "As few pairs as possible score worse than a mark",
  because: "How bad single pairs are is counted by heads, so that no sum hides them.",
  words: {
    counts: ({ params }) => `pairs that score worse than ${String(params.score)}, or are missing`,
    worse: (by, { params }) =>
      `${count(by, "more pair", "more pairs")} would score worse than ${String(params.score)}, or be missing`,
    cutoff: (saved, { params }) =>
      saved > 0 ? `scored ${String(params.score)} or better` : `scored worse than ${String(params.score)}`,
  },
  params: {
    score: {
      type: "integer",
      min: -1_000_000,
      example: 10,
      about: "counted is every pair with a score above this, and whoever goes without",
    },
    missing: missingParam,
  },
  reads: () => [{ column: "scores", blank: "none" }],
  cost:
    ({ problem }, { score, missing }) =>
    (option) => {
      const own = option.slot === null ? Infinity : scoreOrWorst(problem, option, missing);
      return Number.isNaN(own) ? own : own > score ? 1 : 0;
    },
  readsScores: true,
  needs: neededBy,
  lacks: lackedBy,
});
