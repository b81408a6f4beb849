import { describe, expect, it } from "vitest";
import { expectedToStay } from "../../../src/rules/mentor/expected-to-stay.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("expected-to-stay", () => {
  const of = (expectedUntil: string | undefined, given = {}, asOf = "2009-09-01") =>
    refusal(expectedToStay, viewOf({ asOf }), person("a", { expectedUntil }), null, given);

  it("accepts exactly 24 months, and a blank", () => {
    expect(of("2011-09-01")).toBeUndefined();
    expect(of(undefined)).toBeUndefined();
  });

  it("refuses a day less", () => {
    expect(of("2011-08-31")).toEqual({ expectedUntil: "2011-08-31", until: "2011-09-01" });
  });

  it("takes the months of the programme, to the end of a shorter month", () => {
    expect(of("2011-08-31", { months: 23 })).toBeUndefined();
    expect(of("2009-09-01", { months: 0 })).toBeUndefined();
    expect(of("2010-02-28", { months: 1 }, "2010-01-31")).toBeUndefined();
    expect(of("2010-02-27", { months: 1 }, "2010-01-31")).toMatchObject({ until: "2010-02-28" });
  });
});
