import type { AssumptionEntry, Assumptions } from "../domain/plan/forecast.ts";

/** One assumption: its number, where it comes from, and the low and high value that the sensitivity tries. */
export interface AssumptionSpec {
  readonly id: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly low: number;
  readonly high: number;
  readonly about: string;
  readonly source: string;
}

const unpublished = "not published; an assumption";
const adcs = "ADCS yearly updates 2017/18 to 2023/24";

/** Every assumption of the forecast. Each may be set with `--assume id=value`. */
export const assumptionSpecs: readonly AssumptionSpec[] = [
  chance(
    "turnover",
    0.27,
    0.2,
    0.34,
    "chance that a permanent director leaves the post within a year",
    "between 20 % in 2008/09 and 34 % in 2012/13 (ADCS, press)",
  ),
  {
    id: "turnover-varies",
    default: 0,
    min: 0,
    max: 0.5,
    low: 0,
    high: 0.2,
    about: "standard deviation, from year to year, of a factor on everybody's hazard; 0: all years alike",
    source: "ADCS 2013/14 to 2024/25: 0.06 beyond chance",
  },
  factor("tenure-early", 0.5, 1.5, "factor on the hazard of leaving in the first 24 months in post", unpublished),
  factor("tenure-late", 0.67, 1.5, "factor on the hazard of leaving after 60 months in post", unpublished),
  factor("poor", 1, 2, "factor on the hazard of leaving where the council is judged poor", unpublished),
  chance(
    "interim",
    0.64,
    0.45,
    0.8,
    "share of vacancies that an interim fills at once; the others stand vacant, then get a permanent successor",
    `${adcs}: 114 interims among 274 changes, given movers and interim-stays`,
  ),
  {
    id: "vacant-months",
    default: 1,
    min: 0,
    max: 24,
    low: 0,
    high: 4,
    about: "mean time until a permanent successor arrives where there is no interim, in months; 0: at once",
    source: "not published; one month leaves one or two of 152 posts vacant at a time",
  },
  {
    id: "interim-months",
    default: 8,
    min: 0.1,
    max: 120,
    low: 4,
    high: 12,
    about: "mean stay of an interim, in months",
    source: "mean stay published: 8 months",
  },
  chance(
    "interim-stays",
    0.3,
    0.1,
    0.5,
    "chance that an interim is made permanent at the end of the stay",
    unpublished,
  ),
  chance(
    "movers",
    0.3,
    0.2,
    0.4,
    "chance that a director who leaves takes another council's vacant or interim-held post, where there is one",
    `${adcs}: 38 of 125 permanent appointments`,
  ),
  chance(
    "returners",
    0.1,
    0,
    0.2,
    "share of appointments, other than moves, of people who have been directors before",
    "ADCS 2017/18: 2 returned, 27 first-time",
  ),
  chance(
    "graduates",
    0.3,
    0.1,
    0.6,
    "of first-time directors, the share who come from the aspirants' programme (counted only)",
    unpublished,
  ),
  chance(
    "declines",
    0.05,
    0,
    0.15,
    "chance that somebody declines the place offered in the intake that starts next",
    unpublished,
  ),
  chance("defers", 0.05, 0, 0.15, "chance that somebody defers that place, by 12 months at most", unpublished),
  chance("drops-out", 0.03, 0, 0.1, "chance that somebody who stays in post gives up after the start", unpublished),
  chance("volunteers", 0.5, 0.25, 0.75, "share of new directors who volunteer as mentors", unpublished),
  chance(
    "mentor-leaves",
    0,
    0,
    0.1,
    "chance that a mentor who stays in post gives up mentoring within a year",
    "those who go with their post (4 to 7 of 20 a year) follow from turnover",
  ),
  {
    id: "mentors-replaced",
    default: 1,
    min: 0,
    max: 1,
    low: 0,
    high: 1,
    about: "1: each year the cadre is filled up by its own rules; 0: it shrinks",
    source: "policy",
  },
];

/** Every assumption at its default, but for those given. */
export function assumptionsWith(given: Assumptions = {}): Assumptions {
  return Object.fromEntries(assumptionSpecs.map((spec) => [spec.id, given[spec.id] ?? spec.default]));
}

/** The assumptions as they are printed, in the order of the list. */
export function assumptionEntries(assumptions: Assumptions): AssumptionEntry[] {
  return assumptionSpecs.map(({ id, default: usual, about, source }) => ({
    id,
    value: assumptions[id] ?? usual,
    default: usual,
    about,
    source,
  }));
}

/** An assumption's number. @throws never: an unknown id is 0, which no spec names */
export function assumed(assumptions: Assumptions, id: string): number {
  return assumptions[id] ?? 0;
}

function chance(id: string, usual: number, low: number, high: number, about: string, source: string): AssumptionSpec {
  return { id, default: usual, min: 0, max: 1, low, high, about, source };
}

function factor(id: string, low: number, high: number, about: string, source: string): AssumptionSpec {
  return { id, default: 1, min: 0, max: 20, low, high, about, source };
}
