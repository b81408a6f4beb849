import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/check/check-plan.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import type { FurtherStage, SlotSpec } from "../../../src/domain/programme/further-stage.ts";
import type { RuleUse } from "../../../src/domain/programme/programme.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { planFor } from "../../replan/make-plan.ts";
import { tinyProblem } from "../fixture-problem.ts";

const [first, second] = ["2010-03-01", "2010-03-02"];

function stage(id: string, slots: readonly SlotSpec[], goals: readonly RuleUse[], rules: readonly RuleUse[] = []) {
  const who = [{ rule: "has-place@1" }];
  const all = [{ rule: "placed@1" }, ...goals, { rule: "lot@1" }];
  return { id, title: id, kind: "session", slots: { from: "list", slots }, who, rules, goals: all } as const;
}

function planWith(...further: readonly FurtherStage[]): Plan {
  const problem: Problem = tinyProblem();
  const inputs = [{ role: "mentors" as const, name: "mentors.csv", sha256: "0".repeat(64), rows: 2 }];
  return planFor({ ...problem, programme: { ...problem.programme, further } }, inputs);
}

const clashes: RuleUse = { rule: "date-clashes@1" };
const morning = (places: number): SlotSpec[] => [
  { id: "early", startsOn: first },
  { id: "late", startsOn: second, places },
];
const only = (id: string): SlotSpec[] => [{ id, startsOn: first }];

/** How many are in two places on one day. */
function bookedTwice({ stages = [] }: Plan): number {
  const booked = stages.flatMap(({ assignments }) => assignments.map((one) => `${one.participant} ${one.startsOn}`));
  return booked.length - new Set(booked).size;
}

describe("stages that see each other's days", () => {
  it("are decided together where one after the other they would clash", () => {
    const plan = planWith(stage("workshop", morning(100), []), stage("visit", only("v"), [clashes]));
    const [workshop, visit] = plan.stages ?? [];
    expect(workshop?.assignments.length).toBe(plan.placements.length);
    expect(new Set(workshop?.assignments.map(({ slot }) => slot))).toEqual(new Set(["late"]));
    expect(visit?.goals).toMatchObject([{ value: 0 }, { rule: "date-clashes", value: 0, proof: "certificate" }, {}]);
    expect(bookedTwice(plan)).toBe(0);
    // The lot of the workshop alone would have sent some to the early one: that it did not is no longer proved best.
    expect(workshop?.goals.at(-1)).toMatchObject({ rule: "lot", proof: "search" });
    expect(checkPlan(plan, ruleBook).findings).toEqual([]);
  });

  it("leave no more clashes than places make unavoidable, and name each", () => {
    const plan = planWith(stage("workshop", morning(4), []), stage("visit", only("v"), [clashes]));
    const unavoidable = plan.placements.length - 4;
    const [, visit] = plan.stages ?? [];
    expect(unavoidable).toBeGreaterThan(0);
    expect(visit?.goals[1]?.value).toBe(unavoidable);
    const named = visit?.assignments.filter(({ reasons }) => reasons.includes("relaxed/date-clashes"));
    expect(named).toHaveLength(unavoidable);
    expect(bookedTwice(plan)).toBe(unavoidable);
  });

  it("never touch an earlier stage's goals before its lot for a clash", () => {
    const even = { rule: "evenly-filled@1" };
    const plan = planWith(stage("workshop", morning(100), [even]), stage("visit", only("v"), [clashes]));
    const [workshop, visit] = plan.stages ?? [];
    expect(workshop?.goals[1]).toMatchObject({ rule: "evenly-filled", value: 0, proof: "certificate" });
    const half = Math.floor(plan.placements.length / 2);
    expect(visit?.goals[1]?.value).toBe(half);
  });

  it("leave nobody out of a session on a day that must be free", () => {
    const free = { rule: "dates-free@1" };
    const plan = planWith(stage("workshop", morning(100), []), stage("visit", only("v"), [], [free]));
    expect(plan.stages?.map(({ without }) => without.length)).toEqual([0, 0]);
    expect(bookedTwice(plan)).toBe(0);
  });
});
