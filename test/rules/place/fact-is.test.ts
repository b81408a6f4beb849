import { describe, expect, it } from "vitest";
import { factIs } from "../../../src/rules/place/fact-is.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("fact-is", () => {
  const of = (facts: Record<string, string>) =>
    refusal(factIs, viewOf(), person("a", { facts }), null, { fact: "planning", is: "missing" });

  it("wants exactly the value", () => {
    expect(of({ planning: "missing" })).toBeUndefined();
    expect(of({ planning: "strong" })).toMatchObject({ found: "strong", expected: "missing" });
    expect(of({})).toMatchObject({ found: "(unknown)", expected: "missing" });
  });
});
