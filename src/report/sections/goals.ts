import { isProved } from "../../domain/plan/all-goals.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";

type Claim = Pick<GoalResult, "value" | "bound" | "proof" | "unjudged">;

/** What stands behind the claim that a goal's value is the best, in few words. */
export function proofText({ value, bound, proof, unjudged = [] }: Claim): string {
  if (unjudged.length > 0) return `no data (${unjudged.join(", ")})`;
  if (value !== bound) return "not proved";
  return proof === "certificate" ? "proved" : "not certified";
}

/** The goals by what stands behind them. */
export function byProof<G extends Claim>(goals: readonly G[]) {
  const judged = goals.filter(({ unjudged = [] }) => unjudged.length === 0);
  return {
    proved: judged.filter(isProved),
    word: judged.filter((goal) => !isProved(goal) && goal.value === goal.bound),
    open: judged.filter(({ value, bound }) => value !== bound),
    noData: goals.filter(({ unjudged = [] }) => unjudged.length > 0),
  };
}

/** The columns that no goal among these could be judged by, each once. */
export function columnsLacking(goals: readonly Claim[]): string {
  return [...new Set(goals.flatMap(({ unjudged = [] }) => unjudged))].join(", ");
}
