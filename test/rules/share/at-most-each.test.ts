import { describe, expect, it } from "vitest";
import { atMostEach } from "../../../src/rules/share/at-most-each.ts";
import { person } from "../person.ts";
import { limits, viewOf } from "../view.ts";

const from = (id: string, code: string) => person(id, { councils: [{ code, name: code }] });

describe("at-most-each", () => {
  const people = [from("a", "E1"), from("b", "E1"), from("c", "E1"), from("d", "E2"), from("e", "E2"), from("f", "E3")];

  it("limits in each intake the values that more people have", () => {
    const view = viewOf({ people, intakes: [{ id: "one" }, { id: "two" }] });
    expect(limits(atMostEach, view, { by: "council" })).toEqual([
      { id: "one/E1", over: { slots: ["one"], fact: { key: "council", value: "E1" } }, atMost: 2 },
      { id: "two/E1", over: { slots: ["two"], fact: { key: "council", value: "E1" } }, atMost: 2 },
    ]);
    expect(limits(atMostEach, view, { by: "council", most: 1 }).map(({ id }) => id)).toEqual([
      "one/E1",
      "one/E2",
      "two/E1",
      "two/E2",
    ]);
  });

  it("counts the cohorts of one intake together", () => {
    const day = { startsOn: "2010-01-01", endsOn: "2010-12-31" };
    const cohorts = ["x", "y"].map((id) => ({ id, places: 3, ...day }));
    const view = viewOf({ people, intakes: [{ id: "one", places: 6, cohorts }] });
    expect(limits(atMostEach, view, { by: "council" })).toEqual([
      { id: "one/E1", over: { slots: ["one/x", "one/y"], fact: { key: "council", value: "E1" } }, atMost: 2 },
    ]);
  });
});
