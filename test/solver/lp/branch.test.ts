import { describe, expect, it } from "vitest";
import { solveByBranching } from "../../../src/solver/lp/branch.ts";
import type { Model, Solution } from "../../../src/solver/model.ts";
import { sample } from "../../sample.ts";
import { bestByTrying, isLess, recount } from "../brute-force.ts";
import { certificateFaults } from "../certificate-faults.ts";
import { knot } from "../knot.ts";
import { randomModel } from "../random-models.ts";

const small = { people: [1, 5], slots: [1, 3], families: [0, 3], goals: [1, 4] } as const;
const wider = { people: [5, 7], slots: [1, 2], families: [2, 4], goals: [1, 4] } as const;

interface Tally {
  lawful: number;
  impossible: number;
  cuts: number;
  splits: number;
}

/** What is wrong with the solver's answer to a model; none: it is the best, and it is proved. */
function faultsOf(model: Model, tally: Tally): string[] {
  const best = bestByTrying(model);
  const solution = solveByBranching(model);
  const isLawful = best[0] === 0;
  tally[isLawful ? "lawful" : "impossible"]++;
  if (solution.cuts.length > 0) tally.cuts++;
  if (solution.leaves.length > 1) tally.splits++;
  const faults = [...certificateFaults(model, solution), ...choiceFaults(model, solution)];
  return [...faults, ...(isLawful ? answerFaults(model, solution, best) : refusalFaults(solution))];
}

function choiceFaults(model: Model, { choice, totals }: Solution): string[] {
  const isOwn = Array.from(choice).every((option, at) => option >= model.start[at] && option < model.start[at + 1]);
  const isCounted = recount(model, choice).join() === totals.join();
  return [
    ...(isOwn ? [] : ["an option of somebody else"]),
    ...(isCounted ? [] : ["totals are not those of the choice"]),
  ];
}

function answerFaults({ goals }: Model, { totals, bounds, proved }: Solution, best: readonly number[]): string[] {
  return [
    ...(totals.join() === best.join() ? [] : [`${totals.join()} is not the best: ${best.join()}`]),
    ...(bounds.join() === best.join() ? [] : [`bounds are ${bounds.join()}`]),
    ...(proved === goals + 1 ? [] : [`only ${proved} components are proved`]),
  ];
}

/** Nothing is lawful: the totals say so, and the certificate proves that at least one limit is broken. */
function refusalFaults({ totals, bounds }: Solution): string[] {
  return totals[0] > 0 && bounds[0] > 0 ? [] : ["it is not said that nothing is lawful"];
}

function faultsOfMany(seeds: readonly [number, number], size: Parameters<typeof randomModel>[1]): [string[], Tally] {
  const tally = { lawful: 0, impossible: 0, cuts: 0, splits: 0 };
  const faults: string[] = [];
  for (let seed = seeds[0]; seed < seeds[1]; seed++)
    faults.push(...faultsOf(randomModel(seed, size), tally).map((fault) => `seed ${seed}: ${fault}`));
  return [faults, tally];
}

