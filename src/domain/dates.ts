import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays as addDaysTo } from "date-fns/addDays";
import { addMonths as addMonthsTo } from "date-fns/addMonths";

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
  return dayAt(numberOf(day) + days);
}

/** `day` moved by whole months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const key = `${day}${months}`;
  const known = moved.get(key);
  if (known !== undefined) return known;
  const found = iso(addMonthsTo(utc(day), months));
  moved.set(key, found);
  return found;
}

/**
 * Whole months from one day to a later one: the most that `addMonths` can add without going beyond it, so that from the
 * 31st a month is over on the last day of a shorter one. Negative when `to` is earlier.
 */
export function monthsBetween(from: Day, to: Day): number {
  const counts = monthsUntil(to);
  const known = counts.get(from);
  if (known !== undefined) return known;
  const counted = from <= to ? wholeMonths(from, to) : 0 - wholeMonths(to, from);
  counts.set(from, counted);
  return counted;
}

function monthsUntil(to: Day): Map<Day, number> {
  const known = months.get(to);
  if (known) return known;
  const counts = new Map<Day, number>();
  months.set(to, counts);
  return counts;
}

// date-fns' differenceInMonths counts 31 January to 30 April as two months, and to 28 February 2008 as one.
function wholeMonths(from: Day, to: Day): number {
  const begun = 12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from);
  return addMonths(from, begun) > to ? begun - 1 : begun;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

const millisecondsOfDay = 86_400_000;

/** The day of `month` (any day of it) that is its first, second ... Monday, as `day` is of its own; else its last. */
export function weekdayInMonth(day: Day, month: Day): Day {
  const first = `${month.slice(0, 7)}-01`;
  const ahead = (((numberOf(day) - numberOf(first)) % 7) + 7) % 7;
  const week = Math.floor((Number(day.slice(8)) - 1) / 7);
  const found = addDays(first, ahead + 7 * week);
  return found.slice(0, 7) === first.slice(0, 7) ? found : addDays(found, -7);
}

// A million rows, or a thousand runs of ten years, hold only a few thousand distinct days, and date-fns takes
// microseconds for each pair. Later day first.
const months = new Map<Day, Map<Day, number>>();
const moved = new Map<string, Day>();
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1970-01-01. */
function numberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = utc(day).getTime() / millisecondsOfDay;
  numbers.set(day, number);
  return number;
}

function dayAt(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = iso(addDaysTo(utc("1970-01-01"), number));
  days.set(number, day);
  return day;
}

function utc(day: Day): Date {
  return new UTCDateMini(`${day}T00:00:00Z`);
}

function iso(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The day of the week: 0 is Monday, 6 Sunday. */
export function weekdayOf(day: Day): number {
  const days = daysBetween("2001-01-01", day) % 7;
  return days < 0 ? days + 7 : days;
}
