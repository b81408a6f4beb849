import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/check-plan.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { director, smallPeople, smallProgramme } from "./small-case.ts";
import { tinyPlan } from "./tiny-planner.ts";

describe("a lawful plan", () => {
  const plan = tinyPlan(smallProgramme, smallPeople);

  it("has no findings, and every goal is confirmed by its certificate", () => {
    const { findings, goals } = checkPlan(plan, ruleBook);
    expect(findings).toEqual([]);
    expect(goals).toEqual(plan.goals);
    expect(goals.map(({ proof }) => proof)).toEqual(Array(14).fill("certificate"));
  });

  it("is the one worked out by hand", () => {
    expect(plan.cadre.map(({ mentor }) => mentor)).toEqual(["a"]);
    expect(plan.placements.map(({ participant, intake }) => `${participant} ${intake}`)).toHaveLength(4);
    expect(plan.overrides).toEqual([
      { participant: "f", intake: "second", reason: "Promised in writing", rules: ["status-allowed"] },
    ]);
    expect(plan.refused).toEqual([
      { participant: "g", reasons: ["refused/status-allowed"] },
      { participant: "h", reasons: ["refused/available", "refused/applied-in-time"] },
    ]);
    expect(plan.unpaired).toContainEqual({
      participant: "d",
      reasons: ["unpaired/no-lawful-mentor", "refused/no-declared-conflict"],
    });
  });

  it("may have a given cadre", () => {
    const mentors = [{ ...director("m"), capacity: 2 }, director("n", { region: "South" })];
    expect(checkPlan(tinyPlan(smallProgramme, smallPeople, mentors), ruleBook).findings).toEqual([]);
  });

  it("may have nobody in it", () => {
    const stages = smallProgramme.stages.filter(({ stage }) => stage !== "cadre");
    expect(checkPlan(tinyPlan({ ...smallProgramme, stages }, []), ruleBook).findings).toEqual([]);
  });
});
