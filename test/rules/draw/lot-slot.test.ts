import { describe, expect, it } from "vitest";
import { lotSlot } from "../../../src/rules/draw/lot-slot.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";
import { drawn } from "./drawn.ts";

describe("lot-slot", () => {
  const people = ["a", "b", "zoë", "d-0324"].map((id) => person(id));

  it("draws for each pair where slots have no order; none has the empty id", () => {
    const view = viewOf({ people, mentors: [mentor("m"), mentor("n")] });
    for (const one of people) {
      const expected = ["m", "n", ""].map((slot) => drawn("a seed", one.id, slot));
      expect([0, 1, null].map((slot) => cost(lotSlot, view, one, slot))).toEqual(expected);
    }
  });

  it("draws between slots of one day that somebody ranks alike, and costs nothing elsewhere", () => {
    const [early, late] = [{ startsOn: "2010-01-01" }, { startsOn: "2010-02-01" }];
    const intakes = [
      { id: "p", ...early },
      { id: "q", ...late },
      { id: "r", ...late },
    ];
    const costs = (...preferredIntakes: string[]) =>
      [0, 1, 2, null].map((slot) => cost(lotSlot, viewOf({ intakes }), person("a", { preferredIntakes }), slot));
    expect(costs()).toEqual([0, drawn("a seed", "a", "q"), drawn("a seed", "a", "r"), 0]);
    expect(costs("q")).toEqual([0, 0, 0, 0]);
    expect(costs("q", "r", "p")).toEqual([0, 0, 0, 0]);
  });

  it("names the start of an intake by both ids", () => {
    const start = (id: string) => ({ id, places: 1, startsOn: "2010-01-01", endsOn: "2010-12-31" });
    const view = viewOf({ intakes: [{ id: "one", cohorts: [start("x"), start("y")] }] });
    expect([0, 1].map((slot) => cost(lotSlot, view, person("a"), slot))).toEqual([
      drawn("a seed", "a", "one/x"),
      drawn("a seed", "a", "one/y"),
    ]);
  });

  it("counts no slot without places as an alternative", () => {
    const intakes = [{ id: "p" }, { id: "q", places: 0, startsOn: "2010-01-01" }];
    expect(cost(lotSlot, viewOf({ intakes }), person("a"), 0)).toBe(0);
  });
});
