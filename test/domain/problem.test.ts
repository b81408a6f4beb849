import { describe, expect, it } from "vitest";
import { inConflict, mentorSlots, positionOf } from "../../src/domain/problem.ts";
import { mentor, person } from "../rules/person.ts";
import { viewOf } from "../rules/view.ts";

describe("slots", () => {
  it("are the open intakes in date order, then by id", () => {
    const { slots } = viewOf({
      intakes: [
        { id: "late", startsOn: "2011-09-05" },
        { id: "b", startsOn: "2010-09-06" },
        { id: "shut", startsOn: "2009-01-01", open: false },
        { id: "a", startsOn: "2010-09-06" },
      ],
    });
    expect(slots.map(({ id, position }) => [id, position])).toEqual([
      ["a", 0],
      ["b", 1],
      ["late", 2],
    ]);
  });

  it("are mentors by id, with their own number of mentees or the usual one", () => {
    const found = mentorSlots([mentor("n", { capacity: 0 }), mentor("m")], 2);
    expect(found.map(({ id, position, places }) => [id, position, places])).toEqual([
      ["m", 0, 2],
      ["n", 1, 0],
    ]);
  });

  it("have none after the last", () => {
    const view = viewOf({ intakes: [{}, {}] });
    expect(positionOf({ participant: person("a"), slot: null }, view)).toBe(2);
    expect(positionOf({ participant: person("a"), slot: view.slots[1] }, view)).toBe(1);
  });
});

describe("inConflict", () => {
  it("holds whichever side has declared it, by person or by council, and not otherwise", () => {
    const [left, right] = [person("a"), person("b")];
    expect(inConflict(left, right)).toBe(false);
    expect(inConflict({ ...left, conflicts: ["b"] }, right)).toBe(true);
    expect(inConflict(left, { ...right, conflicts: ["E-a"] })).toBe(true);
    expect(inConflict({ ...left, conflicts: ["E-a", "a"] }, right)).toBe(false);
  });
});
