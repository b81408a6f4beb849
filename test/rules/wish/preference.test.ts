import { describe, expect, it } from "vitest";
import { preference } from "../../../src/rules/wish/preference.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("preference", () => {
  const view = viewOf({ intakes: [{ id: "one" }, { id: "two" }, { id: "three" }] });
  const of = (...preferredIntakes: string[]) =>
    [0, 1, 2, null].map((slot) => cost(preference, view, person("a", { preferredIntakes }), slot));

  it("costs the place in the person's list; unlisted or waiting, the list's length", () => {
    expect(of("three", "one")).toEqual([1, 2, 0, 2]);
    expect(of("two")).toEqual([1, 0, 1, 1]);
  });

  it("costs nothing without a list", () => {
    expect(of()).toEqual([0, 0, 0, 0]);
  });

  it("counts a listed intake that is not open", () => {
    expect(of("closed", "one")).toEqual([1, 2, 2, 2]);
  });
});
