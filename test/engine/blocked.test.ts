import { describe, expect, it } from "vitest";
import { checkBlocked } from "../../src/check/stages/check-blocked.ts";
import type { Blocked } from "../../src/domain/plan/allocation.ts";
import type { FurtherStage } from "../../src/domain/programme/further-stage.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { programmes } from "../../src/programmes/index.ts";
import { renderBlocked } from "../../src/report/explanation/blocked.ts";
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
const blockedBy = (given: Problem): Blocked => {
  const outcome = allocate(given);
  if (outcome.status !== "blocked") throw new Error(outcome.status);
  return outcome;
};
const textOf = (blocked: Blocked, { programme, participants }: Problem) =>
  renderBlocked(blocked, programme, participants, { format: "text", width: 200, color: false });

describe("a further stage that is impossible", () => {
  it("names the intakes that cannot be divided, and the nearest sizes with which all can be", {
    timeout: 60_000,
  }, () => {
    const given = withSizes(7, 7);
    const blocked = blockedBy(given);
    expect(blocked.indivisible).toEqual([
      { intake: "2009-10", people: 24, atLeast: 7, atMost: 7 },
      { intake: "2010-11", people: 50, atLeast: 7, atMost: 7 },
    ]);
    expect(blocked.sizes).toEqual({ atLeast: 6, atMost: 8 });
    expect(checkBlocked(given, blocked)).toEqual({ findings: [], confirmed: true });
    expect(textOf(blocked, given)).toContain("The 24 people in 2009-10 cannot be divided into sets of 7.");
    for (const [atLeast, atMost] of [
      [6, 7],
      [7, 8],
    ])
      expect(allocate(withSizes(atLeast, atMost)).status).toBe("planned");
  });

  it("is not believed where the sets can be formed, or others are named", () => {
    const given = withSizes(7, 7);
    const blocked = blockedBy(given);
    expect(checkBlocked(withSizes(6, 8), blocked).findings).toMatchObject([{ code: "further/slots" }]);
    const fewer = { ...blocked, indivisible: blocked.indivisible.slice(1) };
    expect(checkBlocked(given, fewer).findings).toMatchObject([{ code: "further/slots" }]);
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
    const blocked = blockedBy(given);
    expect(blocked.broken).toMatchObject([{ side: "atMost", bound: 1, count: 2 }]);
    expect(blocked.broken[0].participants.every((id) => clique.includes(id))).toBe(true);
    expect(blocked.conflict).toEqual({ limits: [] });
    expect(checkBlocked(given, blocked)).toEqual({ findings: [], confirmed: false });
    expect(textOf(blocked, given)).toContain("It was found by search, not proved");
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
    const blocked = blockedBy(given);
    expect(blocked.conflict.limits.map(({ limit, bound }) => [limit, bound])).toEqual([
      ["places/hall", 100],
      ["at-least-placed/placed", 101],
    ]);
    expect(checkBlocked(given, blocked)).toEqual({ findings: [], confirmed: true });
    const [first, ...others] = blocked.conflict.limits;
    const limits = [{ ...first, bound: 101 }, ...others];
    expect(checkBlocked(given, { ...blocked, conflict: { ...blocked.conflict, limits } }).findings).toMatchObject([
      { code: "conflict/limit" },
    ]);
    expect(textOf(blocked, given)).toContain("These limits cannot all be kept:");
  });
});
