import type { Assumptions } from "../domain/forecast.ts";
import type { Judgement } from "../domain/people.ts";
import { assumed } from "./assumptions.ts";

/** The rate a year at which permanent directors leave when `turnover` of them do within a year. */
export function hazardOf(turnover: number): number {
  return turnover >= 1 ? Number.POSITIVE_INFINITY : 0 - Math.log(1 - turnover);
}

/**
 * How many more years a permanent director stays, for a stay of the exponential law with mean 1: the hazard is constant
 * in each band of the tenure, so the stay is used up band by band. Infinite where nobody leaves.
 * @param tenure years in this post already
 */
export function yearsToStay(
  stay: number,
  tenure: number,
  judgement: Judgement | undefined,
  assumptions: Assumptions,
): number {
  const usual = hazardOf(assumed(assumptions, "turnover")) * (judgement === "poor" ? assumed(assumptions, "poor") : 1);
  const bands = [
    { until: 2, rate: usual * assumed(assumptions, "tenure-early") },
    { until: 5, rate: usual },
    { until: Number.POSITIVE_INFINITY, rate: usual * assumed(assumptions, "tenure-late") },
  ];
  let [at, left] = [tenure, stay];
  for (const { until, rate } of bands) {
    if (at >= until) continue;
    if (rate > 0 && left <= rate * (until - at)) return at + left / rate - tenure;
    left -= rate > 0 ? rate * (until - at) : 0;
    at = until;
  }
  return Number.POSITIVE_INFINITY;
}
