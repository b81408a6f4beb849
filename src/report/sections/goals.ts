import type { GoalResult } from "../../domain/plan/plan.ts";

/** What stands behind the claim that a goal's value is the best, in two words. */
export function proofText({ value, bound, proof }: Pick<GoalResult, "value" | "bound" | "proof">): string {
  if (value !== bound) return "not proved";
  return proof === "certificate" ? "proved" : "not certified";
}

/** Whether the plan file alone shows that nothing is better. */
export function isProved({ value, bound, proof }: Pick<GoalResult, "value" | "bound" | "proof">): boolean {
  return proof === "certificate" && value === bound;
}
