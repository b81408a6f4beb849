import { grouped } from "../../domain/counting.ts";
import { largestScore, scoreOf } from "../../domain/people/scores.ts";
import { orderParam } from "../../domain/programme/order.ts";
import { priority } from "../../domain/programme/rule.ts";
import type { Option, Problem } from "../../domain/programme/rule-book.ts";
import type { ParamSpec } from "../../domain/programme/rule-params.ts";
import type { RuleUse } from "../../domain/programme/rule-use.ts";

/** What becomes of a pair without a score. */
export const missingParam = {
  type: "choice",
  of: ["forbidden", "worst", "error"],
  default: "forbidden",
  about:
    "a pair without a score is no option (forbidden; the stage then has the rule scored), counts one more than the largest score of the table (worst), or stops the run (error)",
} as const satisfies ParamSpec;

export const importedScore = priority({
  id: "imported-score",
  version: 1,
  title: "The imported score",
  because: "Somebody outside has scored each pair; the lower the better.",
  words: {
    counts: () => "the imported scores, added up",
    worse: (by) => `the imported scores would add up to ${grouped(by)} more, and lower is better`,
    cutoff: (saved) => `a score ${saved < 0 ? "worse" : "better"} by ${grouped(Math.abs(saved))}`,
  },
  params: { order: orderParam, missing: missingParam },
  reads: () => [{ column: "scores", blank: "none" }],
  cost:
    ({ problem }, { missing }) =>
    (option) =>
      option.slot === null ? 0 : scoreOrWorst(problem, option, missing),
  levels: ({ problem: { scores } }, { missing }) => {
    const values = new Set(
      [...(scores ?? new Map<string, Map<string, number>>()).values()].flatMap((own) => [...own.values()]),
    );
    return [...values]
      .sort((left, right) => left - right)
      .map((score) => ({ rule: "beyond-score@1", with: { score, missing } }));
  },
  readsScores: true,
  needs: neededBy,
  lacks: lackedBy,
});

/** Where a pair without a score is no option, the stage has the rule that says so. */
export function neededBy({ missing }: { readonly missing: string }): readonly RuleUse[] {
  return missing === "forbidden" ? [{ rule: "scored@1" }] : [];
}

/** Where no score may be missing, whether this one is. */
export function lackedBy(
  problem: Problem,
  { missing }: { readonly missing: string },
): ((option: Option) => boolean) | undefined {
  if (missing !== "error") return undefined;
  return (option) => option.slot !== null && scoreOf(problem, option) === undefined;
}

/** The score of an option with a slot; NaN, which no goal can add up, where there is none and none may be missing. */
export function scoreOrWorst(problem: Problem, option: Option, missing: string): number {
  return scoreOf(problem, option) ?? (missing === "worst" ? largestScore(problem) + 1 : NaN);
}
