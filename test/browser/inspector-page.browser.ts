import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { sealed } from "../check/tiny-planner.ts";
import { browserMissing, openBrowser } from "./chromium.ts";

if (browserMissing !== undefined) console.warn(`skipped: ${browserMissing}`);

const root = join(import.meta.dirname, "../..");
const golden = join(root, "fixtures/plans/councils.json");
const axeSource = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

describe.skipIf(browserMissing !== undefined)("the inspector's page", () => {
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "dcs-plan-inspector-"));

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) troubles.push(request.url());
    });
    await page.goto(`file://${join(root, "dist/inspector.html")}`);
  });
  afterAll(async () => {
    await browser.close();
  });

  async function verdictOn(file: string): Promise<string> {
    await page.setInputFiles("input", file);
    await page.locator("#answer > .verdict").waitFor();
    return page.locator("#answer").innerText();
  }

  function forged(name: string, change: (plan: Plan) => object): string {
    const plan = JSON.parse(readFileSync(golden, "utf8")) as Plan;
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(sealed({ ...plan, ...change(plan) } as Plan), null, 2));
    return file;
  }

  it("confirms the example, with every goal proved, in less than a second and a half", async () => {
    const before = performance.now();
    const text = await verdictOn(golden);
    expect(performance.now() - before).toBeLessThan(process.env["CI"] ? 6000 : 1500);
    expect(text).toContain("councils.json is lawful");
    expect(text).toContain("All 20 goals are proved optimal.");
    expect(text.match(/\bproved$/gm)).toHaveLength(20);
    expect(text).not.toContain("Found");
  });

  it("finds a place moved, a total changed, and a digest that is not the plan's", async () => {
    const moved = forged("moved.json", ({ placements: [first, ...others] }) => {
      return { placements: [{ ...first, intake: "2011-12" }, ...others] };
    });
    expect(await verdictOn(moved)).toMatch(/moved\.json is not valid: \d+ errors were found[\s\S]*limit\/broken/);
    const total = forged("total.json", ({ goals: [first, ...others] }) => {
      return { goals: [{ ...first, value: first.value + 1 }, ...others] };
    });
    expect(await verdictOn(total)).toContain("goal/value");
    const plain = join(folder, "plain.json");
    writeFileSync(plain, readFileSync(golden, "utf8").replace('"waiting": 0', '"waiting": 1'));
    expect(await verdictOn(plain)).toContain("digest/wrong");
  });

  it("says so of what is no plan, and shows hostile names as text", async () => {
    const list = join(folder, "<img src=x onerror=alert(1)>.json");
    writeFileSync(list, "council,director\nDerby,<script>alert(1)</script>\n");
    const text = await verdictOn(list);
    expect(text).toContain("<img src=x onerror=alert(1)>.json is not a plan that can be validated.");
    expect(await page.locator("#answer img, #answer script").count()).toBe(0);
  });

  it("is accessible, fits a phone, and never went to the network or was stopped by its own policy", async () => {
    await verdictOn(golden);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide).toBe(0);
    await page.screenshot({ path: join(tmpdir(), "dcs-plan-inspector.png"), fullPage: true });
    const context = await browser.newContext({ bypassCSP: true });
    const other = await context.newPage();
    await other.goto(`file://${join(root, "dist/inspector.html")}`);
    await other.evaluate(axeSource);
    const found = await other.evaluate<{ id: string }[]>("axe.run().then(({ violations }) => violations)");
    expect(found.map(({ id }) => id)).toEqual([]);
    await context.close();
    expect(troubles).toEqual([]);
  });
});
