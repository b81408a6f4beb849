import { count } from "../../domain/counting.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { openingIds } from "../../domain/programme/openings.ts";

/** The openings of repeating intakes that nobody takes: reports say how many there are, and print none of them in full. */
export function emptyOpenings(plan: Plan): ReadonlySet<string> {
  const openings = openingIds(plan.programme);
  if (openings.size === 0) return openings;
  const taken = new Set(plan.placements.map(({ intake }) => intake));
  const empty = plan.summary.intakes.filter(({ id, filled }) => filled === 0 && !taken.has(id) && openings.has(id));
  return new Set(empty.map(({ id }) => id));
}

/** `3 further openings stay empty.`; nothing where there is none. */
export function emptyOpeningsNote({ size }: ReadonlySet<string>): readonly string[] {
  return size === 0 ? [] : [`${count(size, "further opening stays", "further openings stay")} empty.`];
}
