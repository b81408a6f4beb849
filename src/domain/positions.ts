import { isOnOffer } from "./problem.ts";
import type { Option, Slot, StageView } from "./programme/rule-book.ts";

/** How many start days of open slots come before an option's own; all of them before the option of none. */
export function positionOf({ slot }: Option, view: StageView): number {
  return slot ? dayOf(slot) : daysIn(view.slots);
}

/** The number of a slot's start day; where slots have no days each has its own. */
export function dayOf({ day, position }: Slot): number {
  return day ?? position;
}

function daysIn(slots: readonly Slot[]): number {
  const known = daysKnown.get(slots) ?? new Set(slots.filter(isOnOffer).map(dayOf)).size;
  daysKnown.set(slots, known);
  return known;
}

// Asked once for every option of waiting, and slots never change.
const daysKnown = new WeakMap<readonly Slot[], number>();
