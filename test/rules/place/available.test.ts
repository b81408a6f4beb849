import { describe, expect, it } from "vitest";
import { available } from "../../../src/rules/place/available.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("available", () => {
  const view = viewOf({ intakes: [{ id: "one" }, { id: "two" }] });
  const busy = person("a", { unavailableIntakes: ["two", "elsewhere"] });

  it("refuses an intake that the person has named, and no other", () => {
    expect(refusal(available, view, busy, 1)).toEqual({ unavailable: "two" });
    expect(refusal(available, view, busy, 0)).toBeUndefined();
    expect(refusal(available, view, busy, null)).toBeUndefined();
    expect(refusal(available, view, person("b"), 1)).toBeUndefined();
  });
});
