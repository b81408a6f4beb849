import { describe, expect, it } from "vitest";
import { bankHolidaysOfEngland } from "../../src/domain/bank-holidays.ts";
import { addDays, weekdayOf } from "../../src/domain/dates.ts";
import { programmes } from "../../src/programmes/index.ts";

describe("the bank holidays of England", () => {
  it("are eight a year, and those that were added or moved", () => {
    const ofYear = (year: number) => [...bankHolidaysOfEngland].filter((day) => day.startsWith(String(year)));
    for (let year = 2005; year <= 2030; year++) {
      const more: Readonly<Record<number, number>> = { 2011: 9, 2012: 9, 2022: 10, 2023: 9 };
      expect([year, ofYear(year).length]).toEqual([year, more[year] ?? 8]);
      for (const day of ofYear(year)) expect([day, weekdayOf(day) < 5]).toEqual([day, true]);
    }
    for (const day of ["2011-04-29", "2012-06-05", "2020-05-08", "2022-06-02", "2022-09-19", "2023-05-08"])
      expect(bankHolidaysOfEngland).toContain(day);
    for (const day of ["2012-05-28", "2020-05-04", "2022-05-30"]) expect(bankHolidaysOfEngland).not.toContain(day);
    for (const day of ["2005-12-27", "2008-03-21", "2009-04-13", "2021-12-28", "2024-03-29", "2025-04-21"])
      expect(bankHolidaysOfEngland).toContain(day);
  });

  it("and weekends are avoided by every shipped calendar", () => {
    const days = [...programmes.values()].flatMap(({ intakes, further = [] }) =>
      further.flatMap(({ slots }) =>
        slots.from !== "list"
          ? []
          : slots.slots.flatMap(({ startsOn, afterDays = 0, days: length = 1 }) => {
              const starts = startsOn ? [startsOn] : intakes.map((intake) => addDays(intake.startsOn, afterDays));
              return starts.flatMap((start) => Array.from({ length }, (_, at) => addDays(start, at)));
            }),
      ),
    );
    expect(days.length).toBeGreaterThan(50);
    expect(days.filter((day) => weekdayOf(day) > 4)).toEqual([]);
    expect(days.filter((day) => bankHolidaysOfEngland.has(day))).toEqual([]);
  });
});
