import type { Plan } from "../domain/plan/plan.ts";
import type { PlanDiff } from "../domain/plan/plan-diff.ts";
import { diffPlans as differences } from "../engine/plan/plan-diff.ts";
import { ruleBook } from "../rules/index.ts";
import { loadPlan, type PlanInput } from "./load/load-plan.ts";

export interface DiffOutcome {
  readonly old: Plan;
  readonly next: Plan;
  readonly diff: PlanDiff;
  readonly exitCode: 0 | 1;
}

/** What differs between two plans. @throws UsageError where one of them cannot be read */
export async function diffPlans(
  before: PlanInput,
  after: PlanInput,
  terms: { readonly exitCode?: boolean | undefined } = {},
): Promise<DiffOutcome> {
  const [old, next] = [await loadPlan(before), await loadPlan(after)];
  const diff = differences(old, next, ruleBook);
  return { old, next, diff, exitCode: terms.exitCode && !diff.same ? 1 : 0 };
}
