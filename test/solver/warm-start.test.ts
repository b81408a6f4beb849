import { describe, expect, it } from "vitest";
import { branchFrom, solveByBranching } from "../../src/solver/lp/branch.ts";
import { incidenceOf } from "../../src/solver/lp/incidence.ts";
import { minimise } from "../../src/solver/lp/simplex.ts";
import { startingBasis } from "../../src/solver/lp/simplex-start.ts";
import type { Model } from "../../src/solver/model.ts";
import { sample } from "../sample.ts";
import { randomModel } from "./random-models.ts";
import { type Dice, diceFrom } from "./seeded.ts";

const size = { people: [6, 24], slots: [2, 4], families: [1, 3], goals: [1, 3] } as const;

/** A goal in front: those who had a slot keep it; and one behind that leaves no tie, as the lot does. */
function keepingAndDrawn(model: Model, dice: Dice): Model {
  const kept = Int32Array.from({ length: model.people }, (_, person) =>
    dice.chance(60) ? model.start[person] + dice.below(model.start[person + 1] - model.start[person]) : -1,
  );
  const moved = new Float64Array(model.slot.length);
  for (let person = 0; person < model.people; person++) {
    for (let option = model.start[person]; kept[person] >= 0 && option < model.start[person + 1]; option++)
      moved[option] = option === kept[person] ? 0 : 1;
  }
  const drawn = Float64Array.from(model.slot, () => dice.below(1_073_741_824));
  return {
    ...model,
    goals: model.goals + 2,
    limits: model.limits.map((limit) => ({ ...limit, goal: limit.goal === 0 ? 0 : limit.goal + 1 })),
    costs: (goal) => (goal === 1 ? moved : goal === model.goals + 2 ? drawn : model.costs(goal - 1)),
  };
}

function solvedFrom(model: Model, choice: Int32Array): ReturnType<typeof branchFrom> {
  const costs = Array.from({ length: model.goals + 1 }, (_, goal) =>
    goal === 0 ? new Float64Array(model.slot.length) : model.costs(goal),
  );
  const basis = startingBasis(model, incidenceOf(model), choice);
  minimise(basis, costs);
  return branchFrom(model, costs, basis, []);
}

describe("going on from a choice", () => {
  it("ends with the same choice wherever it starts: from the plan before, from anywhere, from the last options", () => {
    let lawful = 0;
    for (let seed = 0; seed < sample(1200); seed++) {
      const dice = diceFrom(seed + 77);
      const model = keepingAndDrawn(randomModel(seed, size), dice);
      const warm = solveByBranching(model);
      if (warm.totals[0] > 0) continue;
      lawful++;
      const anywhere = Int32Array.from(
        { length: model.people },
        (_, person) => model.start[person] + dice.below(model.start[person + 1] - model.start[person]),
      );
      for (const start of [anywhere, model.start.slice(1).map((end) => end - 1)]) {
        const cold = solvedFrom(model, start);
        expect(cold.totals).toEqual(warm.totals);
        expect([...cold.choice]).toEqual([...warm.choice]);
      }
    }
    expect(lawful).toBeGreaterThan(sample(600));
  }, 60_000);
});
