import { applyRules, refuserOf } from "../domain/applied-rule.ts";
import { openAsNeeded } from "../domain/openings.ts";
import type { Problem } from "../domain/problem.ts";
import { stageOf } from "../domain/programme.ts";
import { openView } from "./stage-view.ts";

/**
 * The problem with its repeating intakes opened as far as needed: for everyone who may be placed, and to every intake
 * that an offer names. To be done once before anything is allocated, so that the plan's programme says what was open.
 */
export function openIntakes(problem: Problem): Problem {
  const spec = stageOf(problem.programme, "placing");
  if (!spec) return problem;
  const view = openView(problem, spec, []);
  const refusers = applyRules(spec.who, problem.rules).map((one) => refuserOf(one, view));
  const admitted = problem.participants.filter(
    (participant) =>
      participant.pinnedIntake !== undefined || refusers.every((refuse) => !refuse({ participant, slot: null })),
  );
  const named = new Set(problem.participants.flatMap(({ pinnedIntake }) => pinnedIntake ?? []));
  return { ...problem, programme: openAsNeeded(problem.programme, admitted.length, named) };
}
