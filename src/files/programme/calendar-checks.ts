import { bankHolidaysOfEngland } from "../../domain/bank-holidays.ts";
import { addDays, parseDay, weekdayOf } from "../../domain/dates.ts";
import type { Finding } from "../../domain/finding.ts";
import type { DocumentCursor } from "../text/document-cursor.ts";
import type { JsonPath } from "../text/json-locate.ts";

/** A warning for each session that falls on a weekend or a holiday: nobody may have meant that. */
export function checkCalendar(cursor: DocumentCursor): Finding[] {
  const whatOff = daysOff(cursor);
  const intakes = cursor.items(["intakes"]);
  const starts = intakes.map(({ path }) => cursor.text([...path, "startsOn"]));
  const slots = cursor.items(["further"]).flatMap(({ path }) => cursor.items([...path, "slots", "slots"]));
  return [
    ...intakes.flatMap(({ path }) =>
      cursor
        .items([...path, "mentorDays"])
        .flatMap((day) => dayOff(cursor, day.path, [cursor.text(day.path)], 1, whatOff)),
    ),
    ...slots.flatMap(({ path }) => {
      const [own, after, days] = ["startsOn", "afterDays", "days"].map((key) => cursor.at([...path, key]));
      const from =
        typeof own === "string"
          ? [own]
          : starts.map((start) => (typeof after === "number" && isDay(start) ? addDays(start, after) : undefined));
      const at = [...path, typeof own === "string" ? "startsOn" : "afterDays"];
      return dayOff(cursor, at, from, typeof days === "number" ? days : 1, whatOff);
    }),
  ];
}

/** The first day off of a slot, wherever it starts. */
function dayOff(
  cursor: DocumentCursor,
  path: JsonPath,
  starts: readonly (string | undefined)[],
  days: number,
  whatOff: WhatOff,
): Finding[] {
  const all = starts.filter(isDay).flatMap((start) => {
    return Array.from({ length: Math.min(Math.max(days, 0), mostDays) }, (_, at) => addDays(start, at));
  });
  const found = all.find((day) => whatOff(day) !== undefined);
  if (found === undefined) return [];
  return [cursor.fault("programme/day-off", path, { found, expected: whatOff(found) })];
}

/** Sessions that last longer take the weekend on purpose. */
const mostDays = 5;

function isDay(text: string | undefined): text is string {
  return text !== undefined && parseDay(text) !== undefined;
}

/** What kind of day off a day is; undefined for a working day. */
type WhatOff = (day: string) => string | undefined;

/** By the programme's own holidays, or else the bank holidays of England. */
function daysOff(cursor: DocumentCursor): WhatOff {
  const own = cursor.at(["holidays"]);
  const [holidays, what] = Array.isArray(own)
    ? [new Set<unknown>(own), "a holiday of the programme"]
    : [bankHolidaysOfEngland, "a bank holiday"];
  return (day) => {
    if (holidays.has(day)) return what;
    const weekday = weekdayOf(day);
    return weekday < 5 ? undefined : weekday === 5 ? "a Saturday" : "a Sunday";
  };
}
