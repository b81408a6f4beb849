import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Forecast } from "../../../src/domain/forecast.ts";
import { answersFrom } from "../../../src/forecast/answers.ts";
import { assumptionEntries, assumptionsWith } from "../../../src/forecast/assumptions.ts";
import { sensitivityOf } from "../../../src/forecast/sensitivity.ts";
import { simulateRun } from "../../../src/forecast/simulate-run.ts";
import { smallestSize } from "../../../src/forecast/smallest-size.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { renderForecastHtml } from "../../../src/report/forecast-html/forecast-page.ts";
import { problemOf } from "../../engine/fixture-problem.ts";
import { begin } from "../../forecast/forecast-case.ts";

const goals = ["placed", "fill-early", "lot"];
const assumptions = assumptionsWith();
const problem = problemOf(dcsLeadership2009, "councils.csv");
const start = begin(problem, { years: 4, assumptions, goals });
const records = [1, 2, 3, 4].map((run) => simulateRun(start, "page", run));

async function sample(): Promise<Forecast> {
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

const forecast = await sample();
const page = renderForecastHtml(forecast);

describe("the forecast as a page", () => {
  it("holds its one style sheet, no script, and asks for nothing from outside", () => {
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(`style-src &#39;sha256-${hash}&#39;`);
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|href="(?!#)|url\(|\bstyle="/);
  });

  it("escapes what stands in files and options", () => {
    expect(page).toContain("&#60;script&#62;alert(1)&#60;/script&#62;");
  });

  it("shows each picture with its table, under a heading of the list of contents", () => {
    const sections = [...page.matchAll(/<section id="([\w-]+)"[\s\S]*?<\/section>/g)];
    expect(sections.map(([, id]) => id)).toEqual([
      "answer",
      "complete",
      "waiting",
      "places",
      "mentors",
      "size-places",
      "sensitivity",
      "changes",
      "assumptions",
      "record",
    ]);
    for (const [text, id] of sections) {
      expect(page).toContain(`<a href="#${id ?? ""}">`);
      if (text.includes('class="chart"')) expect(text).toMatch(/class="chart"[\s\S]*<table/);
    }
    expect(page.match(/class="chart"/g)?.length).toBe(6);
  });

  it("says the simplification and the interruption, and names every assumption", () => {
    expect(page).toContain("A simplification: only the goals placed, fill-early, lot");
    expect(page).toContain("Interrupted: 4 of 9 runs were made.");
    for (const { id } of forecast.setup.assumptions) expect(page).toContain(`>${id}</th>`);
  });

  it("draws numbers only, and the same each time", () => {
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
    expect(renderForecastHtml(forecast)).toBe(page);
    const empty = { ...forecast, answers: answersFrom(start.calendar, problem.asOf, []), sizing: [], sensitivity: [] };
    expect(renderForecastHtml(empty)).not.toMatch(/NaN|undefined/);
  });
});
