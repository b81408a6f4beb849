import { addDays, type Day, parseDay } from "../../domain/dates.ts";
import type { FileCode, Params } from "../codes.ts";

interface DayFault {
  readonly code: FileCode;
  readonly params: Params;
}

/**
 * Why a text is no ISO day, with the days that it may have meant: `dayFirst` and `monthFirst` are the two readings of
 * 03/04/2009, as far as they exist; `suggestion` is the day of a text that has one reading only.
 */
export function whyNoDay(found: string): DayFault {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(found);
  if (iso) return fault(inCalendarRange(iso[1]) ? "date/no-such-day" : "date/out-of-range", found, {});
  const slashed = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(found);
  if (slashed) return whyNoSlashedDay(found, slashed);
  return fault("date/not-iso", found, { suggestion: readingOf(found) });
}

function whyNoSlashedDay(found: string, [, first = "", second = "", year = ""]: RegExpExecArray): DayFault {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst === undefined && monthFirst === undefined) return fault("date/no-such-day", found, {});
  if (dayFirst === monthFirst) return fault("date/not-iso", found, { suggestion: dayFirst });
  return fault("date/not-iso", found, { dayFirst, monthFirst });
}

function readingOf(found: string): Day | undefined {
  const yearFirst = /^(\d{4})[./ -]?(\d{1,2})[./ -]?(\d{1,2})(?:[T ][\d:.]*Z?)?$/.exec(found);
  if (yearFirst) return dayOf(yearFirst[1] ?? "", yearFirst[2] ?? "", yearFirst[3] ?? "");
  const serial = /^[2-7]\d{4}$/.test(found) ? Number(found) : undefined;
  // A spreadsheet's day number, when a cell lost its date format.
  return serial === undefined ? undefined : addDays("1899-12-30", serial);
}

function dayOf(year: string, month: string, day: string): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function inCalendarRange(year: string | undefined): boolean {
  return /^(19|20|21)/.test(year ?? "");
}

function fault(code: FileCode, found: string, params: Params): DayFault {
  return { code, params: { found, expected: "yyyy-mm-dd", ...params } };
}
