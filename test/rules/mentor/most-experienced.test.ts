import { describe, expect, it } from "vitest";
import { mostExperienced } from "../../../src/rules/mentor/most-experienced.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("most-experienced", () => {
  const [long, middle, blank] = [
    person("a", { directorSince: "2001-09-01" }),
    person("b", { directorSince: "2005-09-02" }),
    person("c", { appointedOn: "1990-01-01" }),
  ];

  it("costs the months that are missing to the longest of those who may be chosen", () => {
    const view = viewOf({ cadreSize: 1, people: [long, middle, blank] });
    expect([long, middle, blank].map((one) => cost(mostExperienced, view, one, 0))).toEqual([0, 49, 96]);
  });

  it("does not look at those who may not be chosen", () => {
    const view = viewOf({ cadreSize: 1, people: [middle, blank], population: [long, middle, blank] });
    expect([middle, blank].map((one) => cost(mostExperienced, view, one, 0))).toEqual([0, 47]);
  });

  it("costs nothing not to be chosen", () => {
    const view = viewOf({ cadreSize: 1, people: [long, middle] });
    expect(cost(mostExperienced, view, middle, null)).toBe(0);
  });
});
