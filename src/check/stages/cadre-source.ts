import type { Plan } from "../../domain/plan/plan.ts";
import { stageOf } from "../../domain/programme/programme.ts";

/** Whether the cadre came from a file of mentors; otherwise it was chosen among the participants (or there is none). */
export function isCadreGiven(plan: Plan): boolean {
  if (!stageOf(plan.programme, "cadre")) return true;
  if (plan.cadre.length === 0) return hasMentorsFile(plan);
  return plan.cadre.every((member) => !member.reasons.includes("chosen"));
}

/** Whether the plan names a file of mentors among its inputs, or goes on with the cadre of a plan before. */
export function hasMentorsFile(plan: Plan): boolean {
  return plan.previous !== undefined || plan.inputs.some((input) => input.role === "mentors");
}
