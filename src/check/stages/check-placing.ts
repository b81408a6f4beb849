import type { Finding } from "../../domain/finding.ts";
import { fixedAssignments } from "../../domain/people/fixed-assignments.ts";
import { idIndexOf, idOfPerson } from "../../domain/people/id-index.ts";
import type { Participant } from "../../domain/people/people.ts";
import { slotsWithoutRoom, waitingReason } from "../../domain/people/waiting-order.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { slotGroups, slotIdOf } from "../../domain/problem.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";
import { checkOverrides } from "../check-overrides.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import { checkWaitingOrder } from "./check-placing-entries.ts";
import { isPinned } from "./options.ts";
import { isLawful, lawfulSlots, type Stage, seekerIndex, takenBy } from "./stage.ts";

/** Placements against the rules, refusals rule by rule, and the reason of every entry of the placing stage. */
export function checkPlacing(plan: Plan, stage: Stage): { findings: Finding[]; taken: Int32Array } {
  const find = idIndexOf(plan.participants, idOfPerson);
  const people = (id: string) => plan.participants[find(id) ?? -1];
  const seekers = seekerIndex(stage);
  const taken = takenBy(stage, plan.placements, slotIdOf);
  const filled = filledBy(plan);
  const held = fixedAssignments(stage.view);
  const reasonOf = ({ id, pinnedIntake }: Participant) =>
    pinnedIntake !== undefined ? "pinned" : held.size > 0 && held.has(id) ? "started" : "placed";
  const withoutRoom = slotsWithoutRoom(stage.view.slots, filled);
  const reasonFor = (seeker: number) => waitingReason(lawfulSlots(stage, seeker), withoutRoom, filled);
  const findings = [
    ...overFull(plan, stage, filled),
    ...each(plan.placements, people, "placements", ({ reasons, ...placement }, person, path) => [
      ...checkLawful(stage, seekers(person.id), person, slotIdOf(placement), path),
      ...checkReasons(person.id, reasons, [reasonOf(person)], path),
    ]),
    ...each(plan.waitingList, people, "waitingList", ({ reasons }, person, path) =>
      checkWaiting(stage, seekers(person.id), person, reasons, reasonFor, path),
    ),
    ...checkWaitingOrder(plan, stage),
    ...each(plan.refused, people, "refused", ({ reasons }, person, path) =>
      checkRefused(stage, seekers(person.id), person, reasons, path),
    ),
    ...checkOverrides(plan, stage),
  ];
  return { findings, taken };
}

function each<E extends { readonly participant: string }>(
  entries: readonly E[],
  people: (id: string) => Participant | undefined,
  list: string,
  check: (entry: E, person: Participant, path: Path) => Finding[],
): Finding[] {
  return entries.flatMap((entry, at) => {
    const person = people(entry.participant);
    return person ? check(entry, person, [list, at]) : [];
  });
}

function checkReasons(id: string, found: readonly string[], expected: readonly string[], path: Path): Finding[] {
  if (sameList(found, expected)) return [];
  return [fault("reason/wrong", [...path, "reasons"], { id, found: listed(found), expected: listed(expected) })];
}

function checkLawful(
  stage: Stage,
  seeker: number | undefined,
  person: Participant,
  intake: string,
  path: Path,
): Finding[] {
  const { view, options } = stage;
  const at = view.slots.findIndex((slot) => slot.id === intake);
  const slot = view.slots[at];
  // An unknown intake and a broken pin are faults of their own.
  if (!slot || isPinned(person, view) || (seeker !== undefined && isLawful(stage, seeker, at))) return [];
  const rules = listed([...new Set([...options.refusers.ofPerson(person), ...options.refusers.ofSlot(person, slot)])]);
  return [fault("placement/unlawful", [...path, "intake"], { participant: person.id, intake, rules })];
}

function checkWaiting(
  stage: Stage,
  seeker: number | undefined,
  person: Participant,
  reasons: readonly string[],
  reasonFor: (seeker: number) => string,
  path: Path,
): Finding[] {
  const pin = person.pinnedIntake;
  if (isPinned(person, stage.view)) {
    return [fault("pin/not-honoured", path, { participant: person.id, found: "", expected: pin ?? "" })];
  }
  if (seeker === undefined) {
    return [fault("waiting/unlawful", path, { participant: person.id, rules: listed(refusalsOf(stage, person)) })];
  }
  if (!isLawful(stage, seeker, stage.view.slots.length)) return [fault("held/left", path, { participant: person.id })];
  return checkReasons(person.id, reasons, [reasonFor(seeker)], path);
}

function checkRefused(
  stage: Stage,
  seeker: number | undefined,
  person: Participant,
  reasons: readonly string[],
  path: Path,
): Finding[] {
  if (isPinned(person, stage.view)) {
    const params = { participant: person.id, found: "", expected: person.pinnedIntake ?? "" };
    return [fault("pin/not-honoured", path, params)];
  }
  if (seeker !== undefined) return [fault("refused/unfounded", path, { participant: person.id })];
  return checkReasons(
    person.id,
    reasons,
    refusalsOf(stage, person).map((rule) => `refused/${rule}`),
    path,
  );
}

// Whoever may not seek at all is refused for that alone.
function refusalsOf({ options: { refusers } }: Stage, person: Participant): readonly string[] {
  const barred = refusers.ofPerson(person);
  return barred.length > 0 ? barred : refusers.overSlots(person);
}

function filledBy(plan: Plan): ReadonlyMap<string, number> {
  const filled = new Map<string, number>();
  for (const placement of plan.placements) {
    const id = slotIdOf(placement);
    filled.set(id, (filled.get(id) ?? 0) + 1);
  }
  return filled;
}

// Places, of a start and of its whole intake, and the least that a start is run for hold whatever rules are named.
function overFull(plan: Plan, { view: { slots } }: Stage, filled: ReadonlyMap<string, number>): Finding[] {
  const fillOf = ({ id }: Slot) => filled.get(id) ?? 0;
  const path = (within: readonly Slot[]): Path => {
    const last = plan.placements.findLastIndex((placement) => within.some(({ id }) => id === slotIdOf(placement)));
    return ["placements", last, "intake"];
  };
  const full = [...slots.map((slot) => ({ id: slot.id, places: slot.places, slots: [slot] })), ...slotGroups(slots)];
  const seen = new Set<string>();
  return [
    ...full.flatMap(({ id, places, slots: within }) => {
      const count = within.reduce((sum, slot) => sum + fillOf(slot), 0);
      if (count <= places || seen.has(id)) return [];
      seen.add(id);
      return [fault("placement/over-full", path(within), { intake: id, count, places })];
    }),
    ...slots.flatMap((slot) => {
      const [count, least] = [fillOf(slot), slot.least ?? 0];
      if (count === 0 || count >= least) return [];
      return [fault("placement/too-few", path([slot]), { intake: slot.id, count, least })];
    }),
  ];
}
