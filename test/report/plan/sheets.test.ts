import { describe, expect, it } from "vitest";
import { sheetsOf } from "../../../src/report/plan/sheets.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { samplePlan } from "../sample-plan.ts";

describe("the sheets of a plan", () => {
  it("begin with what the workbook is of: programme, day, plan and proof", () => {
    const plan = samplePlan();
    const [summary] = sheetsOf(plan, { width: 100, color: false, rules: ruleBook });
    const told = new Map(summary?.rows.map(([what, value]) => [what, value]));
    expect(told.get("Programme")).toBe(`${plan.programme.title} (${plan.programme.id})`);
    expect(told.get("Facts as of")).toBe("1 September 2009");
    expect(told.get("Plan")).toBe(`sha256:${plan.digest.slice(0, 12)}`);
    expect(String(told.get("Goals"))).toMatch(/proved optimal/);
    expect(told.get("With a place")).toBe(plan.placements.length);
  });
});
