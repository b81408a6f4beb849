import type { HeldPlace } from "../plan/previous.ts";
import { type Slot, type StageView, slotIdOf } from "../problem.ts";

/** Whether somebody with a place in this state has started, so that it cannot be left any more. */
export function isFrozen({ state }: Pick<HeldPlace, "state">): boolean {
  return state === "started" || state === "completed";
}

/**
 * The slots that cannot be left any more, by participant: those of intakes that have started, and membership of a cadre
 * that is filled up.
 */
export function heldSlots({ problem, stage, slots }: StageView): ReadonlyMap<string, Slot> {
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

/**
 * Whether somebody goes on seeking a mentor although they may no longer be newly appointed: a pairing was offered them,
 * or failed them, whose time is not over yet.
 */
export function seeksOn({ problem, stage, further, cadre }: StageView): (participant: string) => boolean {
  const { previous, asOf } = problem;
  if (stage !== "pairing" || further !== undefined || !previous) return () => false;
  const pairs = [...previous.baseline.pairs, ...previous.failedPairs].filter(({ endsOn }) => endsOn >= asOf);
  const mentees = new Set(pairs.map(({ participant }) => participant));
  return (participant) => mentees.has(participant) && !cadre.has(participant);
}
