import { describe, expect, it } from "vitest";
import { reserveOrder } from "../../../src/rules/place/reserve-order.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("reserve-order", () => {
  it("costs most to leave out the first reserve, and nothing to leave out somebody who came later", () => {
    const baseline = { places: [], pairs: [], reserves: ["b", "a"] };
    const view = viewOf({ intakes: [{}], previous: { baseline } });
    expect(["b", "a", "c"].map((id) => cost(reserveOrder, view, person(id), null))).toEqual([2, 1, 0]);
    expect(["b", "a", "c"].map((id) => cost(reserveOrder, view, person(id), 0))).toEqual([0, 0, 0]);
  });

  it("costs nothing in a first plan", () => {
    expect(cost(reserveOrder, viewOf({ intakes: [{}] }), person("a"), null)).toBe(0);
  });
});
