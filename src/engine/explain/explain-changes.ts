import type { Participant } from "../../domain/people/people.ts";
import type { Change, ChangeSet } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { intakeSlots, isOnOffer } from "../../domain/problem.ts";
import { applyRules, refuserOf } from "../../domain/programme/applied-rule.ts";
import type { Problem, Slot } from "../../domain/programme/rule-book.ts";
import { allocate } from "../allocate.ts";
import { expandRecurringIntakes } from "../stage/expand-recurring-intakes.ts";
import { membersOf } from "../stage/stage-at-plan.ts";
import { openView } from "../stage/stage-view.ts";

/**
 * What would have to be different for a participant to have an intake: the least changes of their own facts, or of the
 * number of places, each of which was tried by allocating anew. Fewer changes come first; at most three are given.
 */
export function changesFor(problem: Problem, plan: Plan, participant: Participant, slot: Slot): ChangeSet[] {
  const mended = mendFor(problem, plan, participant, slot);
  if (mended === undefined || participant.pinnedIntake !== undefined) return [];
  const wished = wishFor(participant, slot);
  const found: ChangeSet[] = [];
  for (const { facts, places } of [
    { facts: mended, places: 0 },
    { facts: { ...mended, ...wished }, places: 0 },
    ...[1, 2, 3].map((more) => ({ facts: mended, places: more })),
  ]) {
    const set = changeSet(problem, participant, facts, slot, places);
    // A set that holds one already found, or more of the same, says nothing new.
    const isNew = set.length > 0 && !found.some((one) => one.every((change) => covers(set, change)));
    if (isNew && givesSlot(changed(problem, participant, facts, slot, places), participant.id, slot.id))
      found.push(set);
    if (found.length === 3) break;
  }
  return found;
}

/** The facts of their own with which the rules would admit somebody to a place, the earliest that any could; nothing where none do. */
export function admittedWith(problem: Problem, plan: Plan, participant: Participant): ChangeSet | undefined {
  for (const slot of intakeSlots(problem.programme).filter(isOnOffer)) {
    const facts = mendFor(problem, plan, participant, slot);
    if (facts !== undefined && Object.keys(facts).length > 0) return changeSet(problem, participant, facts, slot, 0);
  }
  return undefined;
}

function covers(set: ChangeSet, change: Change): boolean {
  return set.some((one) =>
    change.kind === "programme"
      ? one.kind === "programme" && one.about === change.about
      : JSON.stringify(one) === JSON.stringify(change),
  );
}

/** The facts after which no rule refuses the slot; nothing where a refusal cannot be mended by facts of their own. */
function mendFor(problem: Problem, plan: Plan, participant: Participant, slot: Slot): Partial<Participant> | undefined {
  const spec = problem.programme.stages.find(({ stage }) => stage === "placing");
  if (!spec) return undefined;
  const view = openView(problem, spec, membersOf(plan, problem));
  let facts: Partial<Participant> = {};
  for (const one of applyRules([...spec.who, ...spec.rules], problem.rules)) {
    const refuse = refuserOf(one, view);
    const option = { participant: { ...participant, ...facts }, slot };
    const refusal = refuse(option);
    if (refusal === undefined) continue;
    const mend = one.rule.shape === "eligibility" ? one.rule.mend?.(refusal, option) : undefined;
    if (!mend || refuse({ slot, participant: { ...option.participant, ...mend } }) !== undefined) return undefined;
    facts = { ...facts, ...mend };
  }
  return facts;
}

function wishFor({ preferredIntakes }: Participant, slot: Slot): Partial<Participant> {
  if (preferredIntakes[0] === slot.id) return {};
  return { preferredIntakes: [slot.id, ...preferredIntakes.filter((one) => one !== slot.id)] };
}

function changed(
  problem: Problem,
  participant: Participant,
  facts: Partial<Participant>,
  slot: Slot,
  more: number,
): Problem {
  const { programme } = problem;
  return {
    ...problem,
    programme: {
      ...programme,
      intakes: programme.intakes.map((one) => (one.id === slot.id ? { ...one, places: one.places + more } : one)),
    },
    participants: problem.participants.map((one) => (one.id === participant.id ? { ...one, ...facts } : one)),
  };
}

function givesSlot(problem: Problem, participant: string, slot: string): boolean {
  const allocation = allocate(expandRecurringIntakes(problem));
  return (
    allocation.status === "planned" &&
    allocation.decisions.placements.some((one) => one.participant === participant && one.intake === slot)
  );
}

function changeSet(
  { programme }: Problem,
  participant: Participant,
  facts: Partial<Participant>,
  slot: Slot,
  more: number,
): Change[] {
  const own = Object.entries(facts).map(
    ([fact, to]): Change => ({
      kind: "fact",
      participant: participant.id,
      fact,
      from: textOf(participant[fact as keyof Participant]),
      to: textOf(to),
    }),
  );
  const at = programme.intakes.findIndex(({ id }) => id === slot.id);
  const path = ["intakes", at, "places"];
  const places: Change = {
    kind: "programme",
    path,
    about: slot.id,
    from: String(slot.places),
    to: String(slot.places + more),
  };
  return more === 0 ? own : [...own, places];
}

function textOf(value: Participant[keyof Participant]): string {
  if (value === undefined) return "";
  return Array.isArray(value) ? value.join(";") : typeof value === "object" ? "" : String(value);
}
