import { describe, expect, it } from "vitest";
import { evenlyFilled } from "../../../src/rules/share/evenly-filled.ts";
import { person } from "../person.ts";
import { limits, viewOf } from "../view.ts";

describe("evenly-filled", () => {
  const people = ["a", "b", "c", "d", "e", "f", "g"].map((id) => person(id));

  it("allows one person's difference, and none where they divide", () => {
    const of = (count: number) =>
      limits(evenlyFilled, viewOf({ people: people.slice(0, count), further: [{}, {}] })).map(({ atLeast, atMost }) => [
        atLeast,
        atMost,
      ]);
    expect(of(7)).toEqual([
      [3, 4],
      [3, 4],
    ]);
    expect(of(6)).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });

  it("counts each intake by itself", () => {
    const given = Object.fromEntries(people.map(({ id }, at) => [id, [at < 2 ? "x" : "y"]]));
    const view = viewOf({ people, given, further: [{ within: "x" }, { within: "y" }, { within: "y" }] });
    expect(limits(evenlyFilled, view).map(({ id, atLeast, atMost }) => [id, atLeast, atMost])).toEqual([
      ["slot-0", 2, 2],
      ["slot-1", 2, 3],
      ["slot-2", 2, 3],
    ]);
  });
});
