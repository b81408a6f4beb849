import { type Finder, finderOf, idOfPerson } from "../../domain/people/finder.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";
import type { Stage } from "./stage.ts";

/** The number of each seeker of a stage, by id; undefined for anybody else. */
export function seekerIndex({ view }: Stage): Finder {
  return finderOf(view.seekers, idOfPerson);
}

/** The slot that each seeker takes according to a list of the plan; the index beyond the last slot for none. */
export function takenBy<E extends { readonly participant: string }>(
  stage: Stage,
  entries: readonly E[],
  slotOf: (entry: E) => string,
): Int32Array {
  const { seekers, slots } = stage.view;
  const seekerAt = seekerIndex(stage);
  const slotAt = new Map(slots.map((slot, at) => [slot.id, at]));
  const taken = new Int32Array(seekers.length).fill(slots.length);
  for (const entry of entries) {
    const seeker = seekerAt(entry.participant);
    if (seeker !== undefined) taken[seeker] = slotAt.get(slotOf(entry)) ?? slots.length;
  }
  return taken;
}

/** The slots that a seeker may lawfully take, in the slots' order. */
export function lawfulSlots({ view, options: { start, slot } }: Stage, seeker: number): readonly Slot[] {
  return [...slot.subarray(start[seeker], start[seeker + 1])].flatMap((at) => view.slots[at] ?? []);
}

/** Whether a seeker may lawfully take a slot, by their numbers. */
export function isLawful({ options: { start, slot } }: Stage, seeker: number, at: number): boolean {
  for (let option = start[seeker]; option < start[seeker + 1]; option++) if (slot[option] === at) return true;
  return false;
}
