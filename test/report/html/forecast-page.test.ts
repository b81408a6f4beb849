import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderForecastHtml } from "../../../src/report/forecast/html/forecast-page.ts";
import { emptyForecast, sampleForecast } from "./sample-forecast.ts";

const forecast = await sampleForecast();
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
    expect(renderForecastHtml(emptyForecast(forecast))).not.toMatch(/NaN|undefined/);
  });
});
