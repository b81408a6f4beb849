import type { RunRecord } from "../../domain/plan/forecast.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { simulateRun } from "../../forecast/simulate-run.ts";
import { type ForecastStart, type ForecastTerms, startOf } from "../../forecast/start-of.ts";

export type { ForecastTerms } from "../../forecast/start-of.ts";

/** Makes runs; what it gives does not depend on how: a run is its seed and its number. */
export interface Pool {
  /** Makes these runs, in whatever order; gives them sorted by number. After it was stopped only those that are done. */
  readonly make: (
    runs: readonly number[],
    terms: ForecastTerms,
    progress?: (done: number) => void,
  ) => Promise<readonly RunRecord[]>;
  readonly isStopped: () => boolean;
  /** Why, where nobody asked for it. */
  readonly fault?: (() => string | undefined) | undefined;
  readonly close: () => Promise<void>;
}

/** Makes one run of a problem; the first plan is made once for all runs under the same terms. */
export function runMaker(problem: Problem): (run: number, terms: ForecastTerms) => RunRecord {
  const starts = new Map<string, ForecastStart>();
  return (run, terms) => {
    // What is assumed of the years after does not touch the first plan.
    const key = JSON.stringify({ ...terms, assumptions: undefined });
    const start = starts.get(key) ?? startOf(problem, terms);
    if ("status" in start) throw new Error(`there is no lawful first plan under ${key}`);
    starts.set(key, start);
    return simulateRun({ ...start, terms }, problem.seed, run);
  };
}

/** Makes every run where it stands. */
export function localPool(problem: Problem): Pool {
  const make = runMaker(problem);
  return {
    make: (runs, terms, progress = () => undefined) => {
      const records = runs.map((run, at) => {
        const record = make(run, terms);
        progress(at + 1);
        return record;
      });
      return Promise.resolve(records);
    },
    isStopped: () => false,
    close: () => Promise.resolve(),
  };
}
