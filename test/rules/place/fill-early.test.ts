import { describe, expect, it } from "vitest";
import { fillEarly } from "../../../src/rules/place/fill-early.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("fill-early", () => {
  it("costs the position in date order; waiting comes after the last", () => {
    const view = viewOf({
      intakes: [{ startsOn: "2012-01-01" }, { startsOn: "2010-01-01" }, { startsOn: "2011-01-01" }],
    });
    expect(view.slots.map(({ startsOn }) => startsOn)).toEqual(["2010-01-01", "2011-01-01", "2012-01-01"]);
    expect([0, 1, 2, null].map((slot) => cost(fillEarly, view, person("a"), slot))).toEqual([0, 1, 2, 3]);
  });

  it("does not count an intake that is not open", () => {
    const view = viewOf({ intakes: [{}, { open: false }, { open: true }] });
    expect(cost(fillEarly, view, person("a"), null)).toBe(2);
  });
});
