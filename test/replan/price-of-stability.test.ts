import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/plan/change.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { applyChanges } from "../../src/replan/apply-changes.ts";
import { lineWithin, priceOfStability } from "../../src/replan/price-of-stability.ts";
import { solveAgain } from "../../src/replan/replan-of.ts";
import { statusOf } from "../../src/replan/status/status-of.ts";
import { statusPaper } from "../../src/report/people/status.ts";
import { viewOf } from "../../src/report/plan/plan-view.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { tinyProblem } from "../engine/fixture-problem.ts";
import { person } from "../rules/person.ts";
import { planFor, replanned } from "./make-plan.ts";

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

describe("a story of eleven replans that leaves four places of the next intake empty", () => {
  const start = (id: string, places: number, year: number) => {
    return { id, places, startsOn: `${year}-09-07`, endsOn: `${year + 1}-09-06` };
  };
  const intakes = [start("first", 4, 2020), start("next", 8, 2021), start("last", 9, 2022)];
  const story: Programme = { ...programme, completeBy: "2022-12-31", intakes };
  const participants = Array.from({ length: 19 }, (_, at) => person(`p${at + 10}`));
  const first = planFor({ ...tinyProblem(), programme: story, asOf: "2020-01-01", participants, mentors: undefined });
  const idsIn = (plan: Plan, intake: string) =>
    plan.placements.filter((one) => one.intake === intake).map(({ participant }) => participant);
  const [nobody, ...others] = idsIn(first, "next");
  const events: Change[] = [
    ...idsIn(first, "first").map((participant) => ({ date: "", event: "accepted" as const, participant })),
    { date: "", event: "accepted", participant: nobody },
    ...others.slice(0, 4).map((participant) => ({ date: "", event: "left" as const, participant })),
    ...idsIn(first, "last")
      .slice(0, 2)
      .map((participant) => ({ date: "", event: "accepted" as const, participant })),
  ];
  let plan = first;
  for (const [at, event] of events.entries())
    plan = replanned(plan, [{ ...event, date: `2020-${String(at + 2).padStart(2, "0")}-01` }], {
      asOf: `2020-${String(at + 2).padStart(2, "0")}-15`,
    });
  const inTime = ({ summary }: Plan) => summary.completeBy?.people;

  it("moves nobody by itself, and says how many complete in time with each further move, up to all that can", () => {
    expect(events).toHaveLength(11);
    expect([inTime(first), inTime(plan), idsIn(plan, "next").length, idsIn(plan, "last").length]).toEqual([
      12, 8, 4, 7,
    ]);
    const { problem } = applyChanges(plan, [], ruleBook, {});
    const lines = priceOfStability(problem);
    // Four places are free, and seven could take them: by hand.
    expect(lines.map(({ moves, waiting, inTime: people }) => [moves, waiting, people])).toEqual([
      [0, 0, 8],
      [1, 0, 9],
      [2, 0, 10],
      [3, 0, 11],
      [4, 0, 12],
    ]);
    const chosen = lineWithin(lines, 2);
    const again = chosen && solveAgain(chosen.problem);
    expect(again?.allocation.status === "planned" && again.allocation.summary.completeBy?.people).toBe(10);
  });

  it("is told by status as what it is: not all can complete in time, but four more can", () => {
    const paper = statusPaper(statusOf(plan, "2021-01-01", ruleBook), viewOf(plan, ruleBook));
    expect(paper.parts.flatMap(({ texts = [] }) => texts).join(" ")).toContain(
      "7 in the plan will not: there are 4 free places that would end in time, so the deadline can no longer be met for everybody, though up to 4 of them can still complete in time.",
    );
  });
});
