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

  it("counts no entry that is not open to the person: unknown, without places, barred by a rule, or named before", () => {
    expect(of("closed", "one")).toEqual([0, 1, 1, 1]);
    expect(of("one", "one", "two")).toEqual([0, 1, 2, 2]);
    const some = viewOf({ intakes: [{ id: "one", places: 0 }, { id: "two" }, { id: "three" }] });
    const barred = { ...some, mayTake: () => some.slots.filter(({ id }) => id !== "two") };
    const padded = person("a", { preferredIntakes: ["one", "two", "three"] });
    expect([2, null].map((slot) => cost(preference, barred, padded, slot))).toEqual([0, 1]);
  });

  it("takes an intake's starts as one entry, and a start as one of its own", () => {
    const start = (id: string, month: string) => ({
      id,
      places: 1,
      startsOn: `2010-${month}-01`,
      endsOn: "2010-12-31",
    });
    const starts = viewOf({ intakes: [{ id: "one", cohorts: [start("a", "01"), start("b", "02")] }, { id: "two" }] });
    const costs = (...preferredIntakes: string[]) =>
      [0, 1, 2, null].map((slot) => cost(preference, starts, person("a", { preferredIntakes }), slot));
    expect(costs("one", "two")).toEqual([0, 0, 1, 2]);
    expect(costs("one/b", "one", "two")).toEqual([1, 0, 2, 3]);
    expect(costs("two", "one", "one/b")).toEqual([1, 1, 0, 2]);
  });

  it("counts no wish of somebody with an offer", () => {
    const pinned = person("a", { preferredIntakes: ["two"], pinnedIntake: "one" });
    expect(cost(preference, view, pinned, 0)).toBe(0);
  });
});
