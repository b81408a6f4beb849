import { describe, expect, it } from "vitest";
import { lotSlot } from "../../../src/rules/draw/lot-slot.ts";
import { lotSlotLate } from "../../../src/rules/draw/lot-slot-late.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";
import { drawOf } from "./draw-of.ts";
import { drawn } from "./drawn.ts";

describe("lot-slot-late", () => {
  it("draws those who came late apart from the others; a mentor stands for their ticket as well", () => {
    const people = [person("a"), person("b")];
    const draw = drawOf({ a: "t-a", b: "t-b", m: "t-m" }, ["b"]);
    const view = viewOf({ people, mentors: [mentor("m")], draw });
    const costs = people.map((one) =>
      [lotSlot, lotSlotLate].map((rule) => [0, null].map((slot) => cost(rule, view, one, slot))),
    );
    expect(costs).toEqual([
      [
        [drawn("a seed", "t-a", "t-m"), drawn("a seed", "t-a", "")],
        [0, 0],
      ],
      [
        [0, 0],
        [drawn("a seed", "t-b", "t-m"), drawn("a seed", "t-b", "")],
      ],
    ]);
  });

  it("draws between slots of one day", () => {
    const day = { startsOn: "2010-01-01" };
    const draw = drawOf({ a: "t-a" }, ["a"]);
    const view = viewOf({
      people: [person("a")],
      intakes: [
        { id: "p", ...day },
        { id: "q", ...day },
      ],
      draw,
    });
    expect([0, 1, null].map((slot) => cost(lotSlotLate, view, person("a"), slot))).toEqual([
      drawn("a seed", "t-a", "p"),
      drawn("a seed", "t-a", "q"),
      0,
    ]);
  });
});
