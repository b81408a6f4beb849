import type { Pairing } from "./plan.ts";
import type { HeldPlace } from "./previous.ts";
import { type Problem, type Slot, type StageView, slotIdOf } from "./problem.ts";

/** Whether somebody with a place in this state has started, so that it cannot be left any more. */
export function isFrozen({ state }: Pick<HeldPlace, "state">): boolean {
  return state === "started" || state === "completed";
}

/** The slots that cannot be left any more, by participant: those of intakes that have started. */
export function heldSlots({ problem, stage, slots }: StageView): ReadonlyMap<string, Slot> {
  const held = new Map<string, Slot>();
  if (stage !== "placing") return held;
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  for (const place of problem.previous?.baseline.places.filter(isFrozen) ?? []) {
    const slot = slotOf.get(slotIdOf(place));
    if (slot) held.set(place.participant, slot);
  }
  return held;
}

/**
 * The pairings that are under way, by participant: begun, not ended, and the mentee still a participant. Whoever has one
 * goes on seeking a mentor, although they may no longer be newly appointed.
 */
export function runningPairings({ previous, asOf }: Pick<Problem, "previous" | "asOf">): ReadonlyMap<string, Pairing> {
  const running = previous?.pairings.filter(({ startsOn, endsOn }) => startsOn <= asOf && endsOn >= asOf) ?? [];
  return new Map(running.map((pairing) => [pairing.participant, pairing]));
}

/** Whether somebody seeks a slot of the stage whatever its rules say of who may: they have begun. */
export function hasBegun(view: StageView): (participant: string) => boolean {
  if (view.stage !== "pairing") return () => false;
  const running = runningPairings(view.problem);
  return (participant) => running.has(participant) && !view.cadre.has(participant);
}
