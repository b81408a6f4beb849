import { describe, expect, it } from "vitest";
import { solveByBranching } from "../../../src/solver/lp/branch.ts";
import { solveLeastFilled } from "../../../src/solver/lp/least-filled.ts";
import type { Model } from "../../../src/solver/model.ts";
import { isLess, recount } from "../brute-force.ts";
import { certificateFaults } from "../certificate-faults.ts";
import { randomModel } from "../random-models.ts";
import { diceFrom } from "../seeded.ts";

const size = { people: [2, 6], slots: [2, 3], families: [0, 2], goals: [1, 3] } as const;

function fillsOf(model: Model, choice: ArrayLike<number>): number[] {
  const fills = new Array<number>(model.slots).fill(0);
  for (const option of Array.from(choice)) if (model.slot[option] < model.slots) fills[model.slot[option]] += 1;
  return fills;
}

const isFilled = (model: Model, choice: ArrayLike<number>, least: readonly number[]): boolean =>
  fillsOf(model, choice).every((fill, at) => fill === 0 || fill >= least[at]);

/** The least totals of all lawful choices whose slots are empty or filled; undefined: there are none. */
function bestByTrying(model: Model, least: readonly number[]): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  const visit = (choice: number[]): void => {
    const person = choice.length;
    if (person < model.people) {
      for (let option = model.start[person]; option < model.start[person + 1]; option++) visit([...choice, option]);
      return;
    }
    if (!isFilled(model, choice, least)) return;
    const totals = recount(model, choice);
    if (totals[0] === 0 && (!best || isLess(totals, best))) best = totals;
  };
  visit([]);
  return best;
}

describe("slots that hold nobody or enough", () => {
  const seeds = Array.from({ length: 400 }, (_, at) => at + 1);
  const cases = seeds.map((seed) => {
    const model = randomModel(seed, size);
    const dice = diceFrom(seed * 7);
    const least = Array.from({ length: model.slots }, () => dice.pick([0, 2, 2, 3, 4]));
    return {
      model,
      least,
      best: bestByTrying(model, least),
      solution: solveLeastFilled(model, least, solveByBranching),
    };
  });
  const possible = cases.filter(({ best }) => best !== undefined);

  it("tries both kinds, and many in which the bounds matter", () => {
    const mattering = possible.filter(({ model, best }) => isLess(solveByBranching(model).totals, best ?? []));
    expect(possible.length).toBeGreaterThan(100);
    expect(mattering.length).toBeGreaterThan(40);
    expect(cases.length - possible.length).toBeGreaterThan(20);
  });

  it("is as good as trying everything", () => {
    for (const { model, least, best, solution } of possible) {
      expect(solution.totals).toEqual(best);
      expect(recount(model, solution.choice)).toEqual(best);
      expect(isFilled(model, solution.choice, least)).toBe(true);
    }
  });

  it("claims no more than its certificate proves", () => {
    const proved = possible.filter(({ solution }) => solution.proved === solution.totals.length);
    expect(proved.length).toBeGreaterThan(50);
    for (const { model, solution } of proved) expect(certificateFaults(model, solution)).toEqual([]);
    for (const { solution } of possible) expect(solution.bounds).toEqual(solution.totals);
  });

  it("says that nothing is lawful where nothing is", () => {
    for (const { best, solution } of cases) if (!best) expect(solution.totals[0]).toBeGreaterThan(0);
  });
});
