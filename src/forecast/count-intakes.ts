import type { Told } from "./courses.ts";

/** For each intake that starts within the forecast: how many started, completed, and how many places came to nothing. */
export function countIntakes({ start, courses }: Told): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id, places } of start.calendar.intakes) {
    const inside = courses.filter(({ slot }) => slot === id || slot.startsWith(`${id}/`));
    const completed = inside.filter(({ brokenOff }) => brokenOff === undefined).length;
    counts[`intake/${id}/started`] = inside.length;
    counts[`intake/${id}/completed`] = completed;
    counts[`intake/${id}/wasted`] = places - completed;
  }
  return counts;
}
