import { describe, expect, it } from "vitest";
import { plainCosts, solveByBranching } from "../../../src/solver/lp/branch.ts";
import { incidenceOf } from "../../../src/solver/lp/incidence.ts";
import { minimise } from "../../../src/solver/lp/simplex.ts";
import { startingBasis } from "../../../src/solver/lp/simplex-start.ts";
import type { Model } from "../../../src/solver/model.ts";
import { isUndecided } from "../../../src/solver/proof.ts";
import { solveBySearch } from "../../../src/solver/search/search.ts";
import { bestByTrying, isLess, recount } from "../brute-force.ts";
import { randomModel } from "../random-models.ts";

/** More people than slots, of whom no two may share one: in part everybody fits, so that only cases show that not. */
function crowded(slots: number): Model {
  const people = Array.from({ length: slots + 1 }, (_, at) => at);
  const all = Array.from({ length: slots }, (_, at) => at);
  const pairs = people.flatMap((one) => people.slice(one + 1).map((other) => [one, other]));
  return {
    people: people.length,
    slots,
    goals: 1,
    start: Int32Array.from({ length: people.length + 1 }, (_, at) => at * slots),
    slot: Int32Array.from(people.flatMap(() => all)),
    costs: () => new Float64Array(people.length * slots),
    families: [],
    limits: pairs.flatMap((pair) =>
      all.map((slot) => ({ slots: [slot], family: -1, group: 0, people: pair, atMost: 1, atLeast: 0, goal: 0 })),
    ),
  };
}

describe("a budget that is spent", () => {
  it("is not said to show that nothing is lawful", () => {
    const [few, enough] = [solveByBranching(crowded(4), 1), solveByBranching(crowded(4))];
    expect([few.totals[0] > 0, isUndecided(few), few.proved]).toEqual([true, true, 0]);
    expect([enough.totals[0] > 0, isUndecided(enough)]).toEqual([true, false]);
  });

  it("never makes impossible what is not, on small models of every kind", () => {
    const size = { people: [3, 6], slots: [1, 3], families: [1, 3], goals: [1, 2] } as const;
    const tally = { lawful: 0, shown: 0, undecided: 0 };
    for (let seed = 1; seed <= 1200; seed++) {
      const model = randomModel(seed, size);
      const solution = solveByBranching(model, seed % 3);
      expect(recount(model, solution.choice), `seed ${seed}`).toEqual(solution.totals);
      if (solution.totals[0] === 0) tally.lawful++;
      else if (isUndecided(solution)) tally.undecided++;
      else {
        tally.shown++;
        expect(bestByTrying(model)[0], `seed ${seed}`).toBeGreaterThan(0);
      }
    }
    expect(tally.lawful).toBeGreaterThan(100);
    expect(tally.shown).toBeGreaterThan(100);
  });

  it("ends the simplex, and is said", () => {
    const model = crowded(4);
    const basis = startingBasis(
      model,
      incidenceOf(model),
      new Int32Array(5).map((_, person) => person * 4),
    );
    expect(minimise(basis, plainCosts(model), undefined, 2)).toBe(false);
    expect(minimise(basis, plainCosts(model))).toBe(true);
  });

  it("ends the search with the best choice seen so far", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const model = randomModel(seed, { people: [5, 6], slots: [2, 3], families: [0, 2], goals: [1, 3] });
      const [cut, whole] = [solveBySearch(model, 10), solveBySearch(model)];
      expect(recount(model, cut.choice)).toEqual(cut.totals);
      expect(isLess(cut.totals, whole.totals), `seed ${seed}`).toBe(false);
    }
  });
});
