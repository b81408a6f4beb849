import { describe, expect, it } from "vitest";
import { notOneself } from "../../../src/rules/mentor/not-oneself.ts";
import { mentor, person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("not-oneself", () => {
  const view = viewOf({ mentors: [mentor("a"), mentor("b")] });

  it("refuses the mentor of the same id, and no other", () => {
    expect(refusal(notOneself, view, person("a"), 0)).toEqual({ mentor: "a" });
    expect(refusal(notOneself, view, person("a"), 1)).toBeUndefined();
    expect(refusal(notOneself, view, person("a"), null)).toBeUndefined();
  });
});
