import { describe, expect, it } from "vitest";
import type { Participant } from "../../../src/domain/people/people.ts";
import { pinnedSlots } from "../../../src/domain/people/pinned.ts";
import type { Planned } from "../../../src/domain/plan/allocation.ts";
import type { Previous } from "../../../src/domain/plan/previous.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { openView } from "../../../src/engine/stage/stage-view.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { person } from "../../rules/person.ts";

const start = (id: string, startsOn: string) => ({ id, places: 1, startsOn, endsOn: "2011-12-31" });
const intakes = [
  { ...start("A", "2010-01-04"), places: 2, cohorts: [start("early", "2010-01-04"), start("late", "2010-05-03")] },
  start("B", "2010-09-06"),
];
const stage = {
  stage: "placing" as const,
  who: [],
  rules: [{ rule: "available@1" }, { rule: "places@1" }],
  goals: [{ rule: "placed@1" }, { rule: "fill-early@1" }, { rule: "preference@1" }, { rule: "lot@1" }],
};
const programme = { ...dcsLeadership2009, councils: undefined, intakes, stages: [stage], completeBy: undefined };
const problemOf = (participants: readonly Participant[]) => {
  return { programme, asOf: "2009-09-01", seed: "s", participants, vacant: 0, rules: ruleBook };
};
const pin = { pinnedIntake: "A", pinReason: "Promised" };

describe("an offer of an intake with several starts", () => {
  it("may be any of them, also one that a rule refuses, and then says which rule", () => {
    const away = person("a", { ...pin, unavailableIntakes: ["A/early"] });
    const { decisions } = allocate(problemOf([away])) as Planned;
    expect(decisions.placements).toMatchObject([{ intake: "A", cohort: "early" }]);
    expect(decisions.overrides).toEqual([{ participant: "a", intake: "A", reason: "Promised", rules: ["available"] }]);
    expect(allocate(problemOf([{ ...away, pinReason: undefined }]))).toMatchObject({
      status: "invalid",
      findings: [{ code: "pin/needs-reason" }],
    });
  });

  it("is ranked by day, whatever was wished: no wish costs, and the lot reads no list", () => {
    const values = (facts: Partial<Participant>) => {
      const { goals, decisions } = allocate(problemOf([person("a", facts), person("b", pin)])) as Planned;
      const early = decisions.placements.find(({ cohort }) => cohort === "early")?.participant;
      return [early, ...goals.slice(2).map(({ value }) => value)];
    };
    expect(values({ ...pin, preferredIntakes: ["A/late"] })).toEqual(values(pin));
    expect(values(pin)[1]).toBe(0);
  });

  it("is none to join what has begun, as long as another start has not", () => {
    const view = openView(problemOf([]), stage, []);
    const named = (frozenBefore: string) => {
      const problem = { ...view.problem, previous: { frozenBefore } as Previous };
      return pinnedSlots(pin, { ...view, problem }).map(({ id }) => id);
    };
    expect(named("2010-01-01")).toEqual(["A/early", "A/late"]);
    expect(named("2010-02-01")).toEqual(["A/late"]);
    expect(named("2010-08-01")).toEqual(["A/early", "A/late"]);
  });
});
