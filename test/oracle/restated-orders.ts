import { isLess, lawfulChoices, type RestatedPlacing, type Start } from "./restated-placing.ts";

export type Order = "greedy" | "generous" | "greedy-generous";

/** How many people get a first choice, a second ... of those who have a list; the last entries are of those without any. */
export type Profile = readonly number[];

export function profileOf({ seekers, costs }: RestatedPlacing, taken: readonly (Start | null)[]): Profile {
  const steps = taken.map((start, at) => costs.preference(seekers[at].person, start));
  return Array.from({ length: 12 }, (_, step) => steps.filter((one) => one === step).length);
}

/** The best profile of all choices that place as many as possible, by the order's own definition. */
export function bestProfile(restated: RestatedPlacing, order: Order): Profile {
  const all = [...lawfulChoices(restated)];
  const waiting = (taken: readonly (Start | null)[]): number => taken.filter((start) => start === null).length;
  const least = Math.min(...all.map(waiting));
  const profiles = all.filter((taken) => waiting(taken) === least).map((taken) => profileOf(restated, taken));
  const keys = profiles.map((profile) => keyOf(profile, order));
  const best = keys.reduce((found, key, at) => (isLess(key, keys[found]) ? at : found), 0);
  return profiles[best];
}

/** The smaller the better: most first choices, or fewest last ones; or nobody lower than need be, and then the former. */
function keyOf(profile: Profile, order: Order): readonly number[] {
  const greedy = profile.map((count) => -count);
  if (order === "greedy") return greedy;
  if (order === "generous") return [...profile].reverse();
  return [profile.findLastIndex((count) => count > 0), ...greedy];
}
