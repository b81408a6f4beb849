import { describe, expect, it } from "vitest";
import { scored } from "../../../src/rules/wish/scored.ts";
import { mentor, person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("scored", () => {
  const scores = new Map([["a", new Map([["m", 0]])]]);
  const view = viewOf({ mentors: [mentor("m"), mentor("n")], scores });

  it("accepts a pair with a score, whatever it is, and going without", () => {
    expect(refusal(scored, view, person("a"), 0)).toBeUndefined();
    expect(refusal(scored, view, person("b"), null)).toBeUndefined();
  });

  it("refuses a pair without one", () => {
    expect(refusal(scored, view, person("a"), 1)).toEqual({ option: "n" });
    expect(refusal(scored, view, person("b"), 0)).toEqual({ option: "m" });
  });
});
