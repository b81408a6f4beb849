import { Bug } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import { scoreRows } from "../domain/people/scores.ts";
import type { Infeasible } from "../domain/plan/allocation.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { Problem } from "../domain/programme/rule-book.ts";

/** Our own inspector goes over every plan before anybody sees it. @throws Bug where it finds anything */
export async function inspectPlan(plan: Plan, { rules, scores }: Problem): Promise<void> {
  const { checkContent } = await import("../check/check-plan.ts");
  const { findings } = checkContent(plan, rules, plan.scores ?? (scores && scoreRows(scores)));
  report("the plan", findings);
}

/** The same for "no lawful plan exists": the limits recounted, the certificate added up. */
export async function inspectInfeasible(infeasible: Infeasible, problem: Problem): Promise<void> {
  const { checkConflict } = await import("../check/certificate/check-conflict.ts");
  report('"no lawful plan"', checkConflict(problem, infeasible, infeasible.cadre).findings);
}

function report(what: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  throw new Bug(`${what} does not pass its own inspection:\n${JSON.stringify(findings, null, 2)}`);
}
