import { describe, expect, it } from "vitest";
import { inTimeFirst } from "../../../src/rules/place/in-time-first.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("in-time-first", () => {
  const view = viewOf({ intakes: [{ applicationsCloseOn: "2009-07-31" }, {}] });

  it("costs one to place a late application, or none, where there is a closing date", () => {
    const costs = (appliedOn?: string) =>
      [0, 1, null].map((slot) => cost(inTimeFirst, view, person("a", { appliedOn }), slot));
    expect(costs("2009-07-31")).toEqual([0, 0, 0]);
    expect(costs("2009-08-01")).toEqual([1, 0, 0]);
    expect(costs()).toEqual([1, 0, 0]);
  });
});
