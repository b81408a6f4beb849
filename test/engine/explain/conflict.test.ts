import { expect, it } from "vitest";
import { checkConflict } from "../../../src/check/certificate/check-conflict.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { person } from "../../rules/person.ts";
import { tinyProblem } from "../fixture-problem.ts";

it("counts the people of a hard share by their own options, whoever stands before them", () => {
  const { programme, ...rest } = tinyProblem();
  const days = { startsOn: "2010-09-06", endsOn: "2011-09-05" };
  const problem: Problem = {
    ...rest,
    mentors: undefined,
    programme: {
      ...programme,
      intakes: [
        { id: "g", places: 4, startsOn: "2009-11-02", endsOn: "2010-11-01" },
        { id: "h", places: 2, ...days },
      ],
      stages: [
        {
          stage: "placing",
          who: [],
          rules: [{ rule: "places@1" }, { rule: "fair-share@1", with: { by: "region" } }],
          goals: [{ rule: "placed@1" }, { rule: "lot@1" }],
        },
      ],
    },
    participants: [
      person("p0", { region: "North" }),
      person("p1", { region: "South" }),
      person("p2", { region: "South", pinnedIntake: "h", pinReason: "offered" }),
      person("p3", { region: "South", pinnedIntake: "h", pinReason: "offered" }),
    ],
  };
  const outcome = allocate(problem);
  if (outcome.status !== "infeasible") throw new Error(outcome.status);
  expect(checkConflict(problem, outcome).findings).toEqual([]);
});
