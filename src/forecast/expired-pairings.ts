import { addDays, type Day } from "../domain/dates.ts";
import type { Problem } from "../domain/programme/rule-book.ts";

/**
 * The problem without the pairings that have less than a week to go. Decisions fall on first Mondays, 364 or 371 days
 * apart, and a pairing of twelve months ends within days of the next: it makes room, and its mentee seeks nobody any more.
 */
export function withoutExpiredPairings(problem: Problem, day: Day): Problem {
  const { previous } = problem;
  if (!previous) return problem;
  const { baseline } = previous;
  const soon = addDays(day, 7);
  const pairs = baseline.pairs.filter(({ endsOn }) => endsOn >= soon);
  // A pair that failed is never made again, so it is kept, and is over.
  const failedPairs = previous.failedPairs.map((pair) =>
    pair.endsOn >= day && pair.endsOn < soon ? { ...pair, endsOn: addDays(day, -1) } : pair,
  );
  return { ...problem, previous: { ...previous, baseline: { ...baseline, pairs }, failedPairs } };
}
