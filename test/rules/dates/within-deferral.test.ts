import { describe, expect, it } from "vitest";
import { withinDeferral } from "../../../src/rules/dates/within-deferral.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("within-deferral", () => {
  const intakes = ["2009-11-02", "2010-09-06", "2010-11-02", "2010-11-03"].map((startsOn) => ({ startsOn }));
  const deferral = { participant: "a", from: "intake-0", startsOn: "2009-11-02", on: "2009-10-01", reason: "illness" };
  const view = viewOf({ intakes, previous: { deferrals: [deferral] } });

  it("allows only later intakes up to twelve months on", () => {
    const refused = [0, 1, 2, 3, null].map((slot) => refusal(withinDeferral, view, person("a"), slot) !== undefined);
    expect(refused).toEqual([true, false, false, true, false]);
    expect(refusal(withinDeferral, view, person("a"), 3)).toEqual({
      deferred: "intake-0",
      startsOn: "2010-11-03",
      until: "2010-11-02",
    });
  });

  it("takes the limit from the programme, and leaves others alone", () => {
    expect(refusal(withinDeferral, view, person("a"), 1, { months: 6 })).toBeDefined();
    expect(refusal(withinDeferral, view, person("b"), 0)).toBeUndefined();
  });
});
