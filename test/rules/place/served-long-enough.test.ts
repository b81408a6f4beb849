import { describe, expect, it } from "vitest";
import { servedLongEnough } from "../../../src/rules/place/served-long-enough.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("served-long-enough", () => {
  const view = viewOf({ asOf: "2009-09-01", intakes: [{ startsOn: "2010-09-06" }, { startsOn: "2011-09-05" }] });
  const of = (since: string | undefined, slot: number | null, months = 36) =>
    refusal(servedLongEnough, view, person("a", since === undefined ? {} : { facts: { senior_since: since } }), slot, {
      fact: "senior_since",
      months,
    });

  it("counts to the day of each start", () => {
    expect(of("2007-09-06", 0)).toBeUndefined();
    expect(of("2007-09-07", 0)).toEqual({ since: "2007-09-07", latest: "2007-09-06" });
    expect(of("2007-09-07", 1)).toBeUndefined();
  });

  it("counts to the programme's day where there is no start", () => {
    expect(of("2006-09-01", null)).toBeUndefined();
    expect(of("2006-09-02", null)).toMatchObject({ latest: "2006-09-01" });
  });

  it("takes the programme's months; a blank is not enough", () => {
    expect(of("2009-09-06", 0, 12)).toBeUndefined();
    expect(of(undefined, 0, 0)).toEqual({ since: "", latest: "2010-09-06" });
  });
});
