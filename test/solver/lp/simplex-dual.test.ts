import { describe, expect, it } from "vitest";
import { incidenceOf } from "../../../src/solver/lp/incidence.ts";
import { minimise, release } from "../../../src/solver/lp/simplex.ts";
import type { Basis } from "../../../src/solver/lp/simplex-basis.ts";
import { goOn } from "../../../src/solver/lp/simplex-dual.ts";
import { copyOf, startingBasis } from "../../../src/solver/lp/simplex-start.ts";
import type { Model } from "../../../src/solver/model.ts";
import { greedyChoice } from "../../../src/solver/search/greedy.ts";
import { nearly, sharesOf, totalsOf } from "../fractional.ts";
import { randomModel } from "../random-models.ts";
import { diceFrom } from "../seeded.ts";

const size = { people: [2, 12], slots: [2, 4], families: [0, 3], goals: [1, 4] } as const;
const models = 1500;

function costsOf(model: Model): Float64Array[] {
  const none = new Float64Array(model.slot.length);
  return [none, ...Array.from({ length: model.goals }, (_, goal) => model.costs(goal + 1))];
}

/** The model in which these options do not exist. */
function cutDown(model: Model, excluded: ReadonlySet<number>): Model {
  const isLeft = (_: unknown, option: number): boolean => !excluded.has(option);
  const goneBefore = (end: number): number => [...excluded].filter((option) => option < end).length;
  return {
    ...model,
    start: model.start.map((from) => from - goneBefore(from)),
    slot: model.slot.filter(isLeft),
    costs: (goal) => model.costs(goal).filter(isLeft),
  };
}

/** Some options of some people; everybody keeps one. */
function someExcluded({ people, start }: Model, seed: number): ReadonlySet<number> {
  const dice = diceFrom(seed);
  const excluded = new Set<number>();
  for (let person = 0; person < people; person++) {
    const kept = start[person] + dice.below(start[person + 1] - start[person]);
    for (let option = start[person]; option < start[person + 1]; option++)
      if (option !== kept && dice.below(4) === 0) excluded.add(option);
  }
  return excluded;
}

function solvedBasis(model: Model): Basis {
  const basis = startingBasis(model, incidenceOf(model), greedyChoice(model));
  minimise(basis, costsOf(model));
  return basis;
}

const outcome = (basis: Basis): number[] => totalsOf(basis.model, sharesOf(basis));

describe("goOn", () => {
  it("comes from one optimum to the next as a solution from the start does", () => {
    let [stuck, moved] = [0, 0];
    for (let seed = 0; seed < models; seed++) {
      const model = randomModel(seed, size);
      const excluded = someExcluded(model, seed);
      const basis = solvedBasis(model);
      const before = outcome(basis);
      release(basis);
      if (!goOn(basis, costsOf(model), (option) => excluded.has(option))) {
        stuck++;
        continue;
      }
      expect(sharesOf(basis).every((share, option) => share > -1e-6 && (share < 1e-6 || !excluded.has(option)))).toBe(
        true,
      );
      const after = outcome(basis);
      if (after.some((total, goal) => !nearly(total, before[goal] ?? 0))) moved++;
      const anew = outcome(solvedBasis(cutDown(model, excluded)));
      for (const [goal, total] of anew.entries())
        expect(nearly(after[goal] ?? Number.NaN, total), `seed ${seed}, goal ${goal}`).toBe(true);
    }
    expect(stuck).toBeLessThan(models / 100);
    expect(moved).toBeGreaterThan(models / 3);
  });

  it("leaves a basis alone when nothing is excluded", () => {
    for (let seed = 0; seed < 100; seed++) {
      const model = randomModel(seed, size);
      const basis = solvedBasis(model);
      const { column } = copyOf(basis);
      release(basis);
      expect(goOn(basis, costsOf(model), () => false)).toBe(true);
      expect(basis.column).toEqual(column);
    }
  });
});
