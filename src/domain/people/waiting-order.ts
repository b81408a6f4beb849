import { compareText } from "../compare.ts";
import type { Reason } from "../plan/plan-entries.ts";
import { slotGroups } from "../problem.ts";
import type { Option, Slot } from "../programme/rule-book.ts";
import type { Participant } from "./people.ts";

/**
 * The order of a waiting list: first the one whose place would serve the programme's priorities most. Each is compared
 * by what the earliest lawful slot (of several that start on one day the one that saves most) would save on each priority
 * goal, in the goals' order (the lot is the last of them); shares, which depend on who else is placed, do not count.
 *
 * @param slotsOf the lawful slots of each, in the order of their days
 * @param costs the priority goals of the stage, in order
 */
export function waitingOrder(
  waiting: readonly Participant[],
  slotsOf: (participant: Participant) => readonly Slot[],
  costs: readonly ((option: Option) => number)[],
): Participant[] {
  const savings = new Map(
    waiting.map((participant) => {
      const waits = costs.map((cost) => cost({ participant, slot: null }));
      const [first, ...others] = earliest(slotsOf(participant)).map((slot) =>
        costs.map((cost, at) => waits[at] - cost({ participant, slot })),
      );
      return [participant, others.reduce((most, one) => (compareSavings(one, most) > 0 ? one : most), first ?? [])];
    }),
  );
  const compare = (left: Participant, right: Participant): number =>
    compareSavings(savings.get(right) ?? [], savings.get(left) ?? []) || compareText(left.id, right.id);
  return [...waiting].sort(compare);
}

function earliest(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(({ startsOn }) => startsOn === slots[0].startsOn);
}

function compareSavings(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((saving, index) => saving !== right[index]);
  return at < 0 ? 0 : left[at] - (right[at] ?? 0);
}

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
