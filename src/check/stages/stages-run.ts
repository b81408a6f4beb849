import type { Plan } from "../../domain/plan/plan.ts";
import { type StageSpec, stageOf } from "../../domain/programme/programme.ts";

/** The stages that the plan went through: all of its programme, but no choice of a cadre that was given. */
export function stagesRun(plan: Plan): { spec: StageSpec; at: number }[] {
  const given = isCadreGiven(plan);
  const seen = new Set<string>();
  return plan.programme.stages
    .map((spec, at) => ({ spec, at }))
    .filter(({ spec }) => !(given && spec.stage === "cadre") && !seen.has(spec.stage) && seen.add(spec.stage));
}

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
