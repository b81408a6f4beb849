import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/check/check-plan.ts";
import type { StageCertificate } from "../../../src/domain/plan/certificate.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { priority } from "../../../src/domain/programme/rule.ts";
import type { RuleBook } from "../../../src/domain/programme/rule-book.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { draftOf, first } from "../forgeries.ts";
import { director, smallPeople, smallProgramme } from "../small-case.ts";
import { sealed, tinyPlan } from "../tiny-planner.ts";

const intake = first(smallProgramme.intakes);

/** Three people, one place in each of two intakes: somebody waits, and `placed` alone costs 1. */
const three = {
  ...smallProgramme,
  intakes: [
    { id: "one", places: 1, startsOn: intake.startsOn, endsOn: intake.endsOn },
    { id: "two", places: 1, startsOn: "2010-09-06", endsOn: "2011-09-05" },
  ],
  stages: [
    {
      stage: "placing",
      who: [],
      rules: [{ rule: "places@1" }],
      goals: [{ rule: "placed@1" }, { rule: "fill-early@1" }],
    },
  ],
} as const;
const people = ["x", "y", "z"].map((id) => director(id));

function withCertificate(plan: Plan, certificate: Partial<StageCertificate>): Plan {
  const stages = plan.certificate.stages.map((stage) => ({ ...stage, ...certificate }));
  return sealed({ ...plan, certificate: { stages } });
}

function proofsOf(plan: Plan, rules: RuleBook = ruleBook): string[] {
  return checkPlan(plan, rules).goals.map(({ proof }) => proof);
}

const priced = (denominator: number, one: readonly number[], two: readonly number[]): Partial<StageCertificate> => ({
  split: 0,
  leaves: [
    {
      denominator,
      prices: [
        { limit: "places/one", price: one },
        { limit: "places/two", price: two },
      ],
    },
  ],
});

describe("a price list", () => {
  const plan = tinyPlan(three, people);

  it("proves all goals where it adds up to the totals", () => {
    // Totals (0, 1, 3). Everyone pays (0,1,2) wherever they go: 3 x (0,1,2) - (0,1,2) - (0,1,1) = (0,1,3).
    const { findings, goals } = checkPlan(withCertificate(plan, priced(1, [0, 1, 2], [0, 1, 1])), ruleBook);
    expect(findings).toEqual([]);
    expect(goals.map(({ value, bound, proof }) => [value, bound, proof])).toEqual([
      [1, 1, "certificate"],
      [3, 3, "certificate"],
    ]);
  });

  it("may have a common denominator", () => {
    expect(proofsOf(withCertificate(plan, priced(7, [0, 7, 14], [0, 7, 7])))).toEqual(["certificate", "certificate"]);
  });

  it("proves an integer goal where it is short by less than one, and no further", () => {
    // Sixths: the bound on `placed` is 5/6, so no plan has 0; of fill-early nothing is said.
    expect(proofsOf(withCertificate(plan, priced(6, [0, 5, 12], [0, 5, 6])))).toEqual(["certificate", "search"]);
  });

  it("proves the first goals alone where a later one does not add up", () => {
    expect(proofsOf(withCertificate(plan, priced(1, [0, 1, 0], [0, 1, 0])))).toEqual(["certificate", "search"]);
  });

  it("proves nothing without prices", () => {
    expect(proofsOf(withCertificate(plan, { split: 0, leaves: [{ denominator: 1, prices: [] }] }))).toEqual([
      "search",
      "search",
    ]);
  });

  it("is exact beyond what a double holds", () => {
    const huge = 3_000_000_000_000_001;
    const good = priced(huge, [0, huge, 2 * huge], [0, huge, huge]);
    expect(checkPlan(withCertificate(plan, good), ruleBook).findings).toEqual([]);
    // The second goal's bound is short by exactly one, which proves nothing, then by one part less.
    const short = [0, huge, huge] as const;
    expect(proofsOf(withCertificate(plan, priced(huge, short, [0, huge, huge])))).toEqual(["certificate", "search"]);
    expect(proofsOf(withCertificate(plan, priced(huge, [0, huge, huge + 1], [0, huge, huge])))).toEqual([
      "certificate",
      "search",
    ]);
  });

  it("holds in every leaf or not at all", () => {
    const leaf = (price: readonly number[]) => ({ denominator: 1, prices: [{ limit: "places/one", price }] });
    const good = first(priced(1, [0, 1, 2], [0, 1, 1]).leaves ?? []);
    const split = { participant: "x", slot: "one", yes: 0, no: 1 };
    expect(proofsOf(withCertificate(plan, { split, leaves: [good, good] }))).toEqual(["certificate", "certificate"]);
    expect(proofsOf(withCertificate(plan, { split, leaves: [good, leaf([0, 0, 0])] }))).toEqual(["search", "search"]);
  });

  it("ends at a split that contains itself, and at one too deep", () => {
    const loop: { participant: string; slot: null; yes: unknown; no: unknown } = {
      participant: "x",
      slot: null,
      yes: 0,
      no: 0,
    };
    loop.no = loop;
    const good = first(priced(1, [0, 1, 2], [0, 1, 1]).leaves ?? []);
    const looping = {
      ...plan,
      certificate: { stages: [{ ...first(plan.certificate.stages), split: loop as never, leaves: [good] }] },
    };
    expect(checkPlan(looping, ruleBook).findings.map(({ code }) => code)).toContain("certificate/split");
    expect(checkPlan(looping, ruleBook).findings.map(({ code }) => code)).toContain("plan/too-deep");
  });

  it("contradicts a plan that is better than lawful", () => {
    const late = { ...three, intakes: three.intakes.map((one) => ({ ...one, applicationsCloseOn: "2009-01-01" })) };
    const closed = { ...late, intakes: [first(late.intakes), three.intakes[1]] };
    const spec = { ...first(three.stages), rules: [{ rule: "places@1" }, { rule: "applied-in-time@1" }] };
    const draft = draftOf(tinyPlan({ ...closed, stages: [spec] }, [director("x")]));
    first(draft.placements).intake = "one";
    const codes = checkPlan(sealed(draft), ruleBook).findings.map(({ code }) => code);
    expect(codes).toContain("placement/unlawful");
    expect(codes).toContain("certificate/contradiction");
  });
});

