import { sortedBy } from "../domain/compare.ts";
import { addMonths, type Day } from "../domain/dates.ts";
import type { ForecastCalendar } from "../domain/plan/forecast.ts";
import { intakeSlots, slotGroups } from "../domain/problem.ts";
import { openingsOf, repeats } from "../domain/programme/openings.ts";
import { type Intake, isOpen, offeredPlaces, type Programme } from "../domain/programme/programme.ts";

/** The days of a forecast of so many years from the programme's day, and at least to the day of its promise. */
export function calendarOf(programme: Programme, asOf: Day, years: number): ForecastCalendar & { readonly until: Day } {
  const last = addMonths(asOf, 12 * years);
  const promised = programme.completeBy ?? last;
  const until = promised > last ? promised : last;
  const starts = programme.intakes.flatMap((intake) => startsOf(intake));
  const intakes = sortedBy(
    starts.filter(({ startsOn }) => startsOn <= until),
    ({ startsOn, id }) => `${startsOn} ${id}`,
  );
  const ends = Array.from({ length: years + 1 }, (_, year) => `${Number(asOf.slice(0, 4)) + year}-12-31`);
  const dates = sortedBy([...new Set([...ends, promised])], (day) => day).filter((day) => day >= asOf && day <= until);
  const decisions = sortedBy([...new Set(intakes.map(({ startsOn }) => startsOn))], (day) => day).filter(
    (day) => day > asOf,
  );
  return { until, dates, promised, decisions, intakes };
}

/** Each start of an intake, and of every opening that it may have: cohorts count apart. */
function startsOf(intake: Intake): ForecastCalendar["intakes"] {
  if (!repeats(intake) && !isOpen(intake)) return [];
  return openingsOf(intake).flatMap((opening) => {
    const whole = { ...opening, open: true };
    const slots = intakeSlots({ intakes: [whole] } as unknown as Programme);
    const closing = opening.applicationsCloseOn === undefined ? {} : { closesOn: opening.applicationsCloseOn };
    const days = new Set(slots.map(({ startsOn }) => startsOn ?? opening.startsOn));
    if (days.size <= 1) {
      const places = slotGroups(slots)[0]?.places ?? offeredPlaces(opening);
      return [{ id: opening.id, startsOn: slots[0]?.startsOn ?? opening.startsOn, places, ...closing }];
    }
    return slots.map(({ id, startsOn, places }) => ({
      id,
      startsOn: startsOn ?? opening.startsOn,
      places,
      ...closing,
    }));
  });
}
