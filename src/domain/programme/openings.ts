import { addDays, addMonths, type Day, daysBetween, monthsBetween, weekdayInMonth } from "../dates.ts";
import { everyPattern } from "../form.ts";
import { type Cohort, type Intake, mostOpenings, type Programme } from "./programme.ts";

/** Whether an intake opens again and again, as far as it is needed. */
export function repeats(intake: Intake): boolean {
  return intake.every !== undefined;
}

/**
 * Every opening that an intake may have, the first first; one that does not repeat has one. An opening keeps its weekday:
 * where the step is months or years, the first Monday of a month stays a first Monday.
 */
export function openingsOf(intake: Intake): readonly Intake[] {
  const known = openingsKnown.get(intake);
  if (known) return known;
  const step = stepOf(intake);
  if (!step) return [intake];
  const openings = Array.from({ length: intake.openings ?? mostOpenings }, (_, at) => openingAt(intake, step, at));
  openingsKnown.set(intake, openings);
  return openings;
}

// Each is asked for several times a plan, and a forecast makes thousands of plans.
const openingsKnown = new WeakMap<Intake, readonly Intake[]>();

/** The start days of all openings that repeating intakes may have, in order. */
export function openingDays({ intakes }: Programme): readonly Day[] {
  const days = intakes.filter(repeats).flatMap((of) => openingsOf(of).map(({ startsOn }) => startsOn));
  return [...new Set(days)].sort();
}

/** The last start day of the openings among `named`; undefined where none of them is an opening. */
export function lastNamed({ intakes }: Programme, named: ReadonlySet<string>): Day | undefined {
  const days = intakes
    .filter(repeats)
    .flatMap((of) => openingsOf(of).filter(({ id }) => named.has(id)))
    .map(({ startsOn }) => startsOn);
  return days.sort().at(-1);
}

/**
 * The programme with every opening of its repeating intakes up to a day; those of one day open together. The last opening
 * of each goes on saying how often it repeats, so that more can be opened later; one that is not needed yet is closed. An
 * intake that is declared open has its first opening.
 */
export function openUntil(programme: Programme, until: Day | undefined): Programme {
  if (!programme.intakes.some(repeats)) return programme;
  const intakes = programme.intakes.flatMap((intake) => {
    if (!repeats(intake)) return [intake];
    const count = openingsOf(intake).filter(({ startsOn }) => until !== undefined && startsOn <= until).length;
    return resolved(intake, Math.max(count, Number(intake.open === true)));
  });
  return { ...programme, intakes };
}

function resolved(intake: Intake, count: number): readonly Intake[] {
  const known = resolvedKnown.get(intake) ?? new Map<number, readonly Intake[]>();
  resolvedKnown.set(intake, known);
  const found = known.get(count) ?? resolvedAnew(intake, count);
  known.set(count, found);
  return found;
}

// The same intakes for the same question, so that what is known of them need not be found anew either.
const resolvedKnown = new WeakMap<Intake, Map<number, readonly Intake[]>>();

function resolvedAnew(intake: Intake, count: number): readonly Intake[] {
  if (count === 0) return [{ ...intake, open: false }];
  const { openings, every } = intake;
  return openingsOf({ ...intake, open: undefined })
    .slice(0, count)
    .map((opening, at) => {
      if (at < count - 1) return opening;
      return { ...opening, open: true, every, ...(openings === undefined ? {} : { openings: openings - at }) };
    });
}

/** The ids of a planned programme's intakes that are openings of one that repeats, which only the last of them says. */
export function openingIds({ intakes }: Programme): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [at, last] of intakes.entries()) {
    if (!last.every) continue;
    ids.add(last.id);
    for (let number = at - 1; number >= 0; number--) {
      const [one, next] = [intakes[number], intakes[number + 1]];
      if (!one || !next || one.every) break;
      const follows = openingsOf({ ...one, every: last.every, openings: 2 })[1];
      const same = follows?.id === next.id && follows.startsOn === next.startsOn && follows.places === next.places;
      if (!same) break;
      ids.add(one.id);
    }
  }
  return ids;
}

interface Step {
  readonly months: number;
  readonly days: number;
}

function stepOf({ every = "" }: Intake): Step | undefined {
  const [, count = "", unit = ""] = everyPattern.exec(every) ?? [];
  const length = { day: { months: 0, days: 1 }, week: { months: 0, days: 7 }, month: { months: 1, days: 0 } }[unit];
  const one = unit === "year" ? { months: 12, days: 0 } : length;
  return one && { months: one.months * Number(count), days: one.days * Number(count) };
}

function openingAt(repeating: Intake, step: Step, number: number): Intake {
  const intake = { ...repeating, every: undefined, openings: undefined };
  if (number === 0) return intake;
  const startsOn = movedDay(intake.startsOn, step, number);
  const id = movedId(intake, startsOn, step, number);
  return {
    ...intake,
    id,
    ...(intake.title === undefined ? {} : { title: intake.title.replaceAll(intake.id, id) }),
    startsOn,
    endsOn: movedEnd(intake, startsOn),
    ...(intake.applicationsCloseOn === undefined
      ? {}
      : { applicationsCloseOn: addDays(startsOn, daysBetween(intake.startsOn, intake.applicationsCloseOn)) }),
    ...(intake.cohorts === undefined
      ? {}
      : { cohorts: intake.cohorts.map((cohort) => movedCohort(cohort, step, number)) }),
  };
}

function movedCohort(cohort: Cohort, step: Step, number: number): Cohort {
  const startsOn = movedDay(cohort.startsOn, step, number);
  return { ...cohort, startsOn, endsOn: movedEnd(cohort, startsOn) };
}

function movedDay(day: Day, { months, days }: Step, number: number): Day {
  if (months === 0) return addDays(day, days * number);
  return weekdayInMonth(day, addMonths(`${day.slice(0, 7)}-01`, months * number));
}

/** As long as the first: in whole months less a day where the first is, else in days. */
function movedEnd(first: Pick<Intake, "startsOn" | "endsOn">, startsOn: Day): Day {
  const after = addDays(first.endsOn, 1);
  const months = monthsBetween(first.startsOn, after);
  if (months > 0 && addMonths(first.startsOn, months) === after) return addDays(addMonths(startsOn, months), -1);
  return addDays(startsOn, daysBetween(first.startsOn, first.endsOn));
}

// `2012-13` becomes `2013-14`, `2024-01` (the month of its start) `2024-04`, `2012` `2013`; any other id is numbered.
function movedId({ id, startsOn }: Intake, moved: Day, { months }: Step, number: number): string {
  const [, year = "", next = ""] = /^(\d{4})-(\d\d)$/.exec(id) ?? [];
  if (months % 12 === 0 && months > 0 && twoDigits(Number(year) + 1) === next) {
    const from = Number(year) + (months / 12) * number;
    return `${from}-${twoDigits(from + 1)}`;
  }
  if (id === startsOn.slice(0, 7)) return moved.slice(0, 7);
  if (id === startsOn.slice(0, 4) && months % 12 === 0) return moved.slice(0, 4);
  return `${id}-${number + 1}`;
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, "0");
}
