import type { Participant } from "../../domain/people/people.ts";
import type { ConflictMember } from "../../domain/plan/explanation.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";
import { demandsOf } from "../stage/demands.ts";
import type { StageAtPlan } from "../stage/stage-at-plan.ts";
import { irreducible } from "./quick-xplain.ts";
import { createStepBudget, spend } from "./step-budget.ts";

/** Why no lawful plan gives a participant a slot: demands that cannot all be met besides, none of them dispensable. */
export function conflictOfForced({ compiled }: StageAtPlan, participant: Participant, slot: Slot): ConflictMember[] {
  const forced = { participant: participant.id, slot: slot.id };
  const { members, isPossible } = demandsOf(compiled.options.view, { forced });
  const budget = createStepBudget();
  const options = compiled.model.slot.length;
  return irreducible(members.length, isPossible, () => spend(budget, options)).map((at) => members[at]);
}
