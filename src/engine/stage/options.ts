import type { Finding } from "../../domain/finding.ts";
import { fixedAssignments, stillSeeking } from "../../domain/people/fixed-assignments.ts";
import { idIndexOf, idOfPerson } from "../../domain/people/id-index.ts";
import type { Participant } from "../../domain/people/people.ts";
import { pinnedSlots } from "../../domain/people/pinned.ts";
import type { Override, Refused } from "../../domain/plan/plan-entries.ts";
import { type AppliedRule, applyRules, onlyOf, refuserOf } from "../../domain/programme/applied-rule.ts";
import type { Option, Slot, StageView } from "../../domain/programme/rule-book.ts";

/** The lawful options of everyone who seeks a slot, and what is said of the others. */
export interface StageOptions {
  readonly view: StageView;
  /** For each seeker their options, slots in order and last, where it is lawful, none (null). */
  readonly lawful: readonly (readonly (Slot | null)[])[];
  readonly refused: readonly Refused[];
  readonly overrides: readonly Override[];
  readonly findings: readonly Finding[];
}

/**
 * Asks every eligibility rule of a stage about every option. In placing, a pinned participant has every slot of their intake,
 * whatever the rules say, and nothing else; and somebody without a lawful intake is refused; elsewhere somebody without a lawful slot goes without.
 */
export function optionsOf(view: StageView): StageOptions {
  const { rules } = view.problem;
  const who = refusersOf(applyRules(view.spec.who, rules), view);
  const each = refusersOf(applyRules(view.spec.rules, rules), view);
  const sorted: Sorted = { seekers: [], lawful: [], refused: [], overrides: [], findings: [], known: new Map() };
  const begun = stillSeeking(view);
  const held = fixedAssignments(view);
  for (const participant of view.problem.participants) {
    if (!keepHeld(participant, held, sorted))
      classifyParticipant(participant, view, begun(participant.id) ? [] : who, each, sorted);
  }
  const { seekers, lawful, refused, overrides, findings } = sorted;
  const population = view.stage === "cadre" ? view.problem.participants : seekers;
  const find = idIndexOf(seekers, idOfPerson);
  const mayTake = ({ id }: Participant): readonly Slot[] => slotsIn(lawful[find(id) ?? -1] ?? nowhere);
  return { view: { ...view, seekers, population, mayTake }, lawful, refused, overrides, findings };
}

const nowhere: readonly (Slot | null)[] = [];

/** The slots of a list of options. The same list for the same options, so that what is known of it is not found anew. */
function slotsIn(options: readonly (Slot | null)[]): readonly Slot[] {
  const known = slotsKnown.get(options) ?? options.filter((slot) => slot !== null);
  slotsKnown.set(options, known);
  return known;
}

const slotsKnown = new WeakMap<readonly (Slot | null)[], readonly Slot[]>();

interface Refuser {
  readonly name: string;
  readonly refuses: (option: Option) => boolean;
  /** The only slots that it may not refuse to somebody. */
  readonly only?: ((participant: Participant) => readonly Slot[]) | undefined;
}

interface Sorted {
  readonly seekers: Participant[];
  readonly lawful: (readonly (Slot | null)[])[];
  readonly refused: Refused[];
  readonly overrides: Override[];
  readonly findings: Finding[];
  /** Each list of options that somebody has, by its slots' ids: many have the same, and few lists are kept. */
  readonly known: Map<number | string, readonly (Slot | null)[]>;
}

function refusersOf(applied: readonly AppliedRule[], view: StageView): Refuser[] {
  return applied
    .filter(({ rule }) => rule.shape === "eligibility")
    .map((one) => {
      const refuse = refuserOf(one, view);
      return { name: one.name, refuses: (option) => refuse(option) !== undefined, only: onlyOf(one, view) };
    });
}

