import { describe, expect, it } from "vitest";
import { notBegun } from "../../../src/rules/dates/not-begun.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("not-begun", () => {
  it("refuses what started before the day, not what starts on it", () => {
    const view = viewOf({
      intakes: [{ startsOn: "2010-03-01" }, { startsOn: "2010-03-02" }],
      previous: { frozenBefore: "2010-03-02" },
    });
    const answer = { startsOn: "2010-03-01", frozenBefore: "2010-03-02" };
    expect([0, 1, null].map((slot) => refusal(notBegun, view, person("a"), slot))).toEqual([
      answer,
      undefined,
      undefined,
    ]);
  });

  it("refuses nothing in a first plan", () => {
    expect(refusal(notBegun, viewOf({ intakes: [{ startsOn: "1999-01-01" }] }), person("a"), 0)).toBeUndefined();
  });
});
