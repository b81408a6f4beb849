import type { Participant } from "../../domain/people/people.ts";
import type { Impossible } from "../../domain/plan/explanation.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";
import { demandsOf } from "../stage/demands.ts";
import type { StageAtPlan } from "../stage/stage-at-plan.ts";
import { irreducible } from "./quick-xplain.ts";
import { createStepBudget, spend } from "./step-budget.ts";

/**
 * Why no lawful plan gives a participant a slot: demands that cannot all be met besides, none of them dispensable.
 * `undecided` where nothing shows that they cannot.
 */
export function conflictOfForced(
  { compiled }: StageAtPlan,
  participant: Participant,
  slot: Slot,
): Pick<Impossible, "kind" | "conflict" | "stopped"> {
  const forced = { participant: participant.id, slot: slot.id };
  const { members, isPossible, isAnswered } = demandsOf(compiled.options.view, { forced });
  const budget = createStepBudget();
  const options = compiled.model.slot.length;
  const found = irreducible(members.length, isPossible, () => spend(budget, options));
  if (found.length === 0 && isPossible([...members.keys()])) return { kind: "undecided", conflict: [] };
  const isStopped = budget.left <= 0 || !isAnswered();
  return { kind: "impossible", conflict: found.map((at) => members[at]), ...(isStopped && { stopped: true }) };
}
