import { compareText } from "../compare.ts";
import type { ScoreRow } from "../plan/plan.ts";
import type { Option, Problem, Scores } from "../programme/rule-book.ts";

/** A plan holds the table of scores itself up to so many rows; beyond that only its fingerprint. */
export const mostEmbeddedScores = 20_000;

/** The imported score of an option, a cohort's by itself or else by its intake; undefined where there is none. */
export function scoreOf({ scores }: Pick<Problem, "scores">, { participant, slot }: Option): number | undefined {
  const own = slot === null ? undefined : scores?.get(participant.id);
  return slot === null ? undefined : (own?.get(slot.id) ?? own?.get(slot.intake?.id ?? ""));
}

/** The largest score of the table; 0 where it is empty. */
export function largestScore({ scores }: Pick<Problem, "scores">): number {
  const known = largest.get(scores ?? noScores);
  if (known !== undefined) return known;
  let most: number | undefined;
  for (const own of (scores ?? noScores).values())
    for (const score of own.values()) most = Math.max(most ?? score, score);
  largest.set(scores ?? noScores, most ?? 0);
  return most ?? 0;
}

/** The table as rows, by participant, then by option. */
export function scoreRows(scores: Scores): ScoreRow[] {
  const rows = [...scores].flatMap(([participant, own]) =>
    [...own].map(([option, score]): ScoreRow => ({ participant, option, score })),
  );
  return rows.sort((a, b) => compareText(a.participant, b.participant) || compareText(a.option, b.option));
}

const noScores: Scores = new Map();
// A table is asked for its largest score once for each goal that uses it, and tables are never changed.
const largest = new WeakMap<Scores, number>();
