import { describe, expect, it } from "vitest";
import { inPostByStart } from "../../../src/rules/place/in-post-by-start.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("in-post-by-start", () => {
  const view = viewOf({ intakes: [{ startsOn: "2009-11-02" }] });
  const of = (appointedOn: string | undefined, slot: number | null = 0) =>
    refusal(inPostByStart, view, person("a", { appointedOn }), slot);

  it("accepts who takes up the post on the first day, or is not known to come later", () => {
    expect(of("2009-11-02")).toBeUndefined();
    expect(of(undefined)).toBeUndefined();
  });

  it("refuses who comes a day later; not from waiting", () => {
    expect(of("2009-11-03")).toEqual({ appointedOn: "2009-11-03", startsOn: "2009-11-02" });
    expect(of("2009-11-03", null)).toBeUndefined();
  });
});
