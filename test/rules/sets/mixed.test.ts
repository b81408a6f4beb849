import { describe, expect, it } from "vitest";
import { mixed } from "../../../src/rules/sets/mixed.ts";
import { person } from "../person.ts";
import { limits, viewOf } from "../view.ts";

describe("mixed", () => {
  const people = ["London", "London", "London", "North East"].map((region, at) => person(`p${at}`, { region }));

  it("spreads each kind evenly over the sets", () => {
    const view = viewOf({ people, further: [{}, {}] });
    expect(limits(mixed, view, { by: "region" })).toEqual([
      {
        id: "slot-0/London",
        over: { slots: ["slot-0"], fact: { key: "region", value: "London" } },
        atLeast: 1,
        atMost: 2,
      },
      {
        id: "slot-0/North East",
        over: { slots: ["slot-0"], fact: { key: "region", value: "North East" } },
        atLeast: 0,
        atMost: 1,
      },
      {
        id: "slot-1/London",
        over: { slots: ["slot-1"], fact: { key: "region", value: "London" } },
        atLeast: 1,
        atMost: 2,
      },
      {
        id: "slot-1/North East",
        over: { slots: ["slot-1"], fact: { key: "region", value: "North East" } },
        atLeast: 0,
        atMost: 1,
      },
    ]);
  });

  it("counts only those of the set's own intake", () => {
    const given = { p0: ["x"], p1: ["y"], p2: ["y"], p3: ["y"] };
    const view = viewOf({ people, given, further: [{ within: "x" }, { within: "y" }] });
    expect(limits(mixed, view, { by: "region" }).map(({ id, atLeast, atMost }) => [id, atLeast, atMost])).toEqual([
      ["slot-0/London", 1, 1],
      ["slot-1/London", 2, 2],
      ["slot-1/North East", 1, 1],
    ]);
  });
});
