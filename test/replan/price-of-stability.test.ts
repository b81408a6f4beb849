import { expect, it } from "vitest";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { applyChanges } from "../../src/replan/apply-changes.ts";
import { lineWithin, priceOfStability } from "../../src/replan/price-of-stability.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { tinyProblem } from "../engine/fixture-problem.ts";
import { person } from "../rules/person.ts";
import { planFor } from "./make-plan.ts";

const programme: Programme = {
  ...tinyProblem().programme,
  asOf: "2020-01-01",
  completeBy: "2021-12-31",
  intakes: [
    { id: "soon", places: 3, startsOn: "2020-09-07", endsOn: "2021-09-06" },
    { id: "late", places: 9, startsOn: "2021-09-06", endsOn: "2022-09-05" },
  ],
  stages: [
    {
      stage: "placing",
      who: [],
      rules: [{ rule: "places@1" }],
      goals: [{ rule: "placed@1" }, { rule: "fill-early@1" }, { rule: "lot@1" }],
    },
  ],
};

it("shows who completes in time as well: places left empty for the sake of few moves have a price", () => {
  const participants = ["a", "b", "c", "d", "e"].map((id) => person(id));
  const problem: Problem = { ...tinyProblem(), programme, asOf: "2020-01-01", participants, mentors: undefined };
  const plan = planFor(problem);
  const gone = plan.placements.filter(({ intake }) => intake === "soon").slice(0, 2);
  const changes = gone.map(({ participant }) => ({ date: "2020-02-03", event: "left" as const, participant }));
  const lines = priceOfStability(applyChanges(plan, changes, ruleBook, { sticky: "plan" }).problem);
  expect(lines.map(({ moves, waiting, inTime, kind }) => [moves, waiting, inTime, kind])).toEqual([
    [0, 0, 1, "sticky"],
    [1, 0, 2, "sticky"],
    [2, 0, 3, "sticky"],
  ]);
  expect(lineWithin(lines, 1)?.inTime).toBe(2);
});
