import { parseDay } from "../domain/dates.ts";
import { usageError } from "../domain/errors.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { PlanStatus } from "../domain/plan/status/plan-status.ts";
import { statusOf } from "../replan/status/status-of.ts";
import { ruleBook } from "../rules/index.ts";
import { loadPlan, type PlanInput } from "./load/load-plan.ts";

export interface StatusTerms {
  readonly asOf?: string | undefined;
  /** A completion goal that cannot be met any more makes the answer a no. */
  readonly strict?: boolean | undefined;
}

export interface StatusOutcome {
  readonly plan: Plan;
  readonly status: PlanStatus;
  readonly exitCode: 0 | 1;
}

/** Who is where on a day. @throws UsageError where the plan cannot be read or the day is none */
export async function statusOfPlan(input: PlanInput, terms: StatusTerms = {}): Promise<StatusOutcome> {
  const plan = await loadPlan(input);
  const asOf = terms.asOf ?? plan.asOf;
  if (parseDay(asOf) === undefined) throw usageError("usage/as-of", { found: asOf });
  const status = statusOf(plan, asOf, ruleBook);
  return { plan, status, exitCode: terms.strict && status.completion?.outlook === "missed" ? 1 : 0 };
}
