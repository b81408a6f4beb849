import { applyRules, refuserOf } from "../domain/programme/applied-rule.ts";
import type { CadreStage } from "../domain/programme/programme.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { openView } from "../engine/stage/stage-view.ts";

/** How many may be chosen for the cadre at all. */
export function countCandidates(problem: Problem, stage: CadreStage): number {
  const view = openView(problem, stage, []);
  const refusers = applyRules(stage.who, problem.rules).map((one) => refuserOf(one, view));
  return problem.participants.filter((participant) => refusers.every((refuse) => !refuse({ participant, slot: null })))
    .length;
}
