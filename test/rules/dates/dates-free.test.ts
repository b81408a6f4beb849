import { describe, expect, it } from "vitest";
import { datesFree } from "../../../src/rules/dates/dates-free.ts";
import { mentor, person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("dates-free", () => {
  const dates = ["2006-01-09", "2006-01-10"];
  const view = viewOf({ further: [{ dates, mentor: mentor("m", { facts: { days_off: ["2006-01-10"] } }) }, {}] });
  const of = (facts: Record<string, readonly string[]>, whose = "participant", slot = 0) =>
    refusal(datesFree, view, person("a", { facts }), slot, { fact: "days_off", whose });

  it("refuses a slot on a day that is not free, and names the day", () => {
    expect(of({ days_off: ["2006-01-08", "2006-01-10"] })).toMatchObject({ day: "2006-01-10" });
    expect(of({ days_off: ["2006-01-08", "2006-01-11"] })).toBeUndefined();
    expect(of({})).toBeUndefined();
  });

  it("refuses a day on which an earlier stage has booked the participant, or the mentor", () => {
    const booked = { ...view, days: new Map([["m", new Set(["2006-01-09"])]]) };
    const by = (id: string, whose: string) => refusal(datesFree, booked, person(id), 0, { fact: "", whose });
    expect(by("m", "participant")).toMatchObject({ day: "2006-01-09" });
    expect(by("a", "participant")).toBeUndefined();
    expect(by("a", "mentor")).toMatchObject({ day: "2006-01-09" });
  });

  it("looks at the mentor's days where it is told to", () => {
    expect(of({}, "mentor")).toMatchObject({ day: "2006-01-10" });
    expect(of({ days_off: dates }, "mentor", 1)).toBeUndefined();
  });
});
