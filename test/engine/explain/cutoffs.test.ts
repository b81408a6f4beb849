import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factOf } from "../../../src/domain/people/facts.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { cutoffsOf } from "../../../src/engine/explain/cutoffs.ts";
import { explainerOf } from "../../../src/engine/explain/explain.ts";
import { problemOfPlan } from "../../../src/engine/plan/problem-of-plan.ts";
import { ruleBook } from "../../../src/rules/index.ts";

const plan = JSON.parse(readFileSync("fixtures/plans/councils.json", "utf8")) as Plan;
const problem = problemOfPlan(plan, ruleBook);
const placing = explainerOf(problem, plan).stage("placing");
const slot = placing?.compiled.options.view.slots[1];
const cutoffs = placing && slot ? cutoffsOf(placing, slot) : [];

describe("the cutoffs of an intake", () => {
  it("count everyone by the rules: offers made before, and those who are in an earlier intake, are left out", () => {
    const [all] = cutoffs;
    const inside = plan.placements.filter(({ intake, pinned }) => intake === slot?.id && !pinned);
    expect(all?.cell).toBeUndefined();
    expect(all?.admitted).toBe(inside.length);
    expect(all?.passedOver).toBeGreaterThan(0);
  });

  it("have a cell for each value of each share, which add up to everyone", () => {
    const [all, ...cells] = cutoffs;
    for (const fact of ["region", "experience", "type"]) {
      const own = cells.filter(({ cell }) => cell?.fact === fact);
      expect(new Set(own.map(({ cell }) => cell?.value))).toEqual(
        new Set(problem.participants.map((one) => factOf(one, fact, problem))),
      );
      expect(own.reduce((sum, { admitted }) => sum + admitted, 0)).toBe(all?.admitted);
    }
  });

  it("give, on each goal in order, what the last one in has: nobody in is below it", () => {
    const months = cutoffs[0]?.goals.map(({ rule }) => rule);
    expect(months).toEqual(["poor-first", "preference", "longest-in-post", "lot"]);
    const [poor] = cutoffs[0]?.goals ?? [];
    // Of the 49 who came in by the rules the last is not from a council judged poor, and so is the first left out.
    expect([poor?.last, poor?.next]).toEqual([0, 0]);
  });

  it("give no figures of fewer than three people, who could be told from them", () => {
    const first = placing?.compiled.options.view.slots[0];
    const inFirst = placing && first ? cutoffsOf(placing, first) : [];
    const few = inFirst.filter(({ admitted }) => admitted < 3);
    expect(few.length).toBeGreaterThan(0);
    for (const { goals } of few) for (const goal of goals) expect(goal.last).toBeUndefined();
    for (const { goals } of inFirst.filter(({ passedOver }) => passedOver < 3))
      for (const goal of goals) expect(goal.next).toBeUndefined();
  });
});
