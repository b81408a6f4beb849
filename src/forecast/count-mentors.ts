import { largest } from "../domain/append.ts";
import type { Told } from "./courses.ts";

/** On each decision day: the cadre, who seeks a mentor, who finds none, and the greatest load. */
export function countMentors({ plans }: Told): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { asOf, summary, pairings } of plans) {
    const loads = new Map<string, number>();
    for (const { mentor } of pairings) loads.set(mentor, (loads.get(mentor) ?? 0) + 1);
    counts[`mentors/${asOf}/cadre`] = summary.cadre;
    counts[`mentors/${asOf}/seeking`] = summary.newlyAppointed;
    counts[`mentors/${asOf}/unpaired`] = summary.unpaired;
    counts[`mentors/${asOf}/load`] = largest(loads.values(), 0);
  }
  return counts;
}
