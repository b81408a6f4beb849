import { describe, expect, it } from "vitest";
import { hasPlace } from "../../../src/rules/place/has-place.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("has-place", () => {
  const view = viewOf({ given: { a: ["2009-10"] } });

  it("is for those who were given one, and for nobody else", () => {
    expect(refusal(hasPlace, view, person("a"))).toBeUndefined();
    expect(refusal(hasPlace, view, person("b"))).toBeDefined();
    expect(refusal(hasPlace, viewOf(), person("a"))).toBeDefined();
  });
});
