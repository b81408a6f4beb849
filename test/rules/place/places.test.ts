import { describe, expect, it } from "vitest";
import { places } from "../../../src/rules/place/places.ts";
import { mentor } from "../person.ts";
import { limits, viewOf } from "../view.ts";

describe("places", () => {
  it("allows as many as an intake has places, and asks for none", () => {
    const view = viewOf({
      intakes: [
        { id: "one", places: 24 },
        { id: "shut", open: false },
        { id: "two", places: 0 },
      ],
    });
    expect(limits(places, view)).toEqual([
      { id: "one", over: { slots: ["one"] }, atMost: 24 },
      { id: "two", over: { slots: ["two"] }, atMost: 0 },
    ]);
  });

  it("allows as many as a mentor takes: their own number, else the programme's", () => {
    const view = viewOf({ mentors: [mentor("m", { capacity: 1 }), mentor("n")] });
    expect(limits(places, view).map(({ id, atMost }) => [id, atMost])).toEqual([
      ["m", 1],
      ["n", 2],
    ]);
  });
});
