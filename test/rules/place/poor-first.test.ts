import { describe, expect, it } from "vitest";
import { poorFirst } from "../../../src/rules/place/poor-first.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("poor-first", () => {
  const view = viewOf({ intakes: [{}, {}, {}] });
  const of = (judgement: "poor" | "adequate" | undefined, given = {}) =>
    [0, 1, 2, null].map((slot) => cost(poorFirst, view, person("a", { judgement }), slot, given));

  it("costs the position of those judged poor, waiting the most", () => {
    expect(of("poor")).toEqual([0, 1, 2, 3]);
    expect(of("poor", { policy: "first" })).toEqual([0, 1, 2, 3]);
  });

  it("protected: costs one in the first intake only", () => {
    expect(of("poor", { policy: "protected" })).toEqual([1, 0, 0, 0]);
  });

  it("ignored: costs nothing", () => {
    expect(of("poor", { policy: "ignored" })).toEqual([0, 0, 0, 0]);
  });

  it("costs nothing for anybody else", () => {
    for (const policy of ["first", "protected", "ignored"])
      expect([...of("adequate", { policy }), ...of(undefined, { policy })]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
