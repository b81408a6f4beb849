import { fixedAssignments, stillSeeking } from "../../domain/people/fixed-assignments.ts";
import { idIndexOf, idOfPerson } from "../../domain/people/id-index.ts";
import type { Participant } from "../../domain/people/people.ts";
import { pinnedSlots } from "../../domain/people/pinned.ts";
import type { EligibilityRule, Option, Slot, StageView } from "../../domain/programme/rule-book.ts";
import type { Refusal } from "../../domain/programme/rule-words.ts";
import type { BoundRule, StageRules } from "../certificate/bound-rules.ts";

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
  /** All of them. */
  readonly names: readonly string[];
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
  /** Nothing else can be lawful for somebody. */
  readonly only?: ((participant: Participant) => readonly Slot[]) | undefined;
}

/** Finds who seeks and what is lawful for them. A pinned participant has every slot of their intake, whatever the rules say, and nothing else. */
export function screen(everyone: StageView, rules: StageRules): { view: StageView; options: Options } {
  const who = judges(rules.who, everyone);
  const [held, begun] = [fixedAssignments(everyone), stillSeeking(everyone)];
  const stays = (person: Participant) =>
    (held.size > 0 && held.has(person.id)) || begun(person.id) || isPinned(person, everyone);
  const admitted = everyone.seekers.filter(
    (person) => stays(person) || !who.some((judge) => judge.refuse({ participant: person, slot: null })),
  );
  const eligibility = judges(rules.eligibility, everyone);
  const { seekers, lists } = lawfulOf({ ...everyone, seekers: admitted }, eligibility);
  const population = everyone.stage === "cadre" ? everyone.problem.participants : seekers;
  const refusers = refusersBy(who, eligibility, everyone);
  const mayTake = takersOf(seekers, lists, everyone.slots);
  return { view: { ...everyone, seekers, population, mayTake }, options: { ...lists, refusers } };
}

/** The slots that each seeker may take; one list for all who may take the same, of which more can be known at once. */
function takersOf(
  seekers: readonly Participant[],
  { start, slot }: Pick<Options, "start" | "slot">,
  slots: readonly Slot[],
): (participant: Participant) => readonly Slot[] {
  const find = idIndexOf(seekers, idOfPerson);
  const known = new Map<string, readonly Slot[]>();
  return ({ id }) => {
    const at = find(id);
    const numbers = at === undefined ? slot.subarray(0, 0) : slot.subarray(start[at], start[at + 1]);
    const key = numbers.join();
    const list = known.get(key) ?? [...numbers].flatMap((number) => slots[number] ?? []);
    known.set(key, list);
    return list;
  };
}

/** Whether an offer holds somebody to an intake of this stage. */
export function isPinned(person: Participant, view: StageView): boolean {
  return pinnedSlots(person, view).length > 0;
}

function judges(rules: readonly BoundRule<EligibilityRule>[], view: StageView): Judge[] {
  return rules.map(({ name, rule, params }) => ({
    name,
    refuse: rule.refuse(view, params),
    only: rule.only?.(view, params),
  }));
}

function lawfulOf(view: StageView, eligibility: readonly Judge[]) {
  let slot = new Int32Array(2 * view.seekers.length + view.slots.length + 1);
  const start = [0];
  const naming = eligibility.flatMap(({ only }) => only ?? []);
  const indexOf = new Map(view.slots.map((one, at) => [one, at]));
  const everySlot = [...view.slots.keys()];
  /** The indexes of the slots that every rule with a list of its own has on it, ascending. */
  const asked = (participant: Participant): readonly number[] =>
    naming.length === 0
      ? everySlot
      : [
          ...naming
            .map((only) => new Set(only(participant).flatMap((one) => indexOf.get(one) ?? [])))
            .reduce((all, own) => new Set([...all].filter((at) => own.has(at)))),
        ].sort((left, right) => left - right);
  const held = fixedAssignments(view);
  const seekers: Participant[] = [];
  let end = 0;
  for (const participant of view.seekers) {
    const from = end;
    if (end + view.slots.length + 1 > slot.length) slot = grown(slot, end + view.slots.length + 1);
    const pins = pinnedSlots(participant, view);
    const kept = held.size > 0 ? held.get(participant.id) : undefined;
    if (kept) slot[end++] = view.slots.indexOf(kept);
    else if (pins.length > 0) {
      for (const one of pins) slot[end++] = view.slots.indexOf(one);
    } else {
      for (const at of asked(participant)) {
        if (!eligibility.some((judge) => judge.refuse({ participant, slot: view.slots[at] }))) slot[end++] = at;
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

// Most people may take few of many slots where a table says so: room for all of them would be most of the memory.
function grown(numbers: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * numbers.length, least));
  larger.set(numbers);
  return larger;
}

function refusersBy(who: readonly Judge[], eligibility: readonly Judge[], { slots }: StageView): Refusers {
  const refusing = (list: readonly Judge[], option: Option) =>
    list.filter((judge) => judge.refuse(option)).map((judge) => judge.name);
  return {
    names: [...who, ...eligibility].map(({ name }) => name),
    ofPerson: (participant) => refusing(who, { participant, slot: null }),
    ofSlot: (participant, slot) => refusing([...who, ...eligibility], { participant, slot }),
    overSlots: (participant) =>
      eligibility
        .filter((judge) => slots.some((slot) => judge.refuse({ participant, slot })))
        .map((judge) => judge.name),
  };
}
