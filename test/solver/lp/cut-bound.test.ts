import { describe, expect, it } from "vitest";
import { withCuts } from "../../../src/solver/lp/cut.ts";
import { boundWithCuts } from "../../../src/solver/lp/cut-bound.ts";
import type { Model, ProvedCut } from "../../../src/solver/model.ts";
import { knot } from "../knot.ts";

const three = knot([
  [-1, -1, -1],
  [0, 1, 2],
]);
const half = {
  denominator: 2,
  vectors: [
    [0, 1, 0],
    [0, 1, 0],
    [0, 1, 0],
  ],
};
const cut: ProvedCut = { goal: 1, atLeast: -1, prices: half };

describe("boundWithCuts", () => {
  it("is, without prices, the sum of everybody's cheapest, in the goals' order", () => {
    const none = {
      denominator: 1,
      vectors: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    };
    expect(boundWithCuts(three, none, [])).toEqual([0n, -3n, 3n]);
  });

  it("adds up half a price for each pair: no more than one and a half in the slot", () => {
    expect(boundWithCuts(three, half, [])).toEqual([0n, -3n, 0n]);
  });

  it("charges a cut's price against its total: the best whole choice", () => {
    // What goal 1 saves beyond half of everybody, the cut takes back; the first person's goal 2 is then least.
    const vectors = [...half.vectors.map(() => [0, 0, 1]), [0, -1, 0]];
    const bound = boundWithCuts(three, { denominator: 1, vectors }, [cut]);
    expect(bound).toEqual([0n, -1n, -3n]);
  });

  it("knows no option that a case excludes", () => {
    const none = {
      denominator: 1,
      vectors: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    };
    expect(boundWithCuts(three, none, [], (option) => option === 0)).toEqual([0n, -2n, 3n]);
  });

  it("charges an upper price against atMost, a lower one against atLeast", () => {
    const band: Model = {
      ...three,
      families: [],
      limits: [{ slots: [0], family: -1, group: 0, atMost: 2, atLeast: 1, goal: 0 }],
    };
    expect(boundWithCuts(band, { denominator: 1, vectors: [[1, 0, 0]] }, [])).toEqual([-2n, 0n, 0n]);
    expect(boundWithCuts(band, { denominator: 1, vectors: [[-1, 0, 0]] }, [])).toEqual([-2n, -3n, 3n]);
  });

  it("loses nothing in sums that doubles would round", () => {
    const large = 2_251_799_813_685_247;
    const model = knot([[large, large, large, large, large].map((one) => -one)]);
    const vectors = model.limits.map(() => [0, 0]);
    expect(boundWithCuts(model, { denominator: 1, vectors }, [])).toEqual([0n, -5n * BigInt(large)]);
  });
});

describe("withCuts", () => {
  it("adds one hard lower limit for each cut, which counts no options", () => {
    expect(withCuts(three, [])).toBe(three);
    const added = withCuts(three, [cut]).limits.slice(three.limits.length);
    expect(added).toEqual([{ slots: [], family: -1, group: 0, atMost: Infinity, atLeast: -1, goal: 0 }]);
  });
});
