import type { Finding } from "../domain/finding.ts";
import { allGoals, type StageGoal } from "../domain/plan/all-goals.ts";
import type { Plan, ScoreRow } from "../domain/plan/plan.ts";
import type { RuleBook } from "../domain/programme/rule-book.ts";
import { checkProofs } from "./certificate/check-goals.ts";
import { checkDigest } from "./check-digest.ts";
import { checkInputs } from "./check-inputs.ts";
import { checkPrevious } from "./check-previous.ts";
import { checkShape } from "./check-shape.ts";
import { checkSummary } from "./check-summary.ts";
import { checkDraw } from "./draw/check-draw.ts";
import { recount } from "./stages/recount.ts";

/** What the inspector says of a plan: everything wrong, and the goals of all stages with the proof that it confirms itself. */
export interface PlanCheck {
  readonly findings: readonly Finding[];
  readonly goals: readonly StageGoal[];
}

/**
 * Checks a plan from its document alone: shape, digest, every rule, reason, total, goal and certificate, all at once.
 * Its values may lie in any way that its shape allows; it never throws for that.
 * @param scores the rows of the score table, where the plan holds only their fingerprint
 */
export function checkPlan(plan: Plan, rules: RuleBook, scores?: readonly ScoreRow[]): PlanCheck {
  const { findings, goals } = checkContent(plan, rules, scores);
  return { findings: [...checkDigest(plan), ...checkInputs(plan), ...findings], goals };
}

/** The same but for the fingerprints: of a plan just made, whose digest is made of it when it is asked for. */
export function checkContent(plan: Plan, rules: RuleBook, scores?: readonly ScoreRow[]): PlanCheck {
  const { findings, stages, further, uncounted } = recount(plan, rules, scores ?? plan.scores);
  // What cannot be counted for want of its scores is neither confirmed nor denied.
  const proofs = uncounted
    ? { findings: [], goals: allGoals(plan).map((goal) => ({ ...goal, proof: "search" as const })) }
    : checkProofs(plan, stages);
  return {
    findings: [
      ...checkShape(plan),
      ...checkPrevious(plan),
      ...checkDraw(plan),
      ...findings,
      ...checkSummary(plan, scores ?? plan.scores),
      ...proofs.findings,
    ],
    goals: [...proofs.goals, ...further],
  };
}
