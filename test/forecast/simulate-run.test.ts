import { describe, expect, it } from "vitest";
import { checkContent } from "../../src/check/check-plan.ts";
import { monthsBetween } from "../../src/domain/dates.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { expandRecurringIntakes } from "../../src/engine/stage/expand-recurring-intakes.ts";
import { answersFrom } from "../../src/forecast/answers.ts";
import { assumptionsWith } from "../../src/forecast/assumptions.ts";
import { withoutExpiredPairings } from "../../src/forecast/expired-pairings.ts";
import { openNextIntake } from "../../src/forecast/open-next-intake.ts";
import { plansOf, simulateRun } from "../../src/forecast/simulate-run.ts";
import { meanOf } from "../../src/forecast/statistics.ts";
import { turnoverSimulation } from "../../src/forecast/turnover-simulation.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { applyChanges } from "../../src/replan/apply-changes.ts";
import { movesOf } from "../../src/replan/moves-of.ts";
import { solveAgain } from "../../src/replan/replan-of.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { problemOf } from "../engine/fixture-problem.ts";
import { begin, smallProblem, still } from "./forecast-case.ts";

const goals = ["placed", "fill-early", "lot"];
const default2009 = problemOf(dcsLeadership2009, "councils.csv");

/** What has moved is not worked out for a simulated year: nobody reads it. */
function withMoves(plan: Plan): Plan {
  const { previous } = plan;
  return previous
    ? { ...plan, previous: { ...previous, moves: movesOf(previous, plan, plan.stages ?? [], plan.programme) } }
    : plan;
}

describe("a simulated run", () => {
  it("is the plan itself where nothing happens, under all goals", () => {
    const start = begin(default2009, { years: 5, assumptions: still });
    const allocation = allocate(expandRecurringIntakes(default2009));
    expect(allocation).toMatchObject({ status: "planned", decisions: { placements: start.plan.placements } });
    const { counts } = simulateRun(start, "seed", 1);
    for (const { id, filled } of start.plan.summary.intakes) {
      const number = filled;
      expect([id, counts[`intake/${id}/started`], counts[`intake/${id}/completed`]]).toEqual([id, number, number]);
    }
    const { completeBy } = start.plan.summary;
    expect(counts["day/2012-12-31/people-completed"]).toBe(completeBy?.people);
    expect(counts["day/2012-12-31/councils-completed"]).toBe(completeBy?.councils);
    expect(counts["day/2012-12-31/councils"]).toBe(completeBy?.ofCouncils);
    expect(counts["waiting/appointed"]).toBe(0);
  });

  it("lets nobody wait where there is room for all", () => {
    const intakes = dcsLeadership2009.intakes.map((intake) => ({ ...intake, places: 1000 }));
    const problem = { ...default2009, programme: { ...dcsLeadership2009, intakes } };
    const assumptions = assumptionsWith({ turnover: 0.34, declines: 0, defers: 0, "drops-out": 0 });
    const start = begin(problem, { years: 6, assumptions, goals });
    const records = [1, 2, 3].map((run) => simulateRun(start, "room", run));
    for (const { counts } of records) {
      expect(counts["waiting/due"]).toBeGreaterThan(50);
      expect(counts["waiting/in-time"]).toBe(counts["waiting/due"]);
    }
    const { waiting } = answersFrom(start.calendar, problem.asOf, records);
    expect(waiting.everyoneInTime.probability).toBe(1);
  });

  it("has one director complete as often as the law says: a case worked out by hand", () => {
    // One director, one place from November: they complete if they stay from 1 September 2009 to 1 November 2010.
    const assumptions = { ...still, turnover: 0.4, movers: 0 };
    const start = begin(smallProblem(1, 1), { years: 2, assumptions, goals });
    const completed = Array.from({ length: 500 }, (_, at) => {
      const { counts } = simulateRun(start, "tiny", at + 1);
      return counts["day/2010-12-31/existing-completed"] ?? 0;
    });
    const { mean, standardError } = meanOf(completed);
    const law = Math.exp(Math.log(0.6) * (426 / 365.25));
    expect(monthsBetween("2009-09-01", "2010-11-01")).toBe(14);
    expect(Math.abs(mean - law)).toBeLessThan(3.5 * standardError);
  });

  it("fills one place with one of two, and the other never completes", () => {
    const start = begin(smallProblem(2, 1), { years: 2, assumptions: still, goals });
    const { counts } = simulateRun(start, "tiny", 1);
    expect(counts).toMatchObject({
      "intake/one/started": 1,
      "intake/one/completed": 1,
      "intake/one/wasted": 0,
      "day/2010-12-31/people": 2,
      "day/2010-12-31/people-completed": 1,
    });
  });

  it("plans each year as replan does, and the inspector confirms every plan with its proof", () => {
    const assumptions = assumptionsWith({ "mentors-replaced": 0 });
    const start = begin(default2009, { years: 4, assumptions });
    const story = turnoverSimulation(start.problem, assumptions, { seed: "real", run: 1, until: start.calendar.until });
    const plans = plansOf(start, story, "real", 1);
    expect(plans.length).toBe(start.calendar.decisions.length + 1);
    for (const [at, plan] of plans.entries()) {
      expect(checkContent(withMoves(plan), ruleBook).findings).toEqual([]);
      expect(plan.goals.filter(({ proof }) => proof !== "certificate")).toEqual([]);
      const before = plans[at - 1];
      if (!before) continue;
      const opened = { ...before, programme: openNextIntake(before.programme, plan.asOf) };
      const options = { asOf: plan.asOf, frozenBefore: plan.asOf, sticky: "plan" } as const;
      const { problem } = applyChanges(opened, plan.previous?.changes ?? [], ruleBook, options);
      const open = expandRecurringIntakes(withoutExpiredPairings(problem, plan.asOf));
      // One start more is open than is needed, so that a place can be put off to it.
      const { allocation } = solveAgain({ ...open, programme: openNextIntake(open.programme, plan.asOf) });
      const { placements, pairings, waitingList } = plan;
      expect(allocation).toMatchObject({ decisions: { placements, pairings, waitingList }, goals: plan.goals });
    }
  });

  it("takes as many mentors as there are candidates, and more in later years", () => {
    const terms = { years: 6, assumptions: assumptionsWith({ volunteers: 1 }), goals, mentors: 500 };
    const start = begin(default2009, terms);
    const candidates = start.plan.summary.cadre;
    expect(candidates).toBeGreaterThan(20);
    const { counts } = simulateRun(start, "cadre", 1);
    const cadres = Object.entries(counts).filter(([name]) => name.endsWith("/cadre"));
    expect(cadres).toHaveLength(1 + start.calendar.decisions.length);
    expect(Math.max(...cadres.slice(1).map(([, size]) => size))).toBeGreaterThan(candidates / 2);
    const few = simulateRun(begin(default2009, { ...terms, mentors: 5 }), "cadre", 1).counts;
    expect(Math.max(...Object.entries(few).flatMap(([name, size]) => (name.endsWith("/cadre") ? [size] : [])))).toBe(5);
  });

  it("does not depend on the runs before it", () => {
    const start = begin(default2009, { years: 3, assumptions: assumptionsWith(), goals });
    simulateRun(start, "same", 1);
    const second = simulateRun(start, "same", 2);
    expect(simulateRun(begin(default2009, start.terms), "same", 2)).toEqual(second);
  });
});
