import { describe, expect, it } from "vitest";
import { isProved } from "../../../src/domain/plan/all-goals.ts";
import type { GoalResult } from "../../../src/domain/plan/plan-entries.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { proofText } from "../../../src/report/sections/goals.ts";
import { goalText } from "../../../src/report/wording/goal-wording.ts";
import { reasonText } from "../../../src/report/wording/reasons.ts";
import { ruleBook } from "../../../src/rules/index.ts";

const { words, stages } = dcsLeadership2009;

describe("reasons", () => {
  it.each([
    ["waiting/places", "every intake open to them is full"],
    ["relaxed/same-region", "another region"],
    ["refused/applied-in-time", "did not apply by the closing date"],
    ["unpaired/no-lawful-mentor", "the rules allow no mentor for them"],
  ])("%s: %s", (code, text) => {
    expect(reasonText(code, words, ruleBook)).toBe(text);
  });

  it("uses the programme's own words", () => {
    expect(reasonText("waiting/places", { ...words, intake: "wave" }, ruleBook)).toBe(
      "every wave open to them is full",
    );
  });

  it("has words of its own for every rule of the book that refuses", () => {
    const rules = [...ruleBook.values()].filter(({ shape }) => shape === "eligibility").map(({ id }) => id);
    expect(
      rules.filter((id) => reasonText(`refused/${id}`, words, ruleBook).startsWith("does not meet the rule")),
    ).toEqual([]);
  });

  it("falls back to the name of a rule that it does not know, and shows an unknown code as it is", () => {
    expect(reasonText("refused/left-handed", words, ruleBook)).toBe('does not meet the rule "left-handed"');
    expect(reasonText("moon", words, ruleBook)).toBe("moon");
    expect(reasonText("moon/full", words, ruleBook)).toBe("moon/full");
  });
});

describe("goals", () => {
  const goal = (stage: GoalResult["stage"], rule: string): GoalResult => ({
    stage,
    rule,
    value: 0,
    bound: 0,
    proof: "search",
  });

  it("say in words what every goal of the programme counts", () => {
    for (const { stage, goals } of stages) {
      for (const use of goals) {
        const name = use.id ?? use.rule.replace(/@.*/, "");
        expect(goalText(goal(stage, name), dcsLeadership2009, ruleBook)).toMatch(/ /);
      }
    }
  });

  it("know a goal by its rule where the programme gives it another name", () => {
    expect(goalText(goal("pairing", "paired"), dcsLeadership2009, ruleBook)).toBe(
      "newly appointed directors without a mentor",
    );
    expect(goalText(goal("placing", "region-share"), dcsLeadership2009, ruleBook)).toContain("fair share by region");
  });

  it("fall back to the goal's name", () => {
    expect(goalText(goal("placing", "tallest"), dcsLeadership2009, ruleBook)).toBe("tallest");
  });

  it.each([
    [3, 3, "certificate", "proved", true],
    [3, 3, "search", "not certified", false],
    [3, 2, "certificate", "not proved", false],
    [3, 2, "search", "not proved", false],
  ] as const)("value %i, bound %i by %s: %s", (value, bound, proof, text, shown) => {
    expect(proofText({ value, bound, proof })).toBe(text);
    expect(isProved({ value, bound, proof })).toBe(shown);
  });
});
