import { describe, expect, it } from "vitest";
import { factGiven } from "../../../src/rules/place/fact-given.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("fact-given", () => {
  const of = (facts: Record<string, string>, fact = "sponsor") =>
    refusal(factGiven, viewOf(), person("a", { facts }), null, { fact });

  it("accepts whatever is given", () => {
    expect(of({ sponsor: "director" })).toBeUndefined();
    expect(refusal(factGiven, viewOf(), person("a", { region: "London" }), null, { fact: "region" })).toBeUndefined();
  });

  it("refuses a blank, and what is another column's", () => {
    expect(of({})).toEqual({ missing: "sponsor" });
    expect(of({ other: "x" })).toEqual({ missing: "sponsor" });
    expect(of({ sponsor: "x" }, "region")).toEqual({ missing: "region" });
  });
});
