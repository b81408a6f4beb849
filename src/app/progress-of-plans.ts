import { parseDay } from "../domain/dates.ts";
import { usageError } from "../domain/errors.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { PlanStatus } from "../domain/plan/status/plan-status.ts";
import type { Milestone, PromiseRemedy } from "../domain/plan/status/progress.ts";
import { progressOf, recordedAlong } from "../replan/status/progress-of.ts";
import { promiseRemedies } from "../replan/status/promise-remedies.ts";
import { statusOf } from "../replan/status/status-of.ts";
import { ruleBook } from "../rules/index.ts";
import { loadPlan, type PlanInput } from "./load/load-plan.ts";

/** How a plan, the last of its chain, stands against what was promised. */
export interface PlansProgress {
  readonly plan: Plan;
  readonly status: PlanStatus;
  /** By the first plan given: what was promised along the days. */
  readonly promised: readonly Milestone[];
  /** Recorded completions, as far as the plans given tell of them. */
  readonly recorded: readonly Milestone[];
  readonly remedies: readonly PromiseRemedy[];
}

/**
 * @param inputs the plan, then earlier ones of its chain in any order
 * @throws UsageError where a plan cannot be read, an earlier one is no part of the chain, or the day is none
 */
export async function progressOfPlans(inputs: readonly PlanInput[], day?: string): Promise<PlansProgress> {
  const [plan, ...others] = await Promise.all(inputs.map((input) => loadPlan(input)));
  const chain = chainOf(plan, others);
  const asOf = day ?? plan.asOf;
  if (parseDay(asOf) === undefined) throw usageError("usage/as-of", { found: asOf });
  return {
    plan,
    status: statusOf(plan, asOf, ruleBook),
    promised: progressOf(chain[0], chain[0].asOf).planned,
    recorded: recordedAlong(chain),
    remedies: promiseRemedies(plan, asOf, ruleBook),
  };
}

/** Oldest first. A plan between may be missing; then what it recorded is not shown. */
function chainOf(plan: Plan, others: readonly Plan[]): readonly [Plan, ...Plan[]] {
  const later = others.find(({ asOf }) => asOf > plan.asOf);
  if (later) throw usageError("progress/order", { found: later.asOf, asOf: plan.asOf });
  const stranger = others.find(({ programme }) => programme.id !== plan.programme.id);
  if (stranger)
    throw usageError("progress/other-programme", { found: stranger.programme.id, expected: plan.programme.id });
  const [first = plan, ...rest] = [...others].sort((one, other) => (one.asOf < other.asOf ? -1 : 1));
  return others.length === 0 ? [plan] : [first, ...rest, plan];
}
