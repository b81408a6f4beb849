import type { ConflictMember } from "../domain/explanation.ts";
import type { Participant } from "../domain/people.ts";
import type { Slot } from "../domain/problem.ts";
import { demandsOf } from "./demands.ts";
import { irreducible } from "./quick-xplain.ts";
import type { StageAtPlan } from "./stage-at-plan.ts";

/** Why no lawful plan gives a participant a slot: demands that cannot all be met besides, none of them dispensable. */
export function conflictOfForced({ compiled }: StageAtPlan, participant: Participant, slot: Slot): ConflictMember[] {
  const forced = { participant: participant.id, slot: slot.id };
  const { members, isPossible } = demandsOf(compiled.options.view, { forced });
  return irreducible(members.length, isPossible).map((at) => members[at]);
}
