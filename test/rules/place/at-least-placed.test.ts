import { describe, expect, it } from "vitest";
import { atLeastPlaced } from "../../../src/rules/place/at-least-placed.ts";
import { limits, viewOf } from "../view.ts";

describe("at-least-placed", () => {
  it("counts everybody in any slot, never those in none", () => {
    expect(limits(atLeastPlaced, viewOf({ intakes: [{}, {}] }), { people: 5 })).toEqual([
      { id: "placed", over: { slots: ["intake-0", "intake-1"] }, atLeast: 5 },
    ]);
  });
});
