import { describe, expect, it } from "vitest";
import { incidenceOf } from "../../../src/solver/lp/incidence.ts";
import { minimise, release } from "../../../src/solver/lp/simplex.ts";
import { type Basis, refactor, Standing } from "../../../src/solver/lp/simplex-basis.ts";
import { pricesOf } from "../../../src/solver/lp/simplex-price.ts";
import { startingBasis } from "../../../src/solver/lp/simplex-start.ts";
import type { Model } from "../../../src/solver/model.ts";
import { greedyChoice } from "../../../src/solver/search/greedy.ts";
import { bestByTrying, isLess } from "../brute-force.ts";
import { nearly, sharesOf, totalsOf } from "../fractional.ts";
import { knot } from "../knot.ts";
import { randomModel } from "../random-models.ts";

const small = { people: [1, 5], slots: [1, 3], families: [0, 3], goals: [1, 4] } as const;

function solved(model: Model): { basis: Basis; costs: Float64Array[] } {
  const zero = new Float64Array(model.slot.length);
  const costs = [zero, ...Array.from({ length: model.goals }, (_, goal) => model.costs(goal + 1))];
  const basis = startingBasis(model, incidenceOf(model), greedyChoice(model));
  minimise(basis, costs);
  return { basis, costs };
}

describe("minimise", () => {
  it("ends with shares of everybody that are none negative and add up to one", () => {
    for (let seed = 0; seed < 1500; seed++) {
      const model = randomModel(seed, small);
      const shares = sharesOf(solved(model).basis);
      expect(Math.min(...shares)).toBeGreaterThan(-1e-9);
      for (let person = 0; person < model.people; person++) {
        const own = shares.slice(model.start[person], model.start[person + 1]);
        expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  it("is nowhere worse than the best whole choice, and is that where it is whole itself", () => {
    let whole = 0;
    for (let seed = 0; seed < 1500; seed++) {
      const model = randomModel(seed, small);
      const shares = sharesOf(solved(model).basis);
      const totals = totalsOf(model, shares);
      const best = bestByTrying(model);
      const rounded = totals.map((total, at) => (nearly(total, best[at]) ? best[at] : total));
      expect(isLess(best, rounded), `seed ${seed}: ${totals.join()} against ${best.join()}`).toBe(false);
      if (!shares.every((share) => nearly(share, Math.round(share)))) continue;
      whole++;
      expect(rounded, `seed ${seed}`).toEqual(best);
    }
    expect(whole).toBeGreaterThan(800);
  });

  it("puts half of everybody into a knot, for 1.5 where a whole choice has 1", () => {
    const { basis } = solved(knot([[-1, -1, -1]]));
    expect(totalsOf(basis.model, sharesOf(basis))[1]).toBeCloseTo(-1.5, 9);
  });

  it("keeps an earlier goal while it minimises a later one", () => {
    const model = {
      ...knot([
        [0, 0],
        [5, 1],
      ]),
      families: [Int32Array.of(0, 0)],
      limits: [],
    };
    const firstIn = { slots: [0], family: -1, group: 0, atMost: 1, atLeast: 1, goal: 1 };
    const { basis } = solved({ ...model, limits: [firstIn] });
    expect(sharesOf(basis)).toEqual([0, 1, 1, 0]);
  });

  it("goes on from the basis it has when the costs have changed", () => {
    for (let seed = 0; seed < 300; seed++) {
      const model = randomModel(seed, small);
      const { basis, costs } = solved(model);
      release(basis);
      const changed = costs.map((column) =>
        column.map((cost, option) => (option === model.start[1] - 1 ? cost + 1 : cost)),
      );
      minimise(basis, changed);
      const fresh = startingBasis(model, incidenceOf(model), greedyChoice(model));
      minimise(fresh, changed);
      const cost = (of: Basis, goal: number) =>
        sharesOf(of).reduce((sum, share, option) => sum + share * changed[goal][option], 0) -
        sharesOf(of).reduce((sum, share, option) => sum + share * costs[goal][option], 0) +
        totalsOf(model, sharesOf(of))[goal];
      expect(nearly(cost(basis, 0), cost(fresh, 0)), `seed ${seed}`).toBe(true);
    }
  });
});

describe("the basis", () => {
  it("has an inverse, values and standings that agree with one computed anew", () => {
    for (let seed = 0; seed < 400; seed++) {
      const { basis } = solved(randomModel(seed, small));
      const [value, keyValue, inverse] = [basis.value.slice(), basis.keyValue.slice(), basis.inverse.slice()];
      refactor(basis);
      expect([...basis.value].every((one, at) => nearly(one, value[at]))).toBe(true);
      expect([...basis.keyValue].every((one, at) => nearly(one, keyValue[at]))).toBe(true);
      expect([...basis.inverse].every((one, at) => nearly(one, inverse[at]))).toBe(true);
      expect([...basis.key].every((option) => basis.standing[option] === Standing.key)).toBe(true);
      expect([...basis.column].every((column) => basis.standing[column] === Standing.basic)).toBe(true);
    }
  });
});

describe("pricesOf", () => {
  it("is what one more place is worth", () => {
    const free = knot([[-7, -3, -2]]);
    const place = { slots: [0], family: -1, group: 0, atMost: 1, atLeast: 0, goal: 0 };
    const { basis, costs } = solved({ ...free, families: [], limits: [place] });
    // With one place the first is in, and the second would be next: between 3 and 7 less.
    const [price] = pricesOf(basis, 1, costs[1]);
    expect(price).toBeLessThanOrEqual(-3);
    expect(price).toBeGreaterThanOrEqual(-7);
  });

  it("is nothing for a limit with room", () => {
    const free = knot([[-7, -3, -2]]);
    const place = { slots: [0], family: -1, group: 0, atMost: 5, atLeast: 0, goal: 0 };
    const { basis, costs } = solved({ ...free, families: [], limits: [place] });
    expect([...pricesOf(basis, 1, costs[1])]).toEqual([0]);
  });
});
