import { describe, expect, it } from "vitest";
import { importedScore } from "../../src/rules/imported-score.ts";
import { mentor, person } from "./person.ts";
import { cost, viewOf } from "./view.ts";

describe("imported-score", () => {
  const scores = new Map([
    [
      "a",
      new Map([
        ["m", 7],
        ["n", -2],
      ]),
    ],
  ]);
  const view = viewOf({ mentors: [mentor("m"), mentor("n"), mentor("o")], scores });

  it("costs the score of the pair", () => {
    expect([0, 1].map((slot) => cost(importedScore, view, person("a"), slot))).toEqual([7, -2]);
  });

  it("costs nothing without a pair, a score or a table", () => {
    expect(cost(importedScore, view, person("a"), null)).toBe(0);
    expect(cost(importedScore, view, person("a"), 2)).toBe(0);
    expect(cost(importedScore, view, person("b"), 0)).toBe(0);
    expect(cost(importedScore, viewOf({ mentors: [mentor("m")] }), person("a"), 0)).toBe(0);
  });
});
