import type { HeldPlace } from "../plan/previous.ts";
import { slotIdOf } from "../problem.ts";
import type { Slot, StageView } from "../programme/rule-book.ts";

/** Whether somebody with a place in this state has started, so that it cannot be left any more. */
export function isFrozen({ state }: Pick<HeldPlace, "state">): boolean {
  return state === "started" || state === "completed";
}

/**
 * The slots that cannot be left any more, by participant: those of intakes that have started, sessions that have begun,
 * and membership of a cadre that is filled up.
 */
export function fixedAssignments(view: StageView): ReadonlyMap<string, Slot> {
  const { problem, stage, slots, further } = view;
  if (further !== undefined) return begunSlots(view, further);
  const held = new Map<string, Slot>();
  if (stage === "cadre") for (const { id } of problem.mentors ?? []) held.set(id, slots[0]);
  if (stage !== "placing") return held;
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  for (const place of problem.previous?.baseline.places.filter(isFrozen) ?? []) {
    const slot = slotOf.get(slotIdOf(place));
    if (slot) held.set(place.participant, slot);
  }
  return held;
}

/** The sessions that had begun, of those who are still in the intake that they are held for. */
function begunSlots({ problem: { previous }, slots, given }: StageView, further: string): ReadonlyMap<string, Slot> {
  const held = new Map<string, Slot>();
  const before = previous?.stages?.find(({ id }) => id === further);
  if (!previous || !before) return held;
  const begun = slots.filter(({ startsOn }) => startsOn !== undefined && startsOn < previous.frozenBefore);
  const slotOf = new Map(begun.map((slot) => [slot.id, slot]));
  for (const { participant, slot: id } of before.assignments) {
    const slot = slotOf.get(id);
    if (slot && (slot.within === undefined || given?.get(participant)?.has(slot.within))) held.set(participant, slot);
  }
  return held;
}

/**
 * Whether somebody goes on seeking a mentor although they may no longer be newly appointed: a pairing was offered them,
 * or failed them, whose time is not over yet.
 */
export function stillSeeking({ problem, stage, further, cadre }: StageView): (participant: string) => boolean {
  const { previous, asOf } = problem;
  if (stage !== "pairing" || further !== undefined || !previous) return () => false;
  const pairs = [...previous.baseline.pairs, ...previous.failedPairs].filter(({ endsOn }) => endsOn >= asOf);
  const mentees = new Set(pairs.map(({ participant }) => participant));
  return (participant) => mentees.has(participant) && !cadre.has(participant);
}
