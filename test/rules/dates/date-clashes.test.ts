import { describe, expect, it } from "vitest";
import { dateClashes } from "../../../src/rules/dates/date-clashes.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("date-clashes", () => {
  const view = viewOf({ further: [{ dates: ["2009-11-16", "2009-11-17"] }, { dates: [] }] });
  const of = (days: readonly string[], slot: number | null) =>
    cost(dateClashes, view, person("a", { facts: { away: days } }), slot, { fact: "away" });

  it("counts the days of the slot that are not free", () => {
    expect(of(["2009-11-16", "2009-11-17", "2009-11-18"], 0)).toBe(2);
    expect(of(["2009-11-17"], 0)).toBe(1);
    expect(of(["2009-11-18"], 0)).toBe(0);
    expect(of(["2009-11-17"], 1)).toBe(0);
    expect(of(["2009-11-17"], null)).toBe(0);
  });

  it("counts the days that an earlier stage gave as well, each day once, and needs no column for them", () => {
    const booked = { ...view, days: new Map([["a", new Set(["2009-11-16"])]]) };
    const of = (id: string, params: Record<string, string>, facts = {}) =>
      cost(dateClashes, booked, person(id, { facts }), 0, params);
    expect(of("a", { fact: "" })).toBe(1);
    expect(of("a", { fact: "away" }, { away: ["2009-11-16", "2009-11-17"] })).toBe(2);
    expect(of("b", { fact: "" })).toBe(0);
  });

  it("is a wish: what it costs is named", () => {
    expect(dateClashes).toMatchObject({ shape: "priority", relaxed: expect.any(Function) as unknown });
  });
});