function classifyParticipant(
  participant: Participant,
  view: StageView,
  who: readonly Refuser[],
  each: readonly Refuser[],
  sorted: Sorted,
): void {
  if (view.stage === "placing" && participant.pinnedIntake !== undefined) {
    keepPin(participant, participant.pinnedIntake, view, [...who, ...each], sorted);
    return;
  }
  const barred = namesOf(who, { participant, slot: null });
  const slots =
    barred.length > 0
      ? []
      : candidates(participant, view, each).filter(
          (slot) => !each.some(({ refuses }) => refuses({ participant, slot })),
        );
  if (slots.length === 0 && view.stage === "placing") {
    const named = barred.length > 0 ? barred : namesOverSlots(each, participant, view);
    sorted.refused.push({ participant: participant.id, reasons: named.map((name) => `refused/${name}`) });
  } else if (barred.length === 0) {
    sorted.seekers.push(participant);
    // Rows of a table are everybody's own.
    const own = [...slots, null];
    sorted.lawful.push(each.some(({ only }) => only) ? own : shared(own, sorted.known));
  }
}

/** The slots that are worth asking about: all, or those that some rule names, in order. */
function candidates(participant: Participant, view: StageView, each: readonly Refuser[]): readonly Slot[] {
  const lists = each.flatMap(({ only }) => (only ? [only(participant)] : []));
  if (lists.length === 0) return view.slots;
  const [shortest] = lists.sort((left, right) => left.length - right.length);
  return [...new Set(shortest)].sort((left, right) => left.position - right.position);
}

/** Whoever has started stays: their one option, whatever the rules say now. */
function keepHeld(participant: Participant, held: ReadonlyMap<string, Slot>, sorted: Sorted): boolean {
  const slot = held.size > 0 ? held.get(participant.id) : undefined;
  if (!slot) return false;
  sorted.seekers.push(participant);
  sorted.lawful.push([slot]);
  return true;
}

function shared(options: readonly (Slot | null)[], known: Sorted["known"]): readonly (Slot | null)[] {
  const key = keyOf(options);
  const first = known.get(key);
  if (first === undefined) known.set(key, options);
  return first ?? options;
}

// A number where it can be: a text for each of a million people takes its time.
function keyOf(options: readonly (Slot | null)[]): number | string {
  let bits = 0;
  for (const slot of options) {
    const bit = slot === null ? 0 : slot.position + 1;
    if (bit > 30) return options.map((one) => one?.position ?? "").join();
    bits |= 1 << bit;
  }
  return bits;
}

function keepPin(
  participant: Participant,
  intake: string,
  view: StageView,
  all: readonly Refuser[],
  sorted: Sorted,
): void {
  const slots = pinnedSlots(participant, view);
  if (slots.length === 0) {
    const params = { participant: participant.id, intake };
    sorted.findings.push({ code: "pin/no-such-intake", severity: "error", params });
    return;
  }
  // Any of them may become theirs: where a rule refuses one, the offer needs its reason.
  const refusing = namesOverSlots(all, participant, { slots });
  if (refusing.length > 0) {
    const reason = participant.pinReason ?? "";
    const params = { participant: participant.id, intake, rule: refusing.join(", ") };
    if (reason === "") sorted.findings.push({ code: "pin/needs-reason", severity: "error", params });
    sorted.overrides.push({ participant: participant.id, intake, reason, rules: refusing });
  }
  sorted.seekers.push(participant);
  sorted.lawful.push(slots);
}

function namesOf(refusers: readonly Refuser[], option: Option): string[] {
  return refusers.filter(({ refuses }) => refuses(option)).map(({ name }) => name);
}

/** The rules that refuse at least one slot, in the programme's order. */
export function namesOverSlots(
  refusers: readonly Refuser[],
  participant: Participant,
  { slots }: Pick<StageView, "slots">,
): string[] {
  return refusers.filter(({ refuses }) => slots.some((slot) => refuses({ participant, slot }))).map(({ name }) => name);
}

/** Why someone who seeks a slot has no lawful one: every rule that refuses one of them. */
export function refusalsOf(participant: Participant, view: StageView): string[] {
  return namesOverSlots(refusersOf(applyRules(view.spec.rules, view.problem.rules), view), participant, view);
}
