import { addDays, type Day, parseDay } from "../../domain/dates.ts";
import type { DayOrder } from "../../domain/programme/reading.ts";

/** The days that a text may be, by the order in which it is read; one that has the same day in each is certain. */
export type DayReadings = Partial<Record<DayOrder, Day>>;

/**
 * Every reading of a text as a day: ISO days and date-times, `1/9/2009` with `/ . -` or spaces, two-digit years
 * (00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999), `1 Sep 2009`, `1st September 2009`, `Sept 1, 2009`, with a
 * weekday before and a time after. Empty where it is no day, or a time whose zone leaves the day open.
 * @param serials whether a bare number is a day number of a spreadsheet: in a workbook, never in a text file
 */
export function readDay(found: string, serials = false): DayReadings {
  const text = dated(plain(found));
  if (text === undefined) return {};
  if (serials && /^\d{2,5}(\.\d+)?$/.test(text)) return always(dayOfSerial(Math.floor(Number(text))));
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (compact) return always(dayOf(compact[1], compact[2], compact[3]));
  const yearFirst = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text);
  if (yearFirst) return always(dayOf(yearFirst[1], yearFirst[2], yearFirst[3]));
  const named = readNamedMonth(text);
  if (named !== undefined) return always(named);
  const parts = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d\d)$/.exec(text);
  return parts ? slashed(parts) : {};
}

function slashed([, first = "", second = "", last = ""]: RegExpExecArray): DayReadings {
  const year = fullYear(last);
  const dmy = dayOf(year, second, first);
  const mdy = dayOf(year, first, second);
  // Two digits first are the year only where they can be nothing else, or where somebody says so.
  const ymd = last.length === 2 ? dayOf(fullYear(first), second, last) : undefined;
  return { ...(dmy && { dmy }), ...(mdy && { mdy }), ...(ymd && { ymd }) };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const dayThenMonth = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[-./ ]*${monthName},?[-./ ']*(\\d{4}|\\d\\d)$`,
  "i",
);
const monthThenDay = new RegExp(`^${monthName}[-./ ]*(\\d{1,2})(?:st|nd|rd|th)?,?[-./ ]+(\\d{4})$`, "i");
const yearThenMonth = new RegExp(`^(\\d{4})[-./ ]+${monthName}[-./ ]+(\\d{1,2})$`, "i");

function readNamedMonth(text: string): Day | undefined {
  const day = dayThenMonth.exec(text);
  if (day) return dayOf(fullYear(day[3] ?? ""), monthOf(day[2]), day[1]);
  const month = monthThenDay.exec(text);
  if (month) return dayOf(month[3], monthOf(month[1]), month[2]);
  const year = yearThenMonth.exec(text);
  return year ? dayOf(year[1], monthOf(year[2]), year[3]) : undefined;
}

function monthOf(name = ""): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** The first serial that every reader of spreadsheets takes for the same day, 1 March 1900. */
const firstSerial = 61;

function dayOfSerial(serial: number): Day | undefined {
  return serial < firstSerial ? undefined : parseDay(addDays("1899-12-30", serial));
}

function always(day: Day | undefined): DayReadings {
  return day === undefined ? {} : { dmy: day, mdy: day, ymd: day };
}

function fullYear(digits: string): string {
  if (digits.length !== 2) return digits;
  return Number(digits) < 50 ? `20${digits}` : `19${digits}`;
}

function dayOf(year = "", month = "", day = ""): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** Blanks and hyphens of the kinds that word processors write, as plain ones. */
function plain(found: string): string {
  return found
    .replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000]+/g, " ")
    .replace(/[\u00ad\u2010-\u2015\u2212]/g, "-")
    .replace(/ {2,}/g, " ")
    .trim()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[.,]? /i, "");
}

const time =
  /^(.*?\d)(?:T| |, | at )(\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?( ?[ap]\.?m\.?)?(?: ?(Z|UTC|GMT)?([+-]\d{1,2}(?::?\d\d)?)?)$/i;

/** A text without its time of day; `undefined` where a zone leaves open which day it was here. */
function dated(text: string): string | undefined {
  const found = time.exec(text);
  if (!found) return text;
  const [, date = "", hours = "", minutes = "", half, zone, offset] = found;
  if (zone === undefined && offset === undefined) return date;
  const isAfternoon = half !== undefined && /p/i.test(half);
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  const [, sign = "+", east = "0", eastMinutes = "0"] = /([+-])(\d{1,2}):?(\d\d)?/.exec(offset ?? "") ?? [];
  const shift = (sign === "-" ? -1 : 1) * (Number(east) * 60 + Number(eastMinutes));
  const universal = hour * 60 + Number(minutes) - shift;
  // Summer time is an hour ahead.
  return universal >= 0 && universal + 60 < 24 * 60 ? date : undefined;
}
