import { describe, expect, it } from "vitest";
import { beyondChoice } from "../../../src/rules/wish/beyond-choice.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("beyond-choice", () => {
  const view = viewOf({ intakes: [{ id: "one" }, { id: "two" }, { id: "three" }] });
  const of = (choice: number, ...preferredIntakes: string[]) =>
    [0, 1, 2, null].map((slot) => cost(beyondChoice, view, person("a", { preferredIntakes }), slot, { choice }));

  it("counts whoever gets none of their first choices", () => {
    expect(of(1, "three", "one")).toEqual([1, 1, 0, 1]);
    expect(of(2, "three", "one")).toEqual([0, 1, 0, 1]);
    expect(of(3, "three", "one")).toEqual([0, 0, 0, 0]);
  });

  it("counts nobody without a list", () => {
    expect(of(1)).toEqual([0, 0, 0, 0]);
  });
});
