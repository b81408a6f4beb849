import { describe, expect, it } from "vitest";
import { settledFrom } from "../../../src/solver/lp/settled.ts";
import type { Model } from "../../../src/solver/model.ts";
import { bestByTrying, recount } from "../brute-force.ts";
import { randomModel } from "../random-models.ts";
import { diceFrom } from "../seeded.ts";

const small = { people: [1, 5], slots: [1, 3], families: [0, 3], goals: [1, 3] } as const;
const knotted = { people: [5, 6], slots: [1, 2], families: [2, 4], goals: [1, 3] } as const;

describe("later goals after settled ones", () => {
  it.each([
    ["any small models", small, 120],
    ["models that need cuts and cases", knotted, 60],
  ])("are as good as trying all, one after the other: %s", (_name, size, runs) => {
    for (let seed = 1; seed <= runs; seed++) {
      const model = randomModel(seed, size);
      const dice = diceFrom(seed);
      const choose = settledFrom(model);
      for (const _again of [1, 2, 3]) {
        const later = [0, 1].map(() => Float64Array.from(model.slot, () => dice.below(9)));
        const costs: Model["costs"] = (goal) =>
          goal > model.goals ? later[goal - 1 - model.goals] : model.costs(goal);
        const whole: Model = { ...model, goals: model.goals + 2, costs };
        const best = bestByTrying(whole);
        // Where nothing is lawful, a stage has been told so long before anything is drawn.
        if (best[0] === 0) expect(recount(whole, choose(later)).join(), `seed ${seed}`).toBe(best.join());
      }
    }
  });
});
