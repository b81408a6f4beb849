import { describe, expect, it } from "vitest";
import { placed } from "../../../src/rules/place/placed.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("placed", () => {
  it("costs one to wait, nothing to be placed, whichever the slot", () => {
    const view = viewOf({ intakes: [{}, {}] });
    expect([0, 1, null].map((slot) => cost(placed, view, person("a"), slot))).toEqual([0, 0, 1]);
    const pairing = viewOf({ mentors: [mentor("m")] });
    expect([0, null].map((slot) => cost(placed, pairing, person("a"), slot))).toEqual([0, 1]);
  });
});
