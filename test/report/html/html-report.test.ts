import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { councils2009 } from "../../../src/programmes/councils-2009.ts";
import { renderHtml } from "../../../src/report/html/html-report.ts";
import { tiles } from "../../../src/report/html/tile-layout.ts";
import { scopedPlan, withNames } from "../../../src/report/plan/plan-scope.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { samplePlan, samplePlanWith } from "../sample-plan.ts";

const look = { width: 100, color: false, rules: ruleBook };
const page = renderHtml(samplePlan(), look);

describe("the HTML report", () => {
  it("lets nothing in but its own style and script, by their hashes", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
    const hashOf = (tag: string): string => {
      const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? "";
      return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    };
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${hashOf("style")}`,
      `script-src ${hashOf("script")}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/\sstyle=|\son\w+=|<link|<img|url\(|https?:|@import/);
  });

  it("says the answer first", () => {
    expect(page.indexOf("directors have a place")).toBeLessThan(page.indexOf("<svg"));
    expect(page).toContain("10 of 12 directors have a place.");
  });

  it("has an anchor for every person and council, each once", () => {
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const person of samplePlan().participants) {
      expect(ids).toContain(`person-${person.id}`);
      for (const { code } of person.councils) expect(ids).toContain(`council-${code}`);
    }
  });

  it("leads only to places that it has", () => {
    const ids = new Set(Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
    const links = Array.from(page.matchAll(/href="#([^"]*)"/g), ([, id]) => id ?? "");
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("escapes every name, and ids that would break a link", () => {
    const [{ id = "" } = {}] = samplePlan().participants;
    const evil = renderHtml(
      samplePlanWith(id, { name: '<script>"&\u0000', councils: [{ code: 'x" <y', name: "<b>" }] }),
      look,
    );
    expect(evil).not.toContain("<script>&#34;");
    expect(evil).toContain("&#60;script&#62;&#34;&#38;\\u0000");
    expect(evil).toContain('id="council-x~22~~20~~3c~y"');
  });

  it("is the same each time", () => {
    expect(renderHtml(samplePlan(), look)).toBe(page);
  });
});

describe("names held back", () => {
  it.each(["none", "initials"] as const)("%s: no name and no id of anybody is left", (names) => {
    const plan = samplePlan();
    const shown = renderHtml(scopedPlan(plan, { names }), { ...look, scope: { names }, whole: withNames(plan, names) });
    for (const { name, id } of [...plan.participants, ...plan.mentors]) {
      expect(shown).not.toContain(name);
      expect(shown).not.toContain(`person-${id}"`);
    }
  });
});

describe("one region", () => {
  it("shows its people only, with numbers of its own", () => {
    const file = join(import.meta.dirname, "../../../fixtures/plans/councils.json");
    const plan = JSON.parse(readFileSync(file, "utf8"));
    const scope = { region: "North East" };
    const cut = scopedPlan(plan, scope);
    expect(cut.summary).toMatchObject({ participants: 11, placed: 11, cadre: 2, newlyAppointed: 1, paired: 1 });
    const shown = renderHtml(cut, { ...look, scope, whole: plan });
    expect(shown).toContain("11 of 11 directors have a place.");
    expect(shown.match(/<tr role="row" id="person-/g)).toHaveLength(11);
    expect(shown).toContain("of the 24 places");
  });
});

describe("the tile map", () => {
  it("has one tile for every council of the programme of 2009, and no two in one place", () => {
    expect(tiles.map(({ code }) => code).sort()).toEqual(Object.keys(councils2009.current).sort());
    expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(152);
    expect(new Set(tiles.map(({ short }) => short)).size).toBe(152);
  });

  it("keeps every region in one piece, but for the Isles of Scilly", () => {
    for (const region of new Set(tiles.map((tile) => tile.region))) {
      const left = tiles.filter((tile) => tile.region === region && tile.short !== "IOS");
      const found = [left.pop()];
      for (const tile of found) {
        for (let at = left.length - 1; at >= 0; at--) {
          const other = left[at];
          if (tile && other && Math.abs(tile.column - other.column) <= 1 && Math.abs(tile.row - other.row) <= 1) {
            found.push(other);
            left.splice(at, 1);
          }
        }
      }
      expect(left, region).toEqual([]);
    }
  });
});