describe("a rounding cut", () => {
  const plan = tinyPlan(three, people);
  // In sixths the list shows 5/6 of `placed`, so at least 1. At the cut's price, waiting costs (0, 0, 1) like all else:
  // 3 x (0, 0, 1) - (0, 0, 1) + (0, 1, 1) = (0, 1, 3), which are the totals.
  const cut = { goal: "placed", atLeast: 1, ...first(priced(6, [0, 5, 12], [0, 5, 6]).leaves ?? []) };
  const leafWith = (limit: string, price: readonly number[]) => ({
    denominator: 1,
    prices: [
      { limit, price },
      { limit: "places/one", price: [0, 0, 1] },
    ],
  });
  const good = { cuts: [cut], split: 0, leaves: [leafWith("cut/0", [0, -1, -1])] };

  it("serves as a limit of its own once its list proves it", () => {
    const { findings, goals } = checkPlan(withCertificate(plan, good), ruleBook);
    expect(findings).toEqual([]);
    expect(goals.map(({ proof }) => proof)).toEqual(["certificate", "certificate"]);
  });

  it.each([
    ["certificate/cut", "more than its list shows", { ...good, cuts: [{ ...cut, atLeast: 2 }] }],
    ["certificate/cut", "no integer", { ...good, cuts: [{ ...cut, atLeast: 0.5 }] }],
    ["certificate/cut", "an unknown goal", { ...good, cuts: [{ ...cut, goal: "never" }] }],
    [
      "certificate/cut",
      "a later goal that its list does not reach",
      { ...good, cuts: [{ ...cut, goal: "fill-early" }] },
    ],
    ["certificate/cut", "no prices", { ...good, cuts: [{ ...cut, prices: [] }] }],
    ["certificate/sign", "a price of the wrong sign", { ...good, leaves: [leafWith("cut/0", [0, 1, 0])] }],
    ["certificate/limit", "a cut that is not there", { ...good, leaves: [leafWith("cut/1", [0, -1, -1])] }],
    ["certificate/limit", "a cut that uses itself", { ...good, cuts: [{ ...cut, ...leafWith("cut/0", [0, -1, -1]) }] }],
  ])("is refused, %s: %s", (code, _what, certificate) => {
    const { findings, goals } = checkPlan(withCertificate(plan, certificate), ruleBook);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(goals.map(({ proof }) => proof)).toEqual(["search", "search"]);
  });

  it("leaves a soft limit no cheaper than nothing", () => {
    const small = draftOf(tinyPlan(smallProgramme, smallPeople));
    const cadre = first(small.certificate.stages);
    cadre.cuts = [{ goal: "region-share", atLeast: 0, denominator: 1, prices: [] }];
    const spoil = (price: number[]) => {
      first(cadre.leaves).prices = [{ limit: "cut/0", price }];
      return checkPlan(sealed(small), ruleBook).findings.map(({ code }) => code);
    };
    expect(spoil([0, -1, 0, 0])).not.toContain("certificate/beyond");
    expect(spoil([0, -2, 0, 0])).toContain("certificate/beyond");
  });
});

describe("a rule that costs what is no exact integer", () => {
  const base = { version: 1, title: "", because: "", params: {} };
  const spec = { ...first(three.stages), goals: [{ rule: "odd@1" }] };
  const bookOf = (cost: number): RuleBook =>
    new Map([
      ...ruleBook,
      [
        "odd",
        priority({
          ...base,
          id: "odd",
          words: { counts: () => "odd", worse: () => "odder", cutoff: () => "odd" },
          cost:
            () =>
            ({ slot }) =>
              slot?.id === "one" ? cost : 1,
        }),
      ],
    ]);

  it.each([0.5, Number.NaN, Infinity, 1e18])("is found: %d", (cost) => {
    const plan = tinyPlan({ ...three, stages: [spec] }, people, undefined, bookOf(1));
    expect(checkPlan(plan, bookOf(1)).findings).toEqual([]);
    const { findings, goals } = checkPlan(plan, bookOf(cost));
    expect(findings.map(({ code }) => code)).toContain("programme/cost");
    expect(goals.map(({ proof }) => proof)).toEqual(["search"]);
  });
});
