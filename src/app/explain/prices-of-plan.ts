import type { Plan } from "../../domain/plan/plan.ts";
import { pricesOf } from "../../engine/explain/prices.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { ruleBook } from "../../rules/index.ts";

/** What one more place, mentor or volunteer is worth on each goal: found by solving again with it. */
export function pricesOfPlan(plan: Plan): ReturnType<typeof pricesOf> {
  return pricesOf(problemOfPlan(plan, ruleBook), plan);
}
