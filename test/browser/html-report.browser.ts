import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { parsePlan } from "../../src/files/plan/plan-file.ts";
import { renderHtml } from "../../src/report/html/html-report.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { browserMissing, openBrowser } from "./chromium.ts";
import { naughtyNames } from "./naughty-names.ts";

if (browserMissing !== undefined) console.warn(`skipped: ${browserMissing}`);

const root = join(import.meta.dirname, "../..");
const axeSource = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const folder = join(tmpdir(), `dcs-plan-browser-${process.pid}`);

function goldenPlan(): Plan {
  const file = "fixtures/plans/councils.json";
  const { plan } = parsePlan({ file, text: readFileSync(join(root, file), "utf8") });
  if (!plan) throw new Error("the golden plan cannot be read");
  return plan;
}

function pageFile(name: string, plan: Plan): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.html`);
  writeFileSync(path, renderHtml(plan, { width: 100, color: false, rules: ruleBook }));
  return `file://${path}`;
}

describe.skipIf(browserMissing !== undefined)("the HTML report in a browser", () => {
  let browser: Browser;
  let url: string;
  const plan = goldenPlan();

  beforeAll(async () => {
    browser = await openBrowser();
    url = pageFile("report", plan);
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(
    address: string,
    look: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<{ page: Page; context: BrowserContext; troubles: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...look });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("dialog", (dialog) => {
      troubles.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url().split("#")[0] !== address.split("#")[0]) troubles.push(`request ${request.url()}`);
    });
    await page.goto(address);
    return { page, context, troubles };
  }

  it.each([
    ["360 px", { viewport: { width: 360, height: 800 } }],
    ["800 px", { viewport: { width: 800, height: 900 } }],
    ["1600 px", { viewport: { width: 1600, height: 1000 } }],
    ["dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" as const }],
    ["without script", { viewport: { width: 800, height: 900 }, javaScriptEnabled: false }],
  ])("%s: whole, quiet, and no wider than the screen", async (name, look) => {
    const { page, context, troubles } = await open(url, look);
    const picture = await page.screenshot({ fullPage: true });
    writeFileSync(join(folder, `${name}.png`), picture);
    expect(picture.length).toBeGreaterThan(100_000);
    expect(await page.locator("#people tbody tr").count()).toBe(144);
    expect(await page.locator("svg.map .tile").count()).toBe(152);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each([
    ["light" as const, 1280],
    ["dark" as const, 1280],
    ["light" as const, 360],
  ])("%s at %i px: axe finds nothing serious or critical", async (colorScheme, width) => {
    const look = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const { page, context } = await open(url, look);
    await page.evaluate(axeSource);
    const found = await page.evaluate<{ impact: string; id: string; nodes: unknown[] }[]>(
      "axe.run().then((result) => result.violations)",
    );
    const grave = found.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([]);
    await context.close();
  });

  it("prints on A4 in a reasonable number of pages", async () => {
    const { page, context } = await open(url);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]);
    writeFileSync(join(folder, "print.pdf"), pdf);
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(18);
    await context.close();
  });

  it("repeats the headings of its tables on every printed page", async () => {
    const { page, context } = await open(url);
    await page.emulateMedia({ media: "print" });
    // A browser repeats only a heading that it may not break, and one with buttons in it not at all.
    const styles = await page.evaluate<string[]>(
      `[["#everyone thead", "breakInside"], ["#everyone thead button", "display"]].map(([of, key]) => getComputedStyle(document.querySelector(of))[key])`,
    );
    expect(styles).toEqual(["avoid", "contents"]);
    await context.close();
  });

  it("a link to a row lands on it, also when a filter hides it", async () => {
    const { page, context } = await open(`${url}#council-E06000015`);
    const row = page.locator("tr", { has: page.locator("#council-E06000015") });
    await row.waitFor();
    expect(await row.innerText()).toContain("Eleftheria Christodoulou");
    const box = await row.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    await page.locator("#people-box").locator("xpath=preceding-sibling::p[1]//input").fill("Suffolk");
    expect(await row.isVisible()).toBe(false);
    await page.goto(`${url}#person-d-0848`);
    await page.goto(`${url}#council-E06000015`);
    expect(await row.isVisible()).toBe(true);
    await context.close();
  });

  it("sorts and filters by keyboard alone", async () => {
    const { page, context } = await open(url);
    const first = () => page.locator("#people tbody tr").first().locator("bdi").first().innerText();
    expect(await first()).toBe("Barnet");
    await page.locator("#people thead button").first().focus();
    await page.keyboard.press("Enter");
    expect(await first()).toBe("Barking and Dagenham");
    expect(await page.locator("#people thead th").first().getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("Enter");
    expect(await first()).toBe("York");
    const field = page.locator("#people-box").locator("xpath=preceding-sibling::p[1]//input");
    await field.focus();
    await page.keyboard.type("north east");
    // Eleven of the region, North East Lincolnshire, and Bath and North East Somerset.
    expect(await page.locator("#people tbody tr:visible").count()).toBe(13);
    await context.close();
  });

  it("every tile is a link that the keyboard reaches", async () => {
    const { page, context } = await open(url);
    const tile = page.locator("svg.map a").first();
    await tile.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#council-E06000057$/);
    expect(page.url()).toMatch(/#council-E06000057$/);
    await context.close();
  });

  it("naughty strings as names are shown as they are, and none of them runs", async () => {
    const crowd = crowdOf(plan, naughtyNames);
    const { page, context, troubles } = await open(pageFile("naughty", crowd));
    const shown = await page.evaluate<(readonly [string, string])[]>(
      'Array.from(document.querySelectorAll("#people tbody tr"), (row) => [row.id, row.querySelector("th bdi").textContent])',
    );
    const byId = new Map(shown);
    const lost = naughtyNames.filter((name, at) => byId.get(`person-n-${at}`) !== asCarried(name));
    expect(lost).toEqual([]);
    expect(shown).toHaveLength(naughtyNames.length);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

function crowdOf(plan: Plan, names: readonly string[]): Plan {
  const [someone] = plan.participants;
  if (!someone) throw new Error("nobody in the plan");
  const participants = names.map((name, at) => ({
    ...someone,
    id: `n-${at}`,
    name,
    councils: [{ code: `c-${at}`, name: `Council of ${name}` }],
  }));
  const placements = plan.placements
    .slice(0, 1)
    .flatMap((one) => participants.map(({ id }) => ({ ...one, participant: id })));
  return { ...plan, participants, placements, waitingList: [], refused: [], pairings: [], cadre: [], mentors: [] };
}

// What HTML has no way to hold is written in letters.
function asCarried(name: string): string {
  return name.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
