import { describe, expect, it } from "vitest";
import { isSelected } from "../../../src/domain/people/selected.ts";
import { apart } from "../../../src/rules/sets/apart.ts";
import { person } from "../person.ts";
import { limits, viewOf } from "../view.ts";

describe("apart", () => {
  const people = [person("a", { conflicts: ["b"] }), person("b"), person("c", { borders: ["E-a"] }), person("d")];

  it("sets one limit for each pair in conflict and each slot, whoever declared it", () => {
    const view = viewOf({ people, further: [{}, {}] });
    expect(limits(apart, view)).toEqual([
      { id: "slot-0/a/b", over: { slots: ["slot-0"], people: ["a", "b"] }, atMost: 1 },
      { id: "slot-1/a/b", over: { slots: ["slot-1"], people: ["a", "b"] }, atMost: 1 },
    ]);
  });

  it("counts the two of a pair and nobody else", () => {
    const { problem } = viewOf();
    expect(people.filter((one) => isSelected({ people: ["a", "b"] }, one, problem)).map(({ id }) => id)).toEqual([
      "a",
      "b",
    ]);
  });

  it("keeps neighbours apart where the programme says so, by either side's word", () => {
    const view = viewOf({ people, further: [{}] });
    expect(limits(apart, view, { who: "neighbours" }).map(({ id }) => id)).toEqual(["slot-0/a/c"]);
  });

  it("needs nothing between people who cannot meet", () => {
    const given = { a: ["x"], b: ["y"], c: ["x"], d: ["x"] };
    const view = viewOf({ people, given, further: [{ within: "x" }, { within: "y" }] });
    expect(limits(apart, view)).toEqual([]);
    expect(limits(apart, view, { who: "neighbours" }).map(({ id }) => id)).toEqual(["slot-0/a/c"]);
  });
});
