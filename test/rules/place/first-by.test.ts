import { describe, expect, it } from "vitest";
import { firstBy } from "../../../src/rules/place/first-by.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("first-by", () => {
  const people = [
    person("a", { facts: { gaps: 3 } }),
    person("b"),
    person("c", { facts: { x: "no", y: "no", z: "yes" } }),
  ];
  const tallies = { missing: { facts: ["x", "y", "z"], values: ["no"] } };
  const view = viewOf({ people, intakes: [{}, {}], programme: { tallies } });
  const of = (at: number, slot: number | null, by = "gaps") =>
    cost(firstBy, view, people[at] ?? person("?"), slot, { by });

  it("costs the number for each step later; waiting is the last", () => {
    expect([of(0, 0), of(0, 1), of(0, null)]).toEqual([0, 3, 6]);
    expect([of(1, 0), of(1, 1), of(1, null)]).toEqual([0, 0, 0]);
  });

  it("takes a tally of facts for a number", () => {
    expect([of(2, 1, "missing"), of(0, 1, "missing")]).toEqual([2, 0]);
  });
});
