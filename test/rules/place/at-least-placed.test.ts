import { describe, expect, it } from "vitest";
import { atLeastPlaced } from "../../../src/rules/place/at-least-placed.ts";
import { limits, viewOf } from "../view.ts";

describe("at-least-placed", () => {
  it("counts everybody in any slot, never those in none", () => {
    expect(limits(atLeastPlaced, viewOf({ intakes: [{}, {}] }), { people: 5 })).toEqual([
      { id: "placed", over: { slots: ["intake-0", "intake-1"] }, atLeast: 5 },
    ]);
  });

  it("counts only what ends by a day, where one is given", () => {
    const ends = [{ endsOn: "2010-11-01" }, { endsOn: "2011-09-05" }];
    const of = (by: string) => limits(atLeastPlaced, viewOf({ intakes: ends }), { people: 5, by });
    expect(of("2010-12-31")).toMatchObject([{ over: { slots: ["intake-0"] }, atLeast: 5 }]);
    expect(of("2011-09-05")).toMatchObject([{ over: { slots: ["intake-0", "intake-1"] } }]);
  });
});
