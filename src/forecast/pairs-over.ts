import { addDays, type Day } from "../domain/dates.ts";
import type { Problem } from "../domain/problem.ts";

/**
 * The problem without the pairings whose last day is this one. Decisions fall on the first day of an intake, and a pairing
 * of twelve months may end on just that day: it makes room for the next, and its mentee seeks no mentor any more.
 */
export function withoutPairsOver(problem: Problem, day: Day): Problem {
  const { previous } = problem;
  if (!previous) return problem;
  const { baseline } = previous;
  const pairs = baseline.pairs.filter(({ endsOn }) => endsOn > day);
  // A pair that failed is never made again, so it is kept, and is over.
  const failedPairs = previous.failedPairs.map((pair) =>
    pair.endsOn === day ? { ...pair, endsOn: addDays(day, -1) } : pair,
  );
  return { ...problem, previous: { ...previous, baseline: { ...baseline, pairs }, failedPairs } };
}
