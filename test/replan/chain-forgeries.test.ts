import { describe, expect, it } from "vitest";
import { linkTerms } from "../../src/app/load/link-terms.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { linkFaults } from "../../src/replan/link-faults.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { draftOf } from "../check/forgeries.ts";
import { sealed } from "../check/tiny-planner.ts";
import { chainCase } from "./chain-case.ts";
import { chainForgeries } from "./chain-forgeries.ts";

const { before, after } = chainCase();

/** The inspector's codes, and of the chain the code and the first two steps to the place. */
function foundIn(plan: Plan): readonly string[] {
  const chain = linkFaults(before, plan, linkTerms);
  return [
    ...checkPlan(plan, ruleBook).findings.map(({ code }) => code),
    ...chain.flatMap(({ code, path = [] }) => [code, path.slice(0, 2).join(".")]),
  ];
}

describe("a plan that goes on from another, one thing in it altered and the digest made anew", () => {
  it("is confirmed where nothing is altered", () => {
    expect(foundIn(sealed(draftOf(after)))).toEqual([]);
  });

  it.each(chainForgeries)("is found out: %s (%s)", (_, found, forge) => {
    const draft = draftOf(after);
    forge(draft);
    expect(JSON.stringify(draft)).not.toBe(JSON.stringify(draftOf(after)));
    expect(foundIn(sealed(draft))).toContain(found);
  });
});
