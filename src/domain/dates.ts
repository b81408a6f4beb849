import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays as addDaysTo } from "date-fns/addDays";
import { addMonths as addMonthsTo } from "date-fns/addMonths";
import { differenceInMonths } from "date-fns/differenceInMonths";

/** A calendar day, `yyyy-mm-dd`, without a time or a zone. Days compare correctly as plain texts. */
export type Day = string;

/** Reads an ISO day that exists in the calendar (years 1900 to 2199); anything else is `undefined`. */
export function parseDay(text: string): Day | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined;
  const date = utc(text);
  return Number.isNaN(date.getTime()) || iso(date) !== text ? undefined : text;
}

/** `day` moved by whole days; negative goes back. */
export function addDays(day: Day, days: number): Day {
  return iso(addDaysTo(utc(day), days));
}

/** `day` moved by whole months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  return iso(addMonthsTo(utc(day), months));
}

/** Whole months from one day to a later one, negative when `to` is earlier. The 31st counts as a month's end. */
export function monthsBetween(from: Day, to: Day): number {
  const key = from + to;
  const known = months.get(key);
  if (known !== undefined) return known;
  const counted = differenceInMonths(utc(to), utc(from)) + 0;
  months.set(key, counted);
  return counted;
}

// A million rows hold only a few thousand distinct days, and date-fns takes a microsecond for each pair.
const months = new Map<string, number>();

function utc(day: Day): Date {
  return new UTCDateMini(`${day}T00:00:00Z`);
}

function iso(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
