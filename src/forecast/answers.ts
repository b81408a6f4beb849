import type { Day } from "../domain/dates.ts";
import {
  type DayAnswer,
  type ForecastAnswers,
  type ForecastCalendar,
  type IntakeAnswer,
  type MentorAnswer,
  type PromiseAnswer,
  type PromiseReading,
  type RunRecord,
  type Spread,
  type WaitingAnswer,
  waitingMonths,
} from "../domain/plan/forecast.ts";
import { chanceOf, spreadOf } from "./statistics.ts";

/** What all runs together say. The order of the records does not matter. */
export function answersFrom(calendar: ForecastCalendar, asOf: Day, records: readonly RunRecord[]): ForecastAnswers {
  return {
    promise: readings.map((reading) => promiseOn(calendar.promised, reading, records)),
    dates: calendar.dates.map((date) => dayAnswer(date, records)),
    waiting: waitingAnswer(records),
    intakes: calendar.intakes.map((intake) => intakeAnswer(intake, records)),
    mentors: hasMentoring(records) ? [asOf, ...calendar.decisions].map((date) => mentorAnswer(date, records)) : [],
    changes: yearsIn(records).map((year) => ({
      year,
      changes: counted(records, `changes/${year}/all`),
      interims: counted(records, `changes/${year}/interims`),
    })),
  };
}

/** The share of a run for one reading of the promise; a run without anybody to whom it applies keeps it. */
export function promiseShare({ counts }: RunRecord, date: Day, reading: PromiseReading): number {
  const [done, of] = { existing: existing, "existing-in-post": existingInPost, people, councils }[reading];
  const whole = counts[`day/${date}/${of}`] ?? 0;
  return whole === 0 ? 1 : (counts[`day/${date}/${done}`] ?? 0) / whole;
}

/** The share of those whose time came within the forecast that started in time; where there were none it is kept. */
export function inTimeShare({ counts }: RunRecord): number {
  const due = counts["waiting/due"] ?? 0;
  return due === 0 ? 1 : (counts["waiting/in-time"] ?? 0) / due;
}

/** Whether in this run everyone appointed in time to start within the forecast did so. */
function everyoneInTime({ counts }: RunRecord): boolean {
  return counts["waiting/in-time"] === counts["waiting/due"];
}

const existing = ["existing-completed", "existing"] as const;
const existingInPost = ["existing-in-post-completed", "existing-in-post"] as const;
const people = ["people-completed", "people"] as const;
const councils = ["councils-completed", "councils"] as const;
const readings: readonly PromiseReading[] = ["existing", "existing-in-post", "people", "councils"];

function promiseOn(date: Day, reading: PromiseReading, records: readonly RunRecord[]): PromiseAnswer {
  const shares = records.map((record) => promiseShare(record, date, reading));
  const kept = chanceOf(shares.filter((share) => share === 1).length, records.length);
  return { reading, date, kept, share: spreadOf(shares) };
}

function dayAnswer(date: Day, records: readonly RunRecord[]): DayAnswer {
  return {
    date,
    people: spreadOf(records.map((record) => promiseShare(record, date, "people"))),
    councils: spreadOf(records.map((record) => promiseShare(record, date, "councils"))),
    existing: counted(records, `day/${date}/existing-completed`),
    stillInPost: counted(records, `day/${date}/existing-in-post`),
    placedInPost: counted(records, `day/${date}/placed-in-post`),
    trainedInPost: counted(records, `day/${date}/trained-in-post`),
  };
}

function intakeAnswer(
  { id, startsOn, places }: ForecastCalendar["intakes"][number],
  records: readonly RunRecord[],
): IntakeAnswer {
  const spread = (what: string): Spread => counted(records, `intake/${id}/${what}`);
  return {
    intake: id,
    startsOn,
    places,
    started: spread("started"),
    completed: spread("completed"),
    wasted: spread("wasted"),
  };
}

/** Whether anybody is a mentor, or seeks one, in any run. */
function hasMentoring(records: readonly RunRecord[]): boolean {
  return records.some(({ counts }) =>
    Object.entries(counts).some(([what, count]) => /^mentors\/.*\/(cadre|seeking)$/.test(what) && count > 0),
  );
}

function mentorAnswer(date: Day, records: readonly RunRecord[]): MentorAnswer {
  const spread = (what: string): Spread => counted(records, `mentors/${date}/${what}`);
  return {
    date,
    mentors: spread("cadre"),
    seeking: spread("seeking"),
    unpaired: spread("unpaired"),
    load: spread("load"),
  };
}

function waitingAnswer(records: readonly RunRecord[]): WaitingAnswer {
  const due = records.filter(({ counts }) => (counts["waiting/due"] ?? 0) > 0);
  const waited = records.flatMap(({ counts: { "waiting/days": days } }) => (days === undefined ? [] : [days]));
  return {
    appointed: counted(records, "waiting/appointed"),
    months: spreadOf(waited.map((days) => (days * 12) / 365.25)),
    lengths: [...waitingMonths, null].map((length) => ({
      months: length,
      people: counted(records, `waiting/within/${length ?? "more"}`),
    })),
    inTime: spreadOf(due.map(inTimeShare)),
    leftBefore: counted(records, "waiting/left-before"),
    everyoneInTime: chanceOf(records.filter(everyoneInTime).length, records.length),
  };
}

function counted(records: readonly RunRecord[], name: string): Spread {
  return spreadOf(records.flatMap(({ counts: { [name]: count } }) => (count === undefined ? [] : [count])));
}

function yearsIn(records: readonly RunRecord[]): number[] {
  const years: number[] = [];
  while (records.some(({ counts }) => counts[`changes/${years.length + 1}/all`] !== undefined)) {
    years.push(years.length + 1);
  }
  return years;
}
