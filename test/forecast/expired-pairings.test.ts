import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/dates.ts";
import { assumptionsWith } from "../../src/forecast/assumptions.ts";
import { withoutExpiredPairings } from "../../src/forecast/expired-pairings.ts";
import { plansOf } from "../../src/forecast/simulate-run.ts";
import { turnoverSimulation } from "../../src/forecast/turnover-simulation.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { problemOf } from "../engine/fixture-problem.ts";
import { begin, smallProblem } from "./forecast-case.ts";

describe("pairings with less than a week to go", () => {
  it("are over, and one that failed is never made again", () => {
    const [first] = plansOf2010();
    const previous = first?.previous;
    if (!previous) throw new Error("the second plan goes on from the first");
    const pair = { participant: "a", mentor: "m" };
    const failed = { ...pair, on: "2010-03-01", event: "left" } as const;
    const told = {
      ...smallProblem(2, 2),
      previous: {
        ...previous,
        baseline: {
          ...previous.baseline,
          pairs: [
            { ...pair, endsOn: "2010-09-12" },
            { ...pair, endsOn: "2010-09-13" },
          ],
        },
        failedPairs: [{ ...failed, endsOn: "2010-09-08" }],
      },
    };
    const { previous: after } = withoutExpiredPairings(told, "2010-09-06");
    expect(after?.baseline.pairs).toEqual([{ ...pair, endsOn: "2010-09-13" }]);
    expect(after?.failedPairs).toEqual([{ ...failed, endsOn: "2010-09-05" }]);
    expect(withoutExpiredPairings(smallProblem(2, 2), "2010-09-06").previous).toBeUndefined();
  });

  it("leave nobody seeking a mentor for a second year", () => {
    for (const plan of plansOf2010()) {
      const overdue = plan.pairings.filter(({ endsOn }) => endsOn < addDays(plan.asOf, 7));
      expect(overdue).toEqual([]);
    }
  });
});

function plansOf2010() {
  const problem = problemOf(dcsLeadership2009, "councils.csv");
  const assumptions = assumptionsWith();
  const start = begin(problem, { years: 4, assumptions, goals: ["placed", "fill-early", "lot"] });
  const story = turnoverSimulation(start.problem, assumptions, { seed: "s", run: 1, until: start.calendar.until });
  return plansOf(start, story, "s", 1).slice(1);
}
