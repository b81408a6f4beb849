import { describe, expect, it } from "vitest";
import { checkConflict } from "../../../src/check/certificate/check-conflict.ts";
import type { Infeasible } from "../../../src/domain/plan/allocation.ts";
import type { Conflict } from "../../../src/domain/plan/impossible-stage.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { director, smallProgramme } from "../small-case.ts";

/** Three people pinned to an intake of two places. */
const pinned = ["x", "y", "z"].map((id) =>
  director(id, { pinnedIntake: "first", pinReason: "Promised", appliedOn: "2009-01-01" }),
);
const problem: Problem = {
  programme: smallProgramme,
  asOf: smallProgramme.asOf,
  seed: smallProgramme.seed,
  participants: [...pinned, director("zz")],
  vacant: 0,
  rules: ruleBook,
};
const goals = ["placed", "fill-early", "region-share", "preference", "lot", "lot-slot"];
const overFull = {
  limit: "places/first",
  side: "atMost",
  bound: 2,
  count: 3,
  participants: ["x", "y", "z"],
  slots: ["first"],
} as const;

function infeasible(price: readonly number[], limit: Partial<Conflict["limits"][number]> = {}): Infeasible {
  const leaves = [{ denominator: 1, prices: [{ limit: "places/first", price }] }];
  const certificate = { stage: "placing" as const, goals, cuts: [], split: 0, leaves };
  return { status: "infeasible", stage: "placing", conflict: { limits: [{ ...overFull, ...limit }], certificate } };
}

describe("a conflict", () => {
  it("is confirmed by a price list that shows a broken limit", () => {
    expect(checkConflict(problem, infeasible([1, 0, 0, 0, 0, 0, 0]))).toEqual({ findings: [], confirmed: true });
  });

  it("is not confirmed by one that does not", () => {
    const { findings, confirmed } = checkConflict(problem, infeasible([0, 1, 0, 0, 0, 0, 0]));
    expect(confirmed).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(["conflict/not-confirmed"]);
  });

  it("is not confirmed where a plan exists", () => {
    const fewer = { ...problem, participants: problem.participants.slice(1) };
    const { findings, confirmed } = checkConflict(fewer, infeasible([1, 0, 0, 0, 0, 0, 0]));
    expect(confirmed).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(["conflict/count", "conflict/not-confirmed"]);
  });

  it.each([
    ["conflict/limit", { limit: "places/never" }],
    ["conflict/limit", { bound: 1 }],
    ["conflict/limit", { side: "atLeast" as const }],
    ["conflict/count", { count: 4 }],
    ["conflict/count", { participants: ["x", "y"] }],
  ])("has its limits recounted: %s %j", (code, limit) => {
    const { findings } = checkConflict(problem, infeasible([1, 0, 0, 0, 0, 0, 0], limit));
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it("may come without a proof", () => {
    const { conflict, ...rest } = infeasible([1, 0, 0, 0, 0, 0, 0]);
    const { findings, confirmed } = checkConflict(problem, { ...rest, conflict: { limits: conflict.limits } });
    expect({ findings, confirmed }).toEqual({ findings: [], confirmed: false });
  });

  it("of a cadre with too few candidates is confirmed", () => {
    const leaves = [{ denominator: 1, prices: [{ limit: "cadre-size/cadre", price: [-1, 0, 0, 0] }] }];
    const certificate = {
      stage: "cadre" as const,
      goals: ["region-share", "most-experienced", "lot"],
      cuts: [],
      split: 0,
      leaves,
    };
    const limit = {
      limit: "cadre-size/cadre",
      side: "atLeast",
      bound: 1,
      count: 0,
      participants: [],
      slots: ["cadre"],
    } as const;
    const outcome: Infeasible = { status: "infeasible", stage: "cadre", conflict: { limits: [limit], certificate } };
    expect(checkConflict(problem, outcome)).toEqual({ findings: [], confirmed: true });
  });
});
