import { describe, expect, it } from "vitest";
import { solve } from "../../../src/solver/index.ts";
import { solveByBranching } from "../../../src/solver/lp/branch.ts";
import type { Model, ModelLimit, Solution } from "../../../src/solver/model.ts";
import { solveLazily } from "../../../src/solver/presolve/lazily.ts";
import { sample } from "../../sample.ts";
import { bestByTrying, recount } from "../brute-force.ts";
import { certificateFaults } from "../certificate-faults.ts";
import { loadHighsOptimum } from "../highs-optimum.ts";
import { pairingModel } from "../pairing-cases.ts";
import { randomModel } from "../random-models.ts";
import { diceFrom } from "../seeded.ts";

const size = { people: [5, 6], slots: [2, 3], families: [0, 2], goals: [1, 4] } as const;

/** The model with pairs of people who may share no slot. */
function withPairsApart(model: Model, seed: number, pairs: number): Model {
  const dice = diceFrom(seed);
  const apart = Array.from({ length: pairs }, (): [number, number] => {
    const left = dice.below(model.people - 1);
    return [left, dice.between(left + 1, model.people - 1)];
  });
  const limits = apart.flatMap((people) =>
    Array.from(
      { length: model.slots },
      (_, slot): ModelLimit => ({ slots: [slot], family: -1, group: 0, people, atMost: 1, atLeast: 0, goal: 0 }),
    ),
  );
  // Some stand before the model's own limits, some behind.
  return { ...model, limits: [...limits.slice(0, pairs), ...model.limits, ...limits.slice(pairs)] };
}

function faultsOf(model: Model, solution: Solution): string[] {
  const best = bestByTrying(model);
  const { choice, totals, bounds, proved } = solution;
  if (best[0] > 0) return [...certificateFaults(model, solution), ...(totals[0] > 0 ? [] : ["said to be lawful"])];
  const checks: Record<string, boolean> = {
    "totals are not those of the choice": recount(model, choice).join() === totals.join(),
    "not the best": best.join() === totals.join(),
    "bounds are not the best totals": best.join() === bounds.join(),
    "not proved": proved === model.goals + 1,
  };
  return [
    ...certificateFaults(model, solution),
    ...Object.entries(checks).flatMap(([fault, isKept]) => (isKept ? [] : [fault])),
  ];
}

describe("solveLazily", () => {
  it("gives the best choice of the whole model, and prices that prove it", { timeout: 60_000 }, () => {
    const tally = { rounds: 0, again: 0, cuts: 0, splits: 0, impossible: 0 };
    for (let seed = 0; seed < sample(250); seed++) {
      const model = withPairsApart(randomModel(seed, size), seed, 12);
      let rounds = 0;
      const solution = solveLazily(model, (part) => {
        rounds++;
        return solveByBranching(part);
      });
      tally.rounds += rounds;
      if (rounds > 1) tally.again++;
      if (solution.cuts.length > 0) tally.cuts++;
      if (solution.leaves.length > 1) tally.splits++;
      if (solution.totals[0] > 0) tally.impossible++;
      expect(faultsOf(model, solution), `seed ${seed}`).toEqual([]);
    }
    expect(tally.again).toBeGreaterThan(sample(50));
    expect(tally.cuts).toBeGreaterThanOrEqual(sample(3));
    expect(tally.splits).toBeGreaterThanOrEqual(sample(3));
    expect(tally.impossible).toBeGreaterThanOrEqual(sample(6));
  });

  it("equals HiGHS where people are paired and some are kept apart", async () => {
    const model = withPairsApart(
      pairingModel(3, { people: 40, slots: 12, goals: 2, largest: 30, capacity: 3, degree: 6 }),
      3,
      40,
    );
    const optimum = await loadHighsOptimum();
    const solution = solve(model);
    expect(solution.totals.slice(1)).toEqual(optimum(model));
    expect(solution.proved).toBe(model.goals + 1);
    expect(certificateFaults(model, solution)).toEqual([]);
  });
});
