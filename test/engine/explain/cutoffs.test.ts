import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/domain/dates.ts";
import { lotOf, lotRange } from "../../../src/domain/digest.ts";
import { factOf } from "../../../src/domain/people/facts.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { dayOf } from "../../../src/domain/problem.ts";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { cutoffsOf } from "../../../src/engine/explain/cutoffs.ts";
import { explainerOf } from "../../../src/engine/explain/explain.ts";
import { planDocument } from "../../../src/engine/plan/plan-document.ts";
import { problemOfPlan } from "../../../src/engine/plan/problem-of-plan.ts";
import type { StageAtPlan } from "../../../src/engine/stage/stage-at-plan.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { person } from "../../rules/person.ts";

const plan = JSON.parse(readFileSync("fixtures/plans/councils.json", "utf8")) as Plan;
const problem = problemOfPlan(plan, ruleBook);
const placing = explainerOf(problem, plan).stage("placing");
const slot = placing?.compiled.options.view.slots[1];
const cutoffs = placing && slot ? cutoffsOf(placing, dayOf(slot)) : [];

describe("the cutoffs of an intake", () => {
  it("count everyone by the rules: offers made before, and those who are in an earlier intake, are left out", () => {
    const [all] = cutoffs;
    const inside = plan.placements.filter(({ intake, pinned }) => intake === slot?.id && !pinned);
    expect(all?.cell).toBeUndefined();
    expect(all?.admitted).toBe(inside.length);
    expect(all?.passedOver).toBeGreaterThan(0);
  });

  it("have a cell for each value of each share, which add up to everyone", () => {
    const [all, ...cells] = cutoffs;
    for (const fact of ["region", "experience", "type"]) {
      const own = cells.filter(({ cell }) => cell?.fact === fact);
      expect(new Set(own.map(({ cell }) => cell?.value))).toEqual(
        new Set(problem.participants.map((one) => factOf(one, fact, problem))),
      );
      expect(own.reduce((sum, { admitted }) => sum + admitted, 0)).toBe(all?.admitted);
    }
  });

  it("give, on each goal in order, what the last one in has: nobody in is below it", () => {
    const months = cutoffs[0]?.goals.map(({ rule }) => rule);
    expect(months).toEqual(["poor-first", "preference", "longest-in-post", "lot"]);
    const [poor] = cutoffs[0]?.goals ?? [];
    // Of the 49 who came in by the rules the last is not from a council judged poor, and so is the first left out.
    expect([poor?.last, poor?.next]).toEqual([0, 0]);
  });

  it("give no figures of fewer than three people, who could be told from them", () => {
    const first = placing?.compiled.options.view.slots[0];
    const inFirst = placing && first ? cutoffsOf(placing, dayOf(first)) : [];
    const few = inFirst.filter(({ admitted }) => admitted < 3);
    expect(few.length).toBeGreaterThan(0);
    for (const { goals } of few) for (const goal of goals) expect(goal.last).toBeUndefined();
    for (const { goals } of inFirst.filter(({ passedOver }) => passedOver < 3))
      for (const goal of goals) expect(goal.next).toBeUndefined();
  });
});

describe("the cutoff of a day with several slots", () => {
  const twins = planOf(
    ["A", "B"],
    [
      ["a", "2010-01-01", ["B", "A"]],
      ["b", "2012-01-01", ["B", "A"]],
      ["c", "2020-01-01", ["B", "A"]],
    ],
  );

  it("is one for the day: who is in the other slot of the day has not been left out of a later one", () => {
    expect(cutoffsOf(twins, 0)).toMatchObject([
      { slots: ["A", "B"], startsOn: "2026-09-07", admitted: 3, passedOver: 0 },
    ]);
  });

  it("counts months and lots by the day: whoever is left out has fewer, and a lot is a person's own", () => {
    const people = Array.from({ length: 9 }, (_, at): Wisher => [`p${at}`, `20${10 + (at % 3)}-01-01`, []]);
    const stage = planOf(["A", "B"], people);
    const [{ admitted, passedOver, goals }] = cutoffsOf(stage, 0);
    expect([admitted, passedOver]).toEqual([4, 5]);
    const [months, drawn] = goals;
    expect([months?.rule, drawn?.rule]).toEqual(["longest-in-post", "lot"]);
    // Three of 2010 and one of 2011 are in, the other two of 2011 are the first left out.
    expect(months?.last).toBe(months?.next);
    const lots = people.filter(([, since]) => since === "2011-01-01").map(([id]) => lotOf("twins", id));
    expect([lotRange - 1 - (drawn?.last ?? 0), lotRange - 1 - (drawn?.next ?? 0)]).toEqual(
      [...lots].sort((left, right) => left - right).slice(0, 2),
    );
  });

  it("gives no number of the draw where people give up several levels of their own", () => {
    const people = Array.from({ length: 9 }, (_, at): Wisher => [`p${at}`, "2010-01-01", ["A", "B"]]);
    const lot = cutoffsOf(planOf(["A", "B"], people), 0)[0]?.goals.find(({ rule }) => rule === "lot");
    const shown = [lot?.last, lot?.next].filter((figure) => figure !== undefined);
    for (const figure of shown) expect(people.map(([id]) => lotRange - 1 - lotOf("twins", id))).toContain(figure);
  });
});

type Wisher = readonly [id: string, appointedOn: string, list: readonly string[]];

/** The placing of people into slots of two on one day: all have a place if there are enough, then the longest in post. */
function planOf(slots: readonly string[], people: readonly Wisher[]): StageAtPlan {
  const intakes = slots.map((id) => ({ id, places: 2, startsOn: "2026-09-07" as Day, endsOn: "2027-09-06" as Day }));
  const goals = ["placed", "preference", "longest-in-post", "lot"].map((id) => ({ rule: `${id}@1` }));
  const programme: Programme = {
    ...dcsLeadership2009,
    id: "twins",
    asOf: "2026-01-05" as Day,
    intakes,
    stages: [{ stage: "placing", who: [], rules: [{ rule: "places@1" }], goals }],
  };
  const participants = people.map(([id, appointedOn, preferredIntakes]) =>
    person(id, { appointedOn: appointedOn as Day, preferredIntakes }),
  );
  const twins: Problem = { programme, asOf: programme.asOf, seed: "twins", participants, vacant: 0, rules: ruleBook };
  const planned = allocate(twins);
  if (planned.status !== "planned") throw new Error("planned");
  const made = planDocument(twins, planned, { tool: { name: "test", version: "0" }, inputs: [], settings: [] });
  const stage = explainerOf(problemOfPlan(made, ruleBook), made).stage("placing");
  if (!stage) throw new Error("placing");
  return stage;
}
