import { describe, expect, it } from "vitest";
import { evenLoad } from "../../../src/rules/mentor/even-load.ts";
import { mentor, person } from "../person.ts";
import { limits, viewOf } from "../view.ts";

describe("even-load", () => {
  const people = ["a", "b", "c", "d", "e"].map((id) => person(id));
  const excess = (capacity: number, load: number, seekers = people): number =>
    limits(evenLoad, viewOf({ mentors: [mentor("m", { capacity })], people: seekers }))
      .map(({ atMost = Infinity }) => Math.max(0, load - atMost))
      .reduce((sum, one) => sum + one, 0);

  it("costs nothing for the first mentee, one for the second, two more for the third", () => {
    expect([0, 1, 2, 3, 4].map((load) => excess(4, load))).toEqual([0, 0, 1, 3, 6]);
  });

  it("counts as far as a mentor's places, or the mentees, go", () => {
    expect(limits(evenLoad, viewOf({ mentors: [mentor("m", { capacity: 1 })], people }))).toEqual([]);
    expect(limits(evenLoad, viewOf({ mentors: [mentor("m", { capacity: 0 })], people }))).toEqual([]);
    expect(limits(evenLoad, viewOf({ mentors: [mentor("m", { capacity: 9 })], people: [] }))).toEqual([]);
    expect(excess(9, 2, people.slice(0, 2))).toBe(1);
  });

  it("names its limits by mentor and load, with the programme's capacity where a mentor has none", () => {
    expect(limits(evenLoad, viewOf({ mentors: [mentor("n", { capacity: 3 }), mentor("m")], people }))).toEqual([
      { id: "m/1", over: { slots: ["m"] }, atMost: 1 },
      { id: "n/1", over: { slots: ["n"] }, atMost: 1 },
      { id: "n/2", over: { slots: ["n"] }, atMost: 2 },
    ]);
  });
});
