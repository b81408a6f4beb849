import { describe, expect, it } from "vitest";
import { solveByBranching } from "../../../src/solver/lp/branch.ts";
import type { Model, Solution } from "../../../src/solver/model.ts";
import { withoutFixed } from "../../../src/solver/presolve/without-fixed.ts";
import { sample } from "../../sample.ts";
import { bestByTrying, recount } from "../brute-force.ts";
import { certificateFaults } from "../certificate-faults.ts";
import { randomModel } from "../random-models.ts";
import { diceFrom } from "../seeded.ts";

const size = { people: [6, 9], slots: [1, 2], families: [2, 4], goals: [1, 4] } as const;

/** The model with everybody but a few held to one of their options. */
function mostlyFixed(model: Model, seed: number): Model {
  const dice = diceFrom(seed);
  const isOpen = Array.from({ length: model.people }, () => dice.chance(65));
  const start = new Int32Array(model.people + 1);
  const options: number[] = [];
  isOpen.forEach((open, person) => {
    const [from, to] = [model.start[person], model.start[person + 1]];
    const held = from + dice.below(to - from);
    for (let option = from; option < to; option++) if (open || option === held) options.push(option);
    start[person + 1] = options.length;
  });
  return {
    ...model,
    start,
    slot: Int32Array.from(options, (option) => model.slot[option]),
    costs: (goal) => Float64Array.from(options, (option) => model.costs(goal)[option]),
  };
}

function faultsOf(model: Model, solution: Solution): string[] {
  const best = bestByTrying(model);
  const { choice, totals, bounds, proved } = solution;
  const checks: Record<string, boolean> = {
    "totals are not those of the choice": recount(model, choice).join() === totals.join(),
    "not lawful, or said to be": totals[0] > 0 === best[0] > 0,
    "not the best": best[0] > 0 || totals.join() === best.join(),
    "bounds are not the best totals": best[0] > 0 || bounds.join() === best.join(),
    "not proved": best[0] > 0 || proved === model.goals + 1,
  };
  return [
    ...certificateFaults(model, solution),
    ...Object.entries(checks).flatMap(([fault, isKept]) => (isKept ? [] : [fault])),
  ];
}

describe("withoutFixed", () => {
  it("gives the best choice of the whole model, and prices that prove it", () => {
    const tally = { smaller: 0, cuts: 0, splits: 0, limitsLeftOut: 0 };
    const faults: string[] = [];
    for (let seed = 0; seed < sample(4000); seed++) {
      const model = mostlyFixed(randomModel(seed, size), seed);
      const solution = withoutFixed(model, (rest) => {
        if (rest.people < model.people) tally.smaller++;
        if (rest.limits.length < model.limits.length) tally.limitsLeftOut++;
        return solveByBranching(rest);
      });
      if (solution.cuts.length > 0) tally.cuts++;
      if (solution.leaves.length > 1) tally.splits++;
      faults.push(...faultsOf(model, solution).map((fault) => `seed ${seed}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(tally.smaller).toBeGreaterThan(sample(1000));
    expect(tally.limitsLeftOut).toBeGreaterThan(sample(500));
    expect(tally.cuts).toBeGreaterThanOrEqual(sample(8));
    expect(tally.splits).toBeGreaterThan(0);
  }, 60_000);

  it("chooses as the whole model would, where the last goal leaves no tie", () => {
    const drawn = (model: Model): Model => ({
      ...model,
      goals: model.goals + 1,
      costs: (goal) =>
        goal <= model.goals
          ? model.costs(goal)
          : Float64Array.from(model.slot, (_, option) => ((option + 1) * (option + 7)) % 8191),
    });
    let same = 0;
    for (let seed = 6000; seed < 6000 + sample(500); seed++) {
      const model = drawn(mostlyFixed(randomModel(seed, size), seed));
      const [whole, smaller] = [solveByBranching(model), withoutFixed(model, solveByBranching)];
      expect(smaller.totals[0] > 0).toBe(whole.totals[0] > 0);
      if (whole.totals[0] > 0) continue;
      expect(smaller.totals).toEqual(whole.totals);
      same += smaller.choice.join() === whole.choice.join() ? 1 : 0;
    }
    expect(same).toBeGreaterThan(sample(200));
  });

  it("leaves a model alone in which nobody is held", () => {
    const model = randomModel(3, { ...size, people: [3, 3] });
    const free: Model = { ...model, people: 0, start: new Int32Array(1), slot: new Int32Array(0) };
    const asked: Model[] = [];
    withoutFixed(free, (rest) => {
      asked.push(rest);
      return solveByBranching(rest);
    });
    expect(asked).toEqual([free]);
  });
});