describe("solveByBranching", () => {
  it("finds the best of all choices and proves it, on small models of every kind", () => {
    const [faults, tally] = faultsOfMany([0, sample(11_000)], small);
    expect(faults).toEqual([]);
    expect(tally.lawful).toBeGreaterThan(sample(7000));
    expect(tally.impossible).toBeGreaterThan(sample(1500));
    expect(tally.cuts).toBeGreaterThanOrEqual(sample(20));
    expect(tally.splits).toBeGreaterThan(sample(100));
  });

  it("does so on wider ones, where more families cross", () => {
    const [faults, tally] = faultsOfMany([0, sample(600)], wider);
    expect(faults).toEqual([]);
    expect(tally.splits).toBeGreaterThanOrEqual(sample(8));
  });

  it.each([
    [
      "a cut below zero",
      [
        [-1, -1, -1],
        [0, 1, 2],
      ],
      [0, -1, 0],
    ],
    [
      "a cut with large costs",
      [
        [-5, -8, -9],
        [-5, -228_108, -829_708],
        [-102, -512_587, -8],
      ],
      [0, -9, -829_708, -8],
    ],
    [
      "ties to the end",
      [
        [-2, -2, -2, -2],
        [7, 7, 7, 7],
      ],
      [0, -2, 7],
    ],
  ])("survives %s", (_what, costs, totals) => {
    const model = knot(costs);
    expect(solveByBranching(model)).toMatchObject({ totals, proved: totals.length });
    expect(certificateFaults(model, solveByBranching(model))).toEqual([]);
  });

  it("makes no cut of a goal whose costs are huge, a lot's, also where another goal follows", () => {
    const fine = solveByBranching(knot([[-5, -5, -5], Array<number>(3).fill(0)]));
    const lot = [-1_000_000_001, -1_000_000_003, -999_999_999];
    const huge = solveByBranching(knot([lot, Array<number>(3).fill(0)]));
    expect(fine.cuts.map(({ goal }) => goal)).toEqual([1]);
    expect(huge).toMatchObject({ cuts: [], totals: [0, lot[1], 0], proved: 3 });
  });

  it("gives the same answer twice", () => {
    for (let seed = 0; seed < 50; seed++)
      expect(solveByBranching(randomModel(seed, small))).toEqual(solveByBranching(randomModel(seed, small)));
  });

  it("answers for nobody, and without limits", () => {
    const empty = { start: Int32Array.of(0), slot: new Int32Array(0), costs: () => new Float64Array(0), families: [] };
    const nobody = { people: 0, slots: 1, goals: 1, ...empty, limits: [] };
    expect(solveByBranching(nobody)).toMatchObject({ totals: [0, 0], proved: 2 });
    const free = { ...nobody, people: 1, start: Int32Array.of(0, 2), slot: Int32Array.of(0, 1) };
    const one = solveByBranching({ ...free, costs: () => Float64Array.of(3, 2) });
    expect(one).toMatchObject({ choice: Int32Array.of(1), totals: [0, 2], proved: 2 });
  });

  it("says honestly how far it has proved when it may not look at all cases", () => {
    let cutShort = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const model = randomModel(seed, wider);
      const full = solveByBranching(model);
      if (full.totals[0] > 0 || full.leaves.length < 3) continue;
      const hurried = solveByBranching(model, 1);
      expect(hurried.totals.slice(0, hurried.proved)).toEqual(full.totals.slice(0, hurried.proved));
      expect(isLess(full.totals, hurried.totals) && hurried.proved > model.goals).toBe(false);
      if (hurried.proved <= model.goals) cutShort++;
    }
    expect(cutShort).toBeGreaterThan(0);
  });
});

describe("the certificate's second reader", () => {
  const cutOne = solutionWith(({ cuts }) => cuts.length > 0);
  const splitOne = solutionWith(({ leaves }) => leaves.length > 1);

  it("accepts what the solver proves", () => {
    for (const [model, solution] of [cutOne, splitOne]) expect(certificateFaults(model, solution)).toEqual([]);
  });

  it.each([
    ["a better total", { totals: splitOne[1].totals.map((total, at) => (at === 1 ? total - 1 : total)) }, true],
    ["a worse total", { totals: splitOne[1].totals.map((total, at) => (at === 1 ? total + 1 : total)) }, false],
    ["a missing leaf", { leaves: splitOne[1].leaves.slice(1) }, false],
    ["half of the cases", { branch: 0, leaves: splitOne[1].leaves.slice(0, 1) }, false],
  ])("sees through %s", (_what, forged, isProof) => {
    const [model, solution] = splitOne;
    expect(readSafely(model, { ...solution, ...forged }).length === 0).toBe(isProof);
  });

  it("sees through a cut that is too high, is about something else, or is left out", () => {
    const [model, solution] = cutOne;
    const [cut] = solution.cuts;
    expect(readSafely(model, { ...solution, cuts: [{ ...cut, atLeast: cut.atLeast + 1 }] })).not.toEqual([]);
    expect(
      readSafely(model, { ...solution, cuts: [{ ...cut, prices: { ...cut.prices, denominator: 0 } }] }),
    ).not.toEqual([]);
    expect(readSafely(model, { ...solution, cuts: [] })).not.toEqual([]);
  });
});

function solutionWith(isWanted: (solution: Solution) => boolean): [Model, Solution] {
  for (let seed = 0; ; seed++) {
    const model = randomModel(seed, small);
    const solution = solveByBranching(model);
    if (solution.totals[0] === 0 && isWanted(solution)) return [model, solution];
  }
}

function readSafely(model: Model, solution: Solution): string[] {
  try {
    return certificateFaults(model, solution);
  } catch {
    return ["not readable"];
  }
}
