import { withLateLots } from "../../domain/draw/late-lots.ts";
import type { Finding } from "../../domain/finding.ts";
import { applyRules } from "../../domain/programme/applied-rule.ts";
import type { PriorityRule, Problem } from "../../domain/programme/rule-book.ts";
import { expandRecurringIntakes } from "./expand-recurring-intakes.ts";

/**
 * A problem whose programme says all that it means (intakes opened, orders turned into goals, latecomers to a draw counted), with what stands in the
 * way: scores that no goal uses, goals without their scores, pairs without a score where none may be missing.
 */
export async function normaliseProblem(problem: Problem): Promise<{ problem: Problem; findings: readonly Finding[] }> {
  const opened = expandRecurringIntakes({ ...problem, programme: withLateLots(problem, problem.programme) });
  const findings = scoreFindings(opened);
  if (findings.length > 0 || goalsOf(opened).every(({ use, rule }) => !use.with?.order && !rule.needs))
    return { problem: opened, findings };
  const { expandRankGoals } = await import("./expand-rank-goals.ts");
  const { unknownCosts } = await import("./problem-findings.ts");
  const unknown = unknownCosts(opened);
  return unknown.length > 0 ? { problem: opened, findings: unknown } : expandRankGoals(opened);
}

function scoreFindings(problem: Problem): Finding[] {
  const using = goalsOf(problem).filter(({ rule }) => rule.readsScores);
  const { id } = problem.programme;
  if (problem.scores && using.length === 0) {
    return [{ code: "scores/no-goal", severity: "error", params: { programme: id } }];
  }
  if (problem.scores || using.length === 0) return [];
  return [{ code: "scores/needed", severity: "error", params: { programme: id, rule: using[0].name } }];
}

function goalsOf({ programme, rules }: Problem) {
  return applyRules(
    programme.stages.flatMap(({ goals }) => goals),
    rules,
  ).flatMap(({ name, rule, use }) =>
    rule.shape === "priority" ? [{ name, use, rule: rule satisfies PriorityRule }] : [],
  );
}
