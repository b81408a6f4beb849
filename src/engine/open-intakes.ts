import { applyRules, refuserOf } from "../domain/applied-rule.ts";
import { heldSlots } from "../domain/held.ts";
import { openAsNeeded } from "../domain/openings.ts";
import type { Problem } from "../domain/problem.ts";
import { isOpen, stageOf } from "../domain/programme.ts";
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
  const { previous, programme } = problem;
  const named = new Set(problem.participants.flatMap(({ pinnedIntake }) => pinnedIntake ?? []));
  for (const { intake } of previous?.baseline.places ?? []) named.add(intake);
  // Seats of what has begun are no use to anybody who is not in it.
  const held = heldSlots(view);
  const seated = admitted.filter(({ id }) => held.has(id)).length;
  const begun = programme.intakes
    .filter((intake) => isOpen(intake) && previous !== undefined && intake.startsOn < previous.frozenBefore)
    .reduce((sum, { places }) => sum + places, 0);
  return { ...problem, programme: openAsNeeded(programme, admitted.length - seated + begun, named) };
}
