import { describe, expect, it } from "vitest";
import { experienced } from "../../../src/rules/mentor/experienced.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("experienced", () => {
  const of = (directorSince: string | undefined, given = {}) =>
    refusal(experienced, viewOf(), person("a", { directorSince, appointedOn: "2001-01-01" }), null, given);

  it("accepts exactly 36 months, and more", () => {
    expect(of("2006-09-01")).toBeUndefined();
    expect(of("1999-12-31")).toBeUndefined();
  });

  it("refuses a day less, and a blank, whatever the time in this post", () => {
    expect(of("2006-09-02")).toEqual({ directorSince: "2006-09-02", latest: "2006-09-01" });
    expect(of(undefined)).toEqual({ directorSince: "", latest: "2006-09-01" });
  });

  it("takes the months of the programme", () => {
    expect(of("2006-09-02", { months: 35 })).toBeUndefined();
    expect(of("2006-09-01", { months: 37 })).toMatchObject({ latest: "2006-08-01" });
    expect(of("2009-09-01", { months: 0 })).toBeUndefined();
  });
});
