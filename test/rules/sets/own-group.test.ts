import { describe, expect, it } from "vitest";
import { ownGroup } from "../../../src/rules/sets/own-group.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("own-group", () => {
  const view = viewOf({ further: [{ within: "2009-10" }, {}], given: { a: ["2009-10", "x"], b: ["2010-11"] } });

  it("keeps each set and session to those inside", () => {
    expect(refusal(ownGroup, view, person("a"), 0)).toBeUndefined();
    expect(refusal(ownGroup, view, person("b"), 0)).toEqual({ within: "2009-10" });
    expect(refusal(ownGroup, view, person("c"), 0)).toEqual({ within: "2009-10" });
  });

  it("leaves what is inside nothing open to all", () => {
    for (const id of ["a", "b", "c"]) expect(refusal(ownGroup, view, person(id), 1)).toBeUndefined();
  });
});
