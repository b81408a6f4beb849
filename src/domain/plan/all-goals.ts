import type { Plan } from "./plan.ts";
import type { GoalResult } from "./plan-entries.ts";

/** A goal of any stage, further ones included, each under its stage's id. */
export interface StageGoal extends Omit<GoalResult, "stage"> {
  readonly stage: string;
}

/** Whether the plan file alone shows that nothing is better; of a goal that nothing was judged by it shows nothing. */
export function isProved({
  value,
  bound,
  proof,
  unjudged = [],
}: Pick<GoalResult, "value" | "bound" | "proof" | "unjudged">): boolean {
  return proof === "certificate" && value === bound && unjudged.length === 0;
}

/** The goals of every stage of a plan, in the stages' order: whatever speaks of proof speaks of these. */
export function allGoals({ goals, stages = [] }: Pick<Plan, "goals" | "stages">): readonly StageGoal[] {
  return [...goals, ...stages.flatMap((stage) => stage.goals.map((goal) => ({ stage: stage.id, ...goal })))];
}
