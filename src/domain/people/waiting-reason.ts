import type { Reason } from "../plan/plan-entries.ts";
import { slotGroups } from "../problem.ts";
import type { Slot } from "../programme/rule-book.ts";

/** How many hold each slot, by its id. */
export type Fills = ReadonlyMap<string, number>;

/** Which slots have no room: full themselves, or of an intake that is full as a whole. */
export function slotsWithoutRoom(slots: readonly Slot[], fills: Fills): ReadonlySet<string> {
  const fillOf = ({ id }: Slot): number => fills.get(id) ?? 0;
  return new Set(
    slotGroups(slots).flatMap(({ slots: inside, places }) => {
      const isFull = inside.reduce((sum, slot) => sum + fillOf(slot), 0) >= places;
      return inside.filter((slot) => isFull || fillOf(slot) >= slot.places).map(({ id }) => id);
    }),
  );
}

/**
 * Why somebody waits: no lawful slot has room; or those with room are not run, because too few would hold them; or the
 * goals keep a place free.
 * @param withoutRoom of all slots, not only the lawful ones
 */
export function waitingReason(lawful: readonly Slot[], withoutRoom: ReadonlySet<string>, fills: Fills): Reason {
  const roomy = lawful.filter(({ id }) => !withoutRoom.has(id));
  if (roomy.length === 0) return "waiting/places";
  return roomy.every(({ id, least = 0 }) => least > 0 && !fills.get(id)) ? "waiting/cohort-size" : "waiting/shares";
}
