import { describe, expect, it } from "vitest";
import { mentorCapacity } from "../../../src/rules/mentor/mentor-capacity.ts";
import { mentor } from "../person.ts";
import { limits, viewOf } from "../view.ts";

describe("mentor-capacity", () => {
  it("counts all the days of a mentor together: their own number, else the usual one", () => {
    const [one, two] = [mentor("one", { capacity: 3 }), mentor("two")];
    const view = viewOf({ further: [{ mentor: one }, { mentor: two }, { mentor: one }, {}] });
    expect(limits(mentorCapacity, view, { usual: 5 })).toEqual([
      { id: "one", over: { slots: ["slot-0", "slot-2"] }, atMost: 3 },
      { id: "two", over: { slots: ["slot-1"] }, atMost: 5 },
    ]);
  });
});
