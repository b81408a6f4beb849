import { describe, expect, it } from "vitest";
import { addDays, addMonths, monthsBetween, parseDay } from "../../src/domain/dates.ts";

describe("parseDay", () => {
  it.each(["2009-09-01", "2008-02-29", "2000-02-29", "1900-01-01", "2199-12-31", "2010-03-28"])("reads %s", (day) => {
    expect(parseDay(day)).toBe(day);
  });

  it.each([
    ["no leap year", "2009-02-29"],
    ["no leap year either", "1900-02-29"],
    ["a month of 30 days", "2009-04-31"],
    ["no such month", "2009-13-01"],
    ["month zero", "2009-00-10"],
    ["day zero", "2009-01-00"],
    ["before 1900", "1899-12-31"],
    ["after 2199", "2200-01-01"],
    ["other orders", "01/09/2009"],
    ["without zeros", "2009-9-1"],
    ["with a time", "2009-09-01T00:00:00Z"],
    ["with white space", " 2009-09-01"],
    ["other digits", "２００９-09-01"],
    ["a line more", "2009-09-01\n"],
    ["nothing", ""],
  ])("refuses %s", (_what, text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe("addDays", () => {
  it("moves over months, years and the nights on which clocks are changed", () => {
    expect(addDays("2009-12-31", 1)).toBe("2010-01-01");
    expect(addDays("2010-03-27", 1)).toBe("2010-03-28");
    expect(addDays("2010-03-28", 1)).toBe("2010-03-29");
    expect(addDays("2009-10-25", 1)).toBe("2009-10-26");
    expect(addDays("2008-03-01", -1)).toBe("2008-02-29");
    expect(addDays("2009-09-01", 0)).toBe("2009-09-01");
  });

  it("is undone by going back, day for day over four years", () => {
    let day = "2008-01-01";
    const seen = new Set<string>();
    for (let count = 0; count < 1461; count++) {
      seen.add(day);
      expect(addDays(addDays(day, 1), -1)).toBe(day);
      day = addDays(day, 1);
    }
    expect([day, seen.size]).toEqual(["2012-01-01", 1461]);
  });
});

describe("addMonths", () => {
  it("keeps the day, or takes the last of a shorter month", () => {
    expect(addMonths("2009-09-01", -36)).toBe("2006-09-01");
    expect(addMonths("2009-01-31", 1)).toBe("2009-02-28");
    expect(addMonths("2008-01-31", 1)).toBe("2008-02-29");
    expect(addMonths("2008-02-29", 12)).toBe("2009-02-28");
    expect(addMonths("2009-03-31", -1)).toBe("2009-02-28");
    expect(addMonths("2009-11-30", 3)).toBe("2010-02-28");
  });
});

describe("monthsBetween", () => {
  it.each([
    ["2009-08-01", "2009-09-01", 1],
    ["2009-08-02", "2009-09-01", 0],
    ["2006-09-01", "2009-09-01", 36],
    ["2006-09-02", "2009-09-01", 35],
    ["2009-09-01", "2009-09-01", 0],
    ["2009-01-31", "2009-02-28", 1],
    ["2008-01-31", "2008-02-28", 0],
    ["2008-02-29", "2009-02-28", 12],
    ["2009-10-01", "2009-09-01", -1],
    ["2009-09-15", "2009-09-01", 0],
  ])("from %s to %s: %i", (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
    // Asked again, it comes from memory.
    expect(monthsBetween(from, to)).toBe(months);
  });

  it("is the most months that can be added without going beyond, for any two days of two years", () => {
    for (let from = "2008-01-27"; from < "2008-04-02"; from = addDays(from, 1)) {
      for (let to = from; to < "2009-04-01"; to = addDays(to, 1)) {
        const months = monthsBetween(from, to);
        const isMost = addMonths(from, months) <= to && addMonths(from, months + 1) > to;
        if (!isMost) expect.unreachable(`${from} to ${to} are not ${months} months`);
      }
    }
    expect([monthsBetween("2008-01-31", "2008-04-30"), monthsBetween("2008-04-30", "2008-01-31")]).toEqual([3, -3]);
  });

  it("gives no negative zero, which JSON and a comparison would show", () => {
    expect(Object.is(monthsBetween("2009-09-15", "2009-09-01"), 0)).toBe(true);
  });
});
