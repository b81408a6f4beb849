import { describe, expect, it } from "vitest";
import { exactlyFull } from "../../../src/rules/place/exactly-full.ts";
import { limits, viewOf } from "../view.ts";

describe("exactly-full", () => {
  it("asks for as many as there are places, neither more nor fewer", () => {
    expect(limits(exactlyFull, viewOf({ cadreSize: 20 }))).toEqual([
      { id: "cadre", over: { slots: ["cadre"] }, atMost: 20, atLeast: 20 },
    ]);
  });

  it("asks so of each slot", () => {
    const view = viewOf({
      intakes: [
        { id: "one", places: 0 },
        { id: "two", places: 3 },
      ],
    });
    expect(limits(exactlyFull, view)).toMatchObject([
      { id: "one", atMost: 0, atLeast: 0 },
      { id: "two", atMost: 3, atLeast: 3 },
    ]);
  });
});
