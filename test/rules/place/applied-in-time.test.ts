import { describe, expect, it } from "vitest";
import { appliedInTime } from "../../../src/rules/place/applied-in-time.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("applied-in-time", () => {
  const view = viewOf({ intakes: [{ applicationsCloseOn: "2009-07-31" }, {}] });
  const of = (appliedOn: string | undefined, slot: number | null) =>
    refusal(appliedInTime, view, person("a", { appliedOn }), slot);

  it("accepts an application on the closing day and before", () => {
    expect(of("2009-07-31", 0)).toBeUndefined();
    expect(of("2008-01-01", 0)).toBeUndefined();
  });

  it("refuses one a day late, and who has not applied", () => {
    expect(of("2009-08-01", 0)).toEqual({ appliedOn: "2009-08-01", applicationsCloseOn: "2009-07-31" });
    expect(of(undefined, 0)).toEqual({ appliedOn: "", applicationsCloseOn: "2009-07-31" });
  });

  it("asks nothing where no application is asked for, or of those who wait", () => {
    expect(of(undefined, 1)).toBeUndefined();
    expect(of(undefined, null)).toBeUndefined();
  });
});
