import type { Forecast } from "../../../src/domain/plan/forecast.ts";
import { answersFrom } from "../../../src/forecast/answers.ts";
import { assumptionEntries, assumptionsWith } from "../../../src/forecast/assumptions.ts";
import { sensitivityOf } from "../../../src/forecast/sensitivity.ts";
import { simulateRun } from "../../../src/forecast/simulate-run.ts";
import { smallestSize } from "../../../src/forecast/smallest-size.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { problemOf } from "../../engine/fixture-problem.ts";
import { begin } from "../../forecast/forecast-case.ts";

const goals = ["placed", "fill-early", "lot"];
const assumptions = assumptionsWith();
const problem = problemOf(dcsLeadership2009, "councils.csv");
const start = begin(problem, { years: 4, assumptions, goals });
const records = [1, 2, 3, 4].map((run) => simulateRun(start, "page", run));

/** A small forecast with every part that one can have, and markup where a user may write. */
export async function sampleForecast(): Promise<Forecast> {
  const { until, ...calendar } = start.calendar;
  const runsWith = (): Promise<typeof records> => Promise.resolve(records);
  return {
    format: "dcs-plan/forecast",
    formatVersion: "1.0",
    tool: { name: "dcs-plan", version: "0" },
    setup: {
      programme: dcsLeadership2009.id,
      asOf: problem.asOf,
      until,
      seed: "<script>alert(1)</script>",
      assumptions: assumptionEntries(assumptions),
      goals,
      settings: [],
      inputs: [{ role: "councils", name: "councils.csv", sha256: "0", rows: 144 }],
      participants: 144,
      councils: 144,
    },
    runs: records.length,
    interrupted: { asked: 9 },
    answers: answersFrom(calendar, problem.asOf, records),
    sizing: [await smallestSize({ of: "places", certainty: 0.9, most: 64, runsWith })],
    sensitivity: await sensitivityOf(assumptions, calendar, runsWith),
  };
}

/** The same of no runs at all, with questions that found nothing. */
export function emptyForecast(forecast: Forecast): Forecast {
  return { ...forecast, answers: answersFrom(start.calendar, problem.asOf, []), sizing: [], sensitivity: [] };
}
