import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderForecastHtml } from "../../src/report/forecast/html/forecast-page.ts";
import { sampleForecast } from "../report/html/sample-forecast.ts";
import { browserMissing, openBrowser } from "./chromium.ts";

if (browserMissing !== undefined) console.warn(`skipped: ${browserMissing}`);

const axeSource = readFileSync(join(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
const folder = join(tmpdir(), `dcs-plan-browser-${process.pid}`);

/** Runs in the page: the words of every chart that stand beyond its edges. */
const writingOutside = `[...document.querySelectorAll("svg.chart")].flatMap((chart) => {
  const box = chart.getBoundingClientRect();
  return [...chart.querySelectorAll("text")].filter((text) => {
    const own = text.getBoundingClientRect();
    return own.left < box.left - 1 || own.right > box.right + 1 || own.top < box.top - 1 || own.bottom > box.bottom + 1;
  }).map((text) => text.textContent);
})`;

describe.skipIf(browserMissing !== undefined)("the forecast's page in a browser", () => {
  let browser: Browser;
  const url = `file://${join(folder, "forecast.html")}`;

  beforeAll(async () => {
    browser = await openBrowser();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "forecast.html"), renderForecastHtml(await sampleForecast()));
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(look: Parameters<Browser["newContext"]>[0]): Promise<{ page: Page; troubles: string[] }> {
    const page = await (await browser.newContext(look)).newPage();
    const troubles: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== url) troubles.push(request.url());
    });
    await page.goto(url);
    return { page, troubles };
  }

  it.each([
    ["360 px", { viewport: { width: 360, height: 800 } }],
    ["1280 px", { viewport: { width: 1280, height: 900 } }],
    ["dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" as const }],
    ["without script", { viewport: { width: 800, height: 900 }, javaScriptEnabled: false }],
  ])("%s: quiet, no wider than the screen, and all writing inside its picture", async (_name, look) => {
    const { page, troubles } = await open(look);
    expect(await page.locator("svg.chart").count()).toBe(6);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const outside = await page.evaluate<string[]>(writingOutside);
    expect(outside).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it.each(["light", "dark"] as const)("%s: nothing that axe finds wrong", async (colorScheme) => {
    const { page } = await open({ viewport: { width: 1280, height: 900 }, colorScheme, bypassCSP: true });
    await page.evaluate(axeSource);
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      "axe.run().then((result) => result.violations)",
    );
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});
