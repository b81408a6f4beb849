import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/check-plan.ts";
import type { ImpossibleStage } from "../../src/domain/plan/impossible-stage.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { FurtherStage } from "../../src/domain/programme/further-stage.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { planDocument } from "../../src/engine/plan/plan-document.ts";
import { programmes } from "../../src/programmes/index.ts";
import { renderImpossible } from "../../src/report/explanation/impossible-stages.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { sealed } from "../check/tiny-planner.ts";
import { sample } from "../sample.ts";
import { problemOf } from "./fixture-problem.ts";

// Every number of its places is given.
const themes = programmes.get("training-themes-2009") as Programme | undefined;
if (!themes) throw new Error("no programme");
const [sets] = themes.further ?? [];
const problem = problemOf({ ...themes, stages: themes.stages.slice(1, 2) }, "training-themes-2009.csv");

const withStage = (stage: FurtherStage): Problem => {
  return { ...problem, programme: { ...problem.programme, further: [stage] } };
};
const withSizes = (atLeast: number, atMost: number) => withStage({ ...sets, slots: { from: "sets", atLeast, atMost } });
const planOf = (given: Problem): Plan => {
  const outcome = allocate(given);
  if (outcome.status !== "planned") throw new Error(outcome.status);
  return planDocument(given, outcome, { tool: { name: "test", version: "0" }, settings: [], inputs: [] });
};
const claimIn = ({ impossible = [] }: Plan): ImpossibleStage => impossible[0];
const faultsOf = (plan: Plan) => checkPlan(plan, ruleBook).findings.map(({ code }) => code);
const withClaim = (plan: Plan, change: Partial<ImpossibleStage>) =>
  sealed({ ...plan, impossible: [{ ...claimIn(plan), ...change }] });
const textOf = (plan: Plan) => renderImpossible(plan, { width: 200, color: false });

describe("a further stage that is impossible", () => {
  it("names the intakes that cannot be divided, and the nearest sizes with which all can be", {
    timeout: 60_000,
  }, () => {
    const given = withSizes(7, 7);
    const plan = planOf(given);
    const claim = claimIn(plan);
    expect(claim.indivisible).toEqual([
      { intake: "2009-10", people: 24, atLeast: 7, atMost: 7 },
      { intake: "2010-11", people: 50, atLeast: 7, atMost: 7 },
    ]);
    expect(claim.sizes).toEqual({ atLeast: 6, atMost: 8 });
    expect(faultsOf(plan)).toEqual([]);
    expect(textOf(plan)).toContain("The 24 people in 2009-10 cannot be divided into sets of 7.");
    const nearest = [
      [6, 7],
      [7, 8],
    ];
    for (const [atLeast, atMost] of nearest.slice(0, sample(2)))
      expect(planOf(withSizes(atLeast, atMost)).impossible).toBeUndefined();
  });

  it("is not believed where the sets can be formed, or others are named", () => {
    const given = withSizes(7, 7);
    const plan = planOf(given);
    const claim = claimIn(plan);
    const { programme } = withSizes(6, 8);
    expect(faultsOf(sealed({ ...plan, programme }))).toEqual(["further/divisible"]);
    expect(faultsOf(withClaim(plan, { indivisible: claim.indivisible.slice(1) }))).toEqual(["further/divisible"]);
    const { impossible: _, ...silent } = plan;
    expect(faultsOf(sealed(silent))).toEqual(["further/missing"]);
  });

  it("says which rule the best choice breaks where no sets keep all apart who must be", () => {
    const places = allocate({ ...problem, programme: { ...problem.programme, further: undefined } });
    if (places.status !== "planned") throw new Error(places.status);
    // Five people in at most four sets of six: two of them must share one.
    const ids = places.decisions.placements.filter(({ intake }) => intake === "2009-10").slice(0, 5);
    const clique = ids.map(({ participant }) => participant);
    const participants = problem.participants.map((one) => {
      return clique.includes(one.id) ? { ...one, conflicts: clique.filter((id) => id !== one.id) } : one;
    });
    const given = { ...withStage(sets), participants };
    const plan = planOf(given);
    const claim = claimIn(plan);
    expect(claim.broken).toMatchObject([{ side: "atMost", bound: 1, count: 2 }]);
    expect(claim.broken[0].participants.every((id) => clique.includes(id))).toBe(true);
    expect(claim.conflict).toEqual({ limits: [] });
    expect(faultsOf(plan)).toEqual([]);
    expect(textOf(plan)).toContain("It was found by search, not proved");
  });

  it("is proved where prices show it: one session with too few places for those who must have one", () => {
    const stage: FurtherStage = {
      ...sets,
      id: "hall",
      slots: { from: "list", slots: [{ id: "hall", places: 100 }] },
      rules: [{ rule: "places@1" }, { rule: "at-least-placed@1", with: { people: 101 } }],
      goals: [{ rule: "placed@1" }, { rule: "lot@1" }],
    };
    const given = withStage(stage);
    const plan = planOf(given);
    const claim = claimIn(plan);
    expect(claim.conflict.limits.map(({ limit, bound }) => [limit, bound])).toEqual([
      ["places/hall", 100],
      ["at-least-placed/placed", 101],
    ]);
    expect(faultsOf(plan)).toEqual([]);
    const [first, ...others] = claim.conflict.limits;
    const limits = [{ ...first, bound: 101 }, ...others];
    expect(faultsOf(withClaim(plan, { conflict: { ...claim.conflict, limits } }))).toEqual(["conflict/limit"]);
    expect(textOf(plan)).toContain("These limits cannot all be kept:");
  });

  it("hides nothing of the other stages: they are as they are without it", () => {
    const talk: FurtherStage = {
      ...sets,
      id: "talk",
      slots: { from: "list", slots: [{ id: "early" }, { id: "late" }] },
      rules: [],
      goals: [{ rule: "placed@1" }, { rule: "evenly-filled@1" }, { rule: "lot@1" }],
    };
    const further = (...stages: readonly FurtherStage[]): Problem => {
      return { ...problem, programme: { ...problem.programme, further: stages } };
    };
    const [impossible] = withSizes(7, 7).programme.further ?? [];
    const plan = planOf(further(impossible, talk));
    const alone = planOf(further(talk));
    expect([plan.placements, plan.stages]).toEqual([alone.placements, alone.stages]);
    expect(plan.impossible).toMatchObject([{ stage: "learning-sets" }]);
    expect(faultsOf(plan)).toEqual([]);
  });
});
