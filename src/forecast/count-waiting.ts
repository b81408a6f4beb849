import { addMonths, type Day, daysBetween } from "../domain/dates.ts";
import { type ForecastStartDay, waitingMonths } from "../domain/plan/forecast.ts";
import type { Told } from "./courses.ts";

/**
 * How long those appointed during the forecast wait. In time is who starts within twelve months, or with the first start
 * that was open to them where that comes later: yearly starts on a first Monday may be 371 days apart and applications may
 * be closed, and no number of places changes that. Who goes before their time is up has not waited in vain, and is counted apart.
 */
export function countWaiting({ start, story, courses, plans }: Told): Record<string, number> {
  const startOf = new Map(courses.map(({ participant, startsOn }) => [participant, startsOn]));
  const leftOn = new Map(
    story.changes.filter(({ event }) => event === "left").map(({ participant, date }) => [participant, date]),
  );
  const unwilling = new Set(unwillingIn(plans));
  const { until, intakes } = start.calendar;
  const tally = { appointed: 0, graduates: 0, days: 0, started: 0, due: 0, inTime: 0, late: 0, leftBefore: 0 };
  const lengths = [...waitingMonths, 0].map(() => 0);
  for (const { participant, appointedOn, graduate } of story.newcomers) {
    tally.appointed += 1;
    if (graduate) tally.graduates += 1;
    const startsOn = startOf.get(participant);
    // A place held before they were made permanent is no wait.
    if (startsOn !== undefined) {
      tally.started += 1;
      tally.days += Math.max(0, daysBetween(appointedOn, startsOn));
      const within = waitingMonths.findIndex((months) => startsOn <= addMonths(appointedOn, months));
      lengths[within < 0 ? waitingMonths.length : within] += 1;
    }
    const limit = lastDay(appointedOn, intakes);
    if (startsOn !== undefined && startsOn <= limit) {
      tally.due += 1;
      tally.inTime += 1;
    } else if ((leftOn.get(participant) ?? "9999") <= limit) tally.leftBefore += 1;
    else if (limit <= until && !unwilling.has(participant)) {
      tally.due += 1;
      if (appointedOn > start.fixedUntil) tally.late += 1;
    }
  }
  const { appointed, graduates, days, started, due, inTime, late, leftBefore } = tally;
  return {
    "waiting/appointed": appointed,
    "waiting/graduates": graduates,
    "waiting/started": started,
    ...(started > 0 && { "waiting/days": days / started }),
    ...Object.fromEntries(lengths.map((count, at) => [`waiting/within/${waitingMonths[at] ?? "more"}`, count])),
    "waiting/due": due,
    "waiting/in-time": inTime,
    "waiting/late-for-places-a-year": late,
    "waiting/left-before": leftBefore,
  };
}

/** Those who declined, put off or gave up: their wait is their own choice. */
function unwillingIn(plans: Told["plans"]): string[] {
  const chose = new Set(["declined", "deferred", "withdrew"]);
  return plans.flatMap(({ previous }) =>
    (previous?.changes ?? []).flatMap(({ event, participant }) =>
      participant !== undefined && chose.has(event) ? [participant] : [],
    ),
  );
}

function lastDay(appointedOn: Day, intakes: readonly ForecastStartDay[]): Day {
  const year = addMonths(appointedOn, 12);
  const isOpen = ({ startsOn, closesOn = appointedOn }: ForecastStartDay): boolean =>
    startsOn >= appointedOn && closesOn >= appointedOn;
  const first = intakes.find(isOpen)?.startsOn ?? year;
  return first > year ? first : year;
}
