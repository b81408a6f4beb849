import { describe, expect, it } from "vitest";
import { paramsFor } from "../../../src/domain/programme/rule.ts";
import { importedScore } from "../../../src/rules/wish/imported-score.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

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

describe("imported-score", () => {
  it("costs the score of the pair, nothing without a pair", () => {
    expect([0, 1, null].map((slot) => cost(importedScore, view, person("a"), slot))).toEqual([7, -2, 0]);
  });

  it("reads an intake's score", () => {
    const intakes = viewOf({ intakes: [{ id: "one" }], scores: new Map([["a", new Map([["one", 4]])]]) });
    expect(cost(importedScore, intakes, person("a"), 0)).toBe(4);
  });

  it("takes a missing score for one worse than the worst, where the programme says so; else there is none", () => {
    expect(cost(importedScore, view, person("a"), 2, { missing: "worst" })).toBe(8);
    expect(cost(importedScore, viewOf({ mentors: [mentor("m")] }), person("a"), 0, { missing: "worst" })).toBe(1);
    expect(cost(importedScore, view, person("a"), 2)).toBeNaN();
    expect(cost(importedScore, view, person("b"), 0, { missing: "error" })).toBeNaN();
  });

  it("needs the rule `scored` where a missing score is forbidden, and says which are lacking where it is an error", () => {
    const params = (missing: string): never => paramsFor(importedScore, { missing });
    expect(importedScore.needs?.(params("forbidden"))).toEqual([{ rule: "scored@1" }]);
    expect(importedScore.needs?.(params("worst"))).toEqual([]);
    const lacks = (missing: string) =>
      [...view.slots, null].map((slot) =>
        importedScore.lacks?.(view.problem, params(missing))?.({ participant: person("a"), slot }),
      );
    expect(lacks("error")).toEqual([false, false, true, false]);
    expect(lacks("worst")).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("has a level for each different score, the best first", () => {
    expect(importedScore.levels?.(view, paramsFor(importedScore, {}))).toEqual([
      { rule: "beyond-score@1", with: { score: -2, missing: "forbidden" } },
      { rule: "beyond-score@1", with: { score: 7, missing: "forbidden" } },
    ]);
  });
});
