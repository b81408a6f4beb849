import { describe, expect, it } from "vitest";
import { intakeSlots } from "../../../src/domain/problem.ts";
import { lastNamed, openingsOf, openUntil } from "../../../src/domain/programme/openings.ts";
import type { Intake } from "../../../src/domain/programme/programme.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";

const yearly: Intake = { id: "2012-13", places: 30, startsOn: "2012-09-03", endsOn: "2013-09-02", every: "1 year" };
const shown = (intake: Intake, count = 4) =>
  openingsOf(intake)
    .slice(0, count)
    .map(({ id, startsOn, endsOn }) => `${id} ${startsOn} ${endsOn}`);

describe("the openings of a repeating intake", () => {
  it("keep their weekday and their length, and are named by their year", () => {
    expect(shown(yearly)).toEqual([
      "2012-13 2012-09-03 2013-09-02",
      "2013-14 2013-09-02 2014-09-01",
      "2014-15 2014-09-01 2015-08-31",
      "2015-16 2015-09-07 2016-09-06",
    ]);
    expect(openingsOf(yearly)).toHaveLength(20);
    expect(openingsOf({ ...yearly, openings: 3 })).toHaveLength(3);
  });

  it("pass the end of a century, and of a month without a fifth Monday", () => {
    expect(shown({ ...yearly, id: "2099-00", startsOn: "2099-09-07", endsOn: "2100-09-06" }, 2)[1]).toMatch(
      /^2100-01 /,
    );
    expect(shown({ ...yearly, id: "x", startsOn: "2024-01-29", endsOn: "2024-02-02", every: "1 month" }, 2)).toEqual([
      "x 2024-01-29 2024-02-02",
      "x-2 2024-02-26 2024-03-01",
    ]);
  });

  it("are named by the month of their start where the first is", () => {
    const quarterly = { ...yearly, id: "2024-01", startsOn: "2024-01-08", endsOn: "2025-01-07", every: "3 months" };
    expect(shown(quarterly)).toEqual([
      "2024-01 2024-01-08 2025-01-07",
      "2024-04 2024-04-08 2025-04-07",
      "2024-07 2024-07-08 2025-07-07",
      "2024-10 2024-10-14 2025-10-13",
    ]);
  });

  it("step by weeks and days exactly", () => {
    const weekly = { ...yearly, id: "w", startsOn: "2024-02-26", endsOn: "2024-02-27", every: "2 weeks" };
    expect(shown(weekly, 3)).toEqual([
      "w 2024-02-26 2024-02-27",
      "w-2 2024-03-11 2024-03-12",
      "w-3 2024-03-25 2024-03-26",
    ]);
  });

  it("take the closing day, the title and the cohorts with them", () => {
    const [, second] = openingsOf({
      ...yearly,
      title: "Intake 2012-13",
      applicationsCloseOn: "2012-07-31",
      cohorts: [{ id: "a", places: 30, startsOn: "2012-11-05", endsOn: "2013-11-04" }],
    });
    expect(second).toEqual({
      id: "2013-14",
      title: "Intake 2013-14",
      places: 30,
      startsOn: "2013-09-02",
      endsOn: "2014-09-01",
      applicationsCloseOn: "2013-07-30",
      cohorts: [{ id: "a", places: 30, startsOn: "2013-11-04", endsOn: "2014-11-03" }],
    });
  });
});

describe("openUntil", () => {
  const opened = (until?: string) => openUntil(dcsLeadership2009, until);
  const slots = (until?: string) =>
    intakeSlots(opened(until))
      .map(({ id }) => id)
      .slice(3);

  it("opens none without a day, and says that it may", () => {
    expect(slots()).toEqual([]);
    expect(opened().intakes[3]).toMatchObject({ id: "2012-13", every: "1 year", open: false });
  });

  it("opens one after the other up to a day, or to the horizon", () => {
    expect(slots("2012-09-02")).toEqual([]);
    expect(slots("2012-09-03")).toEqual(["2012-13"]);
    expect(slots("2013-09-02")).toEqual(["2012-13", "2013-14"]);
    expect(slots("9999-12-31")).toHaveLength(20);
    expect(slots("9999-12-31").at(-1)).toBe("2031-32");
  });

  it("finds the day of the last opening that is named", () => {
    expect(lastNamed(dcsLeadership2009, new Set(["2013-14", "2012-13", "2009-10"]))).toBe("2013-09-02");
    expect(lastNamed(dcsLeadership2009, new Set(["2009-10", "2040-41"]))).toBeUndefined();
  });

  it("goes on from where it was: opened again it is the same, and what was declared open stays so", () => {
    const once = opened("2014-09-01");
    expect(openUntil(once, "2014-09-01")).toEqual(once);
    expect(openUntil(once, undefined)).toEqual(once);
    expect(openUntil(once, "2015-09-07")).toEqual(opened("2015-09-07"));
    expect(once.intakes.filter((intake) => intake.every !== undefined)).toHaveLength(1);
  });

  it("is nothing before it is done: a repeating intake that nobody opened is closed", () => {
    expect(intakeSlots(dcsLeadership2009)).toHaveLength(3);
  });
});
