import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { progressOfPlans } from "../../src/app/progress-of-plans.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { renderPaper } from "../../src/report/paper/render-paper.ts";
import { progressPaper } from "../../src/report/people/progress.ts";
import { viewOf } from "../../src/report/plan/plan-view.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { browserMissing, openBrowser } from "./chromium.ts";

if (browserMissing !== undefined) console.warn(`skipped: ${browserMissing}`);

const planAt = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures", path), "utf8")) as Plan;

describe.skipIf(browserMissing !== undefined)("the ministers' page in a browser", () => {
  let browser: Browser;
  let html = "";

  beforeAll(async () => {
    browser = await openBrowser();
    const made = await progressOfPlans([planAt("story/golden/plan.json")]);
    const look = { width: 100, color: false };
    html = String(await renderPaper(progressPaper(viewOf(made.plan, ruleBook), made), "html", look, made.status.asOf));
  });
  afterAll(async () => {
    await browser.close();
  });

  it("is two sides of A4", async () => {
    const page = await browser.newPage();
    await page.setContent(html);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
  });

  it.each([390, 1280])("is no wider than a screen of %i px", async (width) => {
    const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
    await page.setContent(html);
    expect(await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator("svg.chart path.course").count()).toBeGreaterThan(1);
  });
});
