import type { Participant } from "../domain/people.ts";
import type { Option, Slot, StageView } from "../domain/problem.ts";
import type { EligibilityRule, Refusal } from "../domain/rule.ts";
import type { BoundRule, StageRules } from "./bound-rules.ts";

/**
 * The lawful options of a stage's seekers: seeker i's are `slot[start[i]] .. slot[start[i + 1] - 1]`, as indexes into the
 * view's slots, ascending; the index beyond the last is the option of none.
 */
export interface Options {
  readonly start: Int32Array;
  readonly slot: Int32Array;
  readonly refusers: Refusers;
}

/** The names of the rules that refuse, each once, in the programme's order. */
export interface Refusers {
  /** Those by which somebody may not seek at all. */
  readonly ofPerson: (participant: Participant) => readonly string[];
  /** Those of all the stage's rules that refuse this slot. */
  readonly ofSlot: (participant: Participant, slot: Slot) => readonly string[];
  /** Those that refuse one slot or more to somebody who may seek. */
  readonly overSlots: (participant: Participant) => readonly string[];
}

interface Judge {
  readonly name: string;
  readonly refuse: (option: Option) => Refusal | undefined;
}

/** Finds who seeks and what is lawful for them. A pinned participant has one option, whatever the rules say. */
export function screen(everyone: StageView, rules: StageRules): { view: StageView; options: Options } {
  const who = judges(rules.who, everyone);
  const admitted = everyone.seekers.filter(
    (person) => pinOf(person, everyone) >= 0 || !who.some((judge) => judge.refuse({ participant: person, slot: null })),
  );
  const eligibility = judges(rules.eligibility, everyone);
  const { seekers, lists } = lawfulOf({ ...everyone, seekers: admitted }, eligibility);
  const population = everyone.stage === "cadre" ? everyone.problem.participants : seekers;
  const refusers = refusersBy(who, eligibility, everyone);
  return { view: { ...everyone, seekers, population }, options: { ...lists, refusers } };
}

/** The index of the intake to which somebody is pinned, or -1. */
export function pinOf(person: Participant, view: StageView): number {
  if (view.stage !== "placing" || person.pinnedIntake === undefined) return -1;
  return view.slots.findIndex((slot) => slot.id === person.pinnedIntake);
}

function judges(rules: readonly BoundRule<EligibilityRule>[], view: StageView): Judge[] {
  return rules.map(({ name, rule, params }) => ({ name, refuse: rule.refuse(view, params) }));
}

function lawfulOf(view: StageView, eligibility: readonly Judge[]) {
  const slot = new Int32Array(view.seekers.length * (view.slots.length + 1));
  const start = [0];
  const seekers: Participant[] = [];
  let end = 0;
  for (const participant of view.seekers) {
    const from = end;
    const pin = pinOf(participant, view);
    if (pin >= 0) slot[end++] = pin;
    else {
      for (const [at, one] of view.slots.entries()) {
        if (!eligibility.some((judge) => judge.refuse({ participant, slot: one }))) slot[end++] = at;
      }
      // Whoever has no lawful intake is refused and seeks nothing.
      if (end === from && view.stage === "placing") continue;
      slot[end++] = view.slots.length;
    }
    seekers.push(participant);
    start.push(end);
  }
  return { seekers, lists: { start: Int32Array.from(start), slot: slot.subarray(0, end) } };
}

function refusersBy(who: readonly Judge[], eligibility: readonly Judge[], { slots }: StageView): Refusers {
  const refusing = (list: readonly Judge[], option: Option) =>
    list.filter((judge) => judge.refuse(option)).map((judge) => judge.name);
  return {
    ofPerson: (participant) => refusing(who, { participant, slot: null }),
    ofSlot: (participant, slot) => refusing([...who, ...eligibility], { participant, slot }),
    overSlots: (participant) =>
      eligibility
        .filter((judge) => slots.some((slot) => judge.refuse({ participant, slot })))
        .map((judge) => judge.name),
  };
}
