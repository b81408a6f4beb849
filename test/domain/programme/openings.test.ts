import { describe, expect, it } from "vitest";
import { intakeSlots } from "../../../src/domain/problem.ts";
import { openAsNeeded, openingsOf } from "../../../src/domain/programme/openings.ts";
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

describe("openAsNeeded", () => {
  const opened = (people: number, ...named: string[]) => openAsNeeded(dcsLeadership2009, people, new Set(named));
  const slots = (people: number, ...named: string[]) => intakeSlots(opened(people, ...named)).map(({ id }) => id);

  it("opens none without need, and says that it may", () => {
    expect(slots(144)).toEqual(["2009-10", "2010-11", "2011-12"]);
    expect(opened(144).intakes[3]).toMatchObject({ id: "2012-13", every: "1 year", open: false });
  });

  it("opens one after the other until everybody has room, or the horizon is reached", () => {
    expect(slots(145).slice(3)).toEqual(["2012-13"]);
    expect(slots(174).slice(3)).toEqual(["2012-13"]);
    expect(slots(175).slice(3)).toEqual(["2012-13", "2013-14"]);
    expect(slots(1_000_000)).toHaveLength(23);
    expect(slots(1_000_000).at(-1)).toBe("2031-32");
  });

  it("opens as far as an offer names", () => {
    expect(slots(1, "2013-14").slice(3)).toEqual(["2012-13", "2013-14"]);
    expect(slots(1, "2040-41").slice(3)).toEqual([]);
  });

  it("goes on from where it was: opened again, for as many, it is the same", () => {
    const once = opened(190);
    expect(openAsNeeded(once, 190, new Set())).toEqual(once);
    expect(openAsNeeded(once, 205, new Set())).toEqual(opened(205));
    expect(once.intakes.filter(({ every }) => every !== undefined)).toHaveLength(1);
  });

  it("is nothing before it is done: a repeating intake that nobody opened is closed", () => {
    expect(intakeSlots(dcsLeadership2009)).toHaveLength(3);
  });
});
