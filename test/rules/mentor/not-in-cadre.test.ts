import { describe, expect, it } from "vitest";
import { notInCadre } from "../../../src/rules/mentor/not-in-cadre.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("not-in-cadre", () => {
  const view = viewOf({ cadre: ["a"] });

  it("refuses a member of the cadre, and nobody else", () => {
    expect(refusal(notInCadre, view, person("a"))).toEqual({ mentor: "a" });
    expect(refusal(notInCadre, view, person("b"))).toBeUndefined();
  });
});
