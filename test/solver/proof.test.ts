import { describe, expect, it } from "vitest";
import {
  compareTotals,
  compareWithTotals,
  firstFraction,
  provedBy,
  roundedUp,
  totalsOf,
} from "../../src/solver/proof.ts";
import { recount } from "./brute-force.ts";
import { knot } from "./knot.ts";
import { randomModel } from "./random-models.ts";
import { diceFrom } from "./seeded.ts";

const exact = (denominator: bigint, ...vector: bigint[]) => ({ vector, denominator });

describe("totalsOf", () => {
  it("counts what a slow recount counts", () => {
    const size = { people: [1, 9], slots: [1, 3], families: [0, 3], goals: [1, 4] } as const;
    for (let seed = 0; seed < 500; seed++) {
      const model = randomModel(seed, size);
      const dice = diceFrom(seed);
      const choice = Int32Array.from({ length: model.people }, (_, at) =>
        dice.between(model.start[at], model.start[at + 1] - 1),
      );
      expect(totalsOf(model, choice)).toEqual(recount(model, choice));
    }
  });
});

describe("compareTotals", () => {
  it("looks at the first difference", () => {
    expect(compareTotals([0, 1, 9], [0, 2, 0])).toBeLessThan(0);
    expect(compareTotals([1, 0], [0, 5])).toBeGreaterThan(0);
    expect(compareTotals([3, 4], [3, 4])).toBe(0);
  });
});

describe("compareWithTotals", () => {
  it.each([
    ["equal", exact(2n, 0n, 6n, 8n), 0],
    ["above at an early goal", exact(2n, 0n, 7n, 0n), 1],
    ["half a unit below at an early goal, where something better may be", exact(2n, 0n, 5n, 99n), -1],
    ["half a unit below at the last goal, where nothing whole is between", exact(2n, 0n, 6n, 7n), 1],
    ["a whole unit below at the last goal", exact(2n, 0n, 6n, 6n), -1],
  ])("%s", (_what, bound, expected) => {
    expect(compareWithTotals(bound, [0, 3, 4])).toBe(expected);
  });
});

describe("rounding", () => {
  it("finds the first component that is not whole, and rounds up, below zero too", () => {
    expect(firstFraction(exact(2n, 4n, 3n, 1n))).toBe(1);
    expect(firstFraction(exact(3n, 3n, 6n))).toBe(-1);
    expect([-3n, -2n, -1n, 0n, 1n, 2n, 3n].map((entry) => roundedUp(exact(2n, entry), 0))).toEqual([
      -1, -1, 0, 0, 1, 1, 2,
    ]);
  });
});

describe("provedBy", () => {
  const model = knot([
    [-1, -1, -1],
    [4, 5, 6],
  ]);

  it("takes the weakest leaf, and the sum of everybody's cheapest beyond it", () => {
    const leaves = [exact(1n, 0n, -1n, 4n), exact(1n, 0n, -2n, 0n)];
    expect(provedBy(model, leaves, [0, -1, 4])).toEqual({ proved: 1, bounds: [0, -2, 0] });
  });

  it("proves all where every leaf is as high, or higher early", () => {
    const leaves = [exact(1n, 0n, -1n, 4n), exact(1n, 1n, -9n, 0n), exact(2n, 0n, -1n, 0n)];
    expect(provedBy(model, leaves, [0, -1, 4])).toEqual({ proved: 3, bounds: [0, -1, 4] });
  });

  it("proves by rounding one component and none after it", () => {
    expect(provedBy(model, [exact(2n, 0n, -3n, 99n)], [0, -1, 4])).toEqual({ proved: 2, bounds: [0, -1, 0] });
  });
});
