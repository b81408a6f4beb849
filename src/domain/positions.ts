import { isOnOffer, type Option, type Slot, type StageView } from "./problem.ts";

/** How many start days of open slots come before an option's own; all of them before the option of none. */
export function positionOf({ slot }: Option, view: StageView): number {
  return slot ? (slot.day ?? slot.position) : daysIn(view.slots);
}

function daysIn(slots: readonly Slot[]): number {
  const known = daysKnown.get(slots) ?? new Set(slots.filter(isOnOffer).map((slot) => slot.day ?? slot.position)).size;
  daysKnown.set(slots, known);
  return known;
}

// Asked once for every option of waiting, and slots never change.
const daysKnown = new WeakMap<readonly Slot[], number>();
