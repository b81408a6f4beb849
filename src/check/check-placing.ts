import type { Finding } from "../domain/finding.ts";
import type { Participant } from "../domain/people.ts";
import type { Plan } from "../domain/plan.ts";
import type { Slot } from "../domain/problem.ts";
import { checkOverrides } from "./check-overrides.ts";
import { checkWaitingOrder } from "./check-waiting-order.ts";
import { fault, listed, type Path, sameList } from "./fault.ts";
import { pinOf } from "./options.ts";
import type { Stage } from "./stage.ts";
import { isLawful, lawfulSlots, seekerIndex, takenBy } from "./taken.ts";

/** Placements against the rules, refusals rule by rule, and the reason of every entry of the placing stage. */
export function checkPlacing(plan: Plan, stage: Stage): { findings: Finding[]; taken: Int32Array } {
  const people = new Map(plan.participants.map((person) => [person.id, person]));
  const seekers = seekerIndex(stage);
  const taken = takenBy(stage, plan.placements, (placement) => placement.intake);
  const filled = filledBy(plan);
  const findings = [
    ...overFull(plan, stage, filled),
    ...each(plan.placements, people, "placements", ({ intake, reasons }, person, path) => [
      ...checkLawful(stage, seekers.get(person.id), person, intake, path),
      ...checkReasons(person.id, reasons, [person.pinnedIntake === undefined ? "placed" : "pinned"], path),
    ]),
    ...each(plan.waitingList, people, "waitingList", ({ reasons }, person, path) =>
      checkWaiting(stage, seekers.get(person.id), person, reasons, filled, path),
    ),
    ...checkWaitingOrder(plan, stage),
    ...each(plan.refused, people, "refused", ({ reasons }, person, path) =>
      checkRefused(stage, seekers.get(person.id), person, reasons, path),
    ),
    ...checkOverrides(plan, stage),
  ];
  return { findings, taken };
}

function each<E extends { readonly participant: string }>(
  entries: readonly E[],
  people: ReadonlyMap<string, Participant>,
  list: string,
  check: (entry: E, person: Participant, path: Path) => Finding[],
): Finding[] {
  return entries.flatMap((entry, at) => {
    const person = people.get(entry.participant);
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
  if (!slot || pinOf(person, view) >= 0 || (seeker !== undefined && isLawful(stage, seeker, at))) return [];
  const rules = listed([...new Set([...options.refusers.ofPerson(person), ...options.refusers.ofSlot(person, slot)])]);
  return [fault("placement/unlawful", [...path, "intake"], { participant: person.id, intake, rules })];
}

function checkWaiting(
  stage: Stage,
  seeker: number | undefined,
  person: Participant,
  reasons: readonly string[],
  filled: ReadonlyMap<string, number>,
  path: Path,
): Finding[] {
  const pin = person.pinnedIntake;
  if (pinOf(person, stage.view) >= 0) {
    return [fault("pin/not-honoured", path, { participant: person.id, found: "", expected: pin ?? "" })];
  }
  if (seeker === undefined) {
    return [fault("waiting/unlawful", path, { participant: person.id, rules: listed(refusalsOf(stage, person)) })];
  }
  const isFull = (slot: Slot) => (filled.get(slot.id) ?? 0) >= slot.places;
  const full = lawfulSlots(stage, seeker).every(isFull);
  return checkReasons(person.id, reasons, [full ? "waiting/places" : "waiting/shares"], path);
}

function checkRefused(
  stage: Stage,
  seeker: number | undefined,
  person: Participant,
  reasons: readonly string[],
  path: Path,
): Finding[] {
  if (pinOf(person, stage.view) >= 0) {
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
  for (const { intake } of plan.placements) filled.set(intake, (filled.get(intake) ?? 0) + 1);
  return filled;
}

// Places hold whatever rules the programme names.
function overFull(plan: Plan, stage: Stage, filled: ReadonlyMap<string, number>): Finding[] {
  return stage.view.slots.flatMap(({ id, places }) => {
    const count = filled.get(id) ?? 0;
    if (count <= places) return [];
    const last = plan.placements.findLastIndex((placement) => placement.intake === id);
    return [fault("placement/over-full", ["placements", last, "intake"], { intake: id, count, places })];
  });
}
