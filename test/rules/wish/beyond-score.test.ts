import { describe, expect, it } from "vitest";
import { beyondScore } from "../../../src/rules/wish/beyond-score.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("beyond-score", () => {
  const scores = new Map([
    [
      "a",
      new Map([
        ["m", 3],
        ["n", 5],
      ]),
    ],
  ]);
  const view = viewOf({ mentors: [mentor("m"), mentor("n"), mentor("o")], scores });
  const of = (score: number, missing: string) =>
    [0, 1, 2, null].map((slot) => cost(beyondScore, view, person("a"), slot, { score, missing }));

  it("counts pairs with a worse score, and whoever goes without", () => {
    expect(of(2, "worst")).toEqual([1, 1, 1, 1]);
    expect(of(3, "worst")).toEqual([0, 1, 1, 1]);
    expect(of(6, "worst")).toEqual([0, 0, 0, 1]);
  });

  it("knows nothing of a pair without a score unless it counts as the worst", () => {
    expect(of(3, "forbidden")).toEqual([0, 1, NaN, 1]);
  });
});
