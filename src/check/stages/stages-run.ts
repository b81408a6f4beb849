import type { Plan } from "../../domain/plan/plan.ts";
import type { StageSpec } from "../../domain/programme/programme.ts";
import { isCadreGiven } from "./cadre-source.ts";

/** The stages that the plan went through: all of its programme, but no choice of a cadre that was given. */
export function stagesRun(plan: Plan): { spec: StageSpec; at: number }[] {
  const given = isCadreGiven(plan);
  const seen = new Set<string>();
  return plan.programme.stages
    .map((spec, at) => ({ spec, at }))
    .filter(({ spec }) => !(given && spec.stage === "cadre") && !seen.has(spec.stage) && seen.add(spec.stage));
}
