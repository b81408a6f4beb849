import { beforeAll, describe, expect, it } from "vitest";
import { solveByBranching } from "../../src/solver/lp/branch.ts";
import { sample } from "../sample.ts";
import { certificateFaults } from "./certificate-faults.ts";
import { loadHighsOptimum, type Optimum } from "./highs-optimum.ts";
import { randomModel } from "./random-models.ts";

// HiGHS' tolerances round totals of larger costs wrongly.
const medium = { people: [10, 24], slots: [2, 3], families: [2, 3], goals: [2, 4], largestCost: 900 } as const;

describe("solveByBranching on models too large to try everything", () => {
  let optimum: Optimum;
  beforeAll(async () => {
    optimum = await loadHighsOptimum();
  });

  it("agrees with HiGHS, goal by goal, and proves nearly all of it", () => {
    const seen = { lawful: 0, impossible: 0, cutShort: 0 };
    for (let seed = 1000; seed < 1000 + sample(160); seed++) {
      const model = randomModel(seed, medium);
      const solution = solveByBranching(model);
      const { totals, proved } = solution;
      const expected = optimum(model);
      seen[expected ? "lawful" : "impossible"]++;
      if (expected === undefined) {
        expect([totals[0] > 0, certificateFaults(model, solution)], `seed ${seed}`).toEqual([true, []]);
        continue;
      }
      expect(totals.slice(0, proved), `seed ${seed}`).toEqual([0, ...expected].slice(0, proved));
      if (proved > model.goals) expect(certificateFaults(model, solution), `seed ${seed}`).toEqual([]);
      else seen.cutShort++;
    }
    expect(seen.lawful).toBeGreaterThanOrEqual(sample(100));
    expect(seen.impossible).toBeGreaterThanOrEqual(sample(10));
    // Knots of sixty crossing limits may need more than two thousand cases; the solver then says so.
    expect(seen.cutShort).toBeLessThanOrEqual(1);
  });
});
