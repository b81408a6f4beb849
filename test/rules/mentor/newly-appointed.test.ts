import { describe, expect, it } from "vitest";
import { newlyAppointed } from "../../../src/rules/mentor/newly-appointed.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("newly-appointed", () => {
  const of = (directorSince: string | undefined, given = {}) =>
    refusal(newlyAppointed, viewOf(), person("a", { directorSince, appointedOn: "2009-08-01" }), null, given);

  it("accepts a first post of exactly 12 months, a shorter one, and one to come", () => {
    expect(of("2008-09-01")).toBeUndefined();
    expect(of("2009-08-31")).toBeUndefined();
    expect(of("2009-10-01")).toBeUndefined();
  });

  it("refuses a day more, and a blank, however new the present post", () => {
    expect(of("2008-08-31")).toEqual({ directorSince: "2008-08-31", earliest: "2008-09-01" });
    expect(of(undefined)).toEqual({ directorSince: "", earliest: "2008-09-01" });
  });

  it("takes the months of the programme", () => {
    expect(of("2007-09-01", { months: 24 })).toBeUndefined();
    expect(of("2007-08-31", { months: 24 })).toBeDefined();
    expect(of("2009-08-31", { months: 0 })).toMatchObject({ earliest: "2009-09-01" });
  });
});
