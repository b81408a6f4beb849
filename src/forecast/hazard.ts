import type { Judgement } from "../domain/people/people.ts";
import type { Assumptions } from "../domain/plan/forecast.ts";
import { assumed } from "./assumptions.ts";

/** The rate a year at which permanent directors leave when `turnover` of them do within a year. */
export function hazardOf(turnover: number): number {
  return turnover >= 1 ? Number.POSITIVE_INFINITY : 0 - Math.log(1 - turnover);
}

/** What makes some years busier than others: the factor on the hazard in each year from the forecast's start. */
export interface Pace {
  /** Years from the forecast's start. */
  readonly at: number;
  /** One for each year; after the last the hazard is the usual one. */
  readonly factors: readonly number[];
}

/**
 * How many more years a permanent director stays, for a stay of the exponential law with mean 1: the hazard is constant
 * in each band of the tenure and in each year, so the stay is used up piece by piece. Infinite where nobody leaves.
 * @param tenure years in this post already
 */
export function yearsToStay(
  stay: number,
  tenure: number,
  judgement: Judgement | undefined,
  assumptions: Assumptions,
  pace: Pace = steady,
): number {
  const usual = hazardOf(assumed(assumptions, "turnover")) * (judgement === "poor" ? assumed(assumptions, "poor") : 1);
  const bands = [
    { until: 2, rate: usual * assumed(assumptions, "tenure-early") },
    { until: 5, rate: usual },
    { until: Number.POSITIVE_INFINITY, rate: usual * assumed(assumptions, "tenure-late") },
  ];
  const years = pace.factors.map((factor, year) => ({ until: tenure + year + 1 - pace.at, factor }));
  let [at, left] = [tenure, stay];
  for (const band of bands) {
    for (const { until: end, factor } of [...years, { until: Number.POSITIVE_INFINITY, factor: 1 }]) {
      const until = Math.min(band.until, end);
      if (at >= until) continue;
      const rate = band.rate * factor;
      if (rate > 0 && left <= rate * (until - at)) return at + left / rate - tenure;
      left -= rate > 0 ? rate * (until - at) : 0;
      at = until;
    }
  }
  return Number.POSITIVE_INFINITY;
}

const steady: Pace = { at: 0, factors: [] };
