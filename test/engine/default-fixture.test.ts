import { describe, expect, it } from "vitest";
import type { Planned } from "../../src/domain/plan/allocation.ts";
import { goalUses } from "../../src/domain/programme/applied-rule.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { problemOf } from "./fixture-problem.ts";

const statuses = ["permanent", "interim", "acting"];

/** The default programme with interim and acting directors admitted to places and mentors; the cadre stays as it is. */
const includingInterims: Programme = {
  ...dcsLeadership2009,
  stages: dcsLeadership2009.stages.map((stage) =>
    stage.stage === "cadre"
      ? stage
      : {
          ...stage,
          who: stage.who.map((use) => (use.rule === "status-allowed@1" ? { ...use, with: { statuses } } : use)),
        },
  ),
};

describe.each([
  [
    "councils.csv",
    "excluded",
    dcsLeadership2009,
    { participants: 144, vacant: 0, placed: 144, waiting: 0, refused: 0 },
  ],
  [
    "all-councils-2009.csv",
    "excluded",
    dcsLeadership2009,
    { participants: 151, vacant: 1, placed: 144, waiting: 0, refused: 7 },
  ],
  [
    "all-councils-2009.csv",
    "included",
    includingInterims,
    { participants: 151, vacant: 1, placed: 144, waiting: 7, refused: 0 },
  ],
] as const)("%s with interims %s", (file, _policy, programme, counts) => {
  const problem = problemOf(programme, file);
  const plan = allocate(problem) as Planned;

  it("has the published counts, every place filled", () => {
    expect(plan.summary).toMatchObject({ ...counts, cadre: 20 });
    expect(plan.summary.intakes.map(({ places, filled }) => [places, filled])).toEqual([
      [24, 24],
      [50, 50],
      [70, 70],
    ]);
    const { placements, waitingList, refused } = plan.decisions;
    const seen = [...placements, ...waitingList, ...refused].map(({ participant }) => participant);
    expect(seen.sort()).toEqual(problem.participants.map(({ id }) => id).sort());
  });

  it("is certified on every goal of every stage", () => {
    const goals = programme.stages.flatMap((spec) => goalUses(spec, ruleBook).map(() => spec.stage));
    expect(plan.goals.map(({ stage }) => stage)).toEqual(goals);
    for (const { value, bound, proof } of plan.goals) expect([bound, proof]).toEqual([value, "certificate"]);
  });

  it("chooses twenty different mentors, none of them paired as a mentee", () => {
    const cadre = new Set(plan.decisions.cadre.map(({ mentor }) => mentor));
    expect(cadre.size).toBe(20);
    expect(plan.decisions.pairings.filter(({ participant }) => cadre.has(participant))).toEqual([]);
    expect(plan.decisions.pairings.every(({ mentor }) => cadre.has(mentor))).toBe(true);
    expect(plan.summary.paired + plan.summary.unpaired).toBe(plan.summary.newlyAppointed);
  });
});
