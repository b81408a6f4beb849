import type { Day } from "../domain/dates.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { countDays } from "./count-days.ts";
import { countIntakes } from "./count-intakes.ts";
import { countMentors } from "./count-mentors.ts";
import { countWaiting } from "./count-waiting.ts";
import { coursesOf, type Told } from "./courses.ts";
import type { ForecastStart } from "./start-of.ts";
import type { TurnoverSimulation } from "./turnover-simulation.ts";

/** All counts of one run, by name. */
export function countRun(
  start: ForecastStart,
  story: TurnoverSimulation,
  plans: readonly Plan[],
): Record<string, number> {
  const told: Told = { start, story, plans, courses: coursesOf(start, story, plans) };
  return {
    ...countDays(told),
    ...countIntakes(told),
    ...countMentors(told),
    ...countWaiting(told),
    ...countChanges(told),
  };
}

/** New holders of posts in each year of the forecast: interims too, but nobody twice for being made permanent. */
function countChanges({ start, story }: Told): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let year = 0; year < start.terms.years; year++) {
    const [from, to] = [shifted(start.problem.asOf, year), shifted(start.problem.asOf, year + 1)];
    const inYear = story.changes.filter(({ date }) => date > from && date <= to);
    const arrivals = inYear.filter(({ event }) => arrivalEvents.has(event));
    counts[`changes/${year + 1}/all`] = arrivals.length;
    counts[`changes/${year + 1}/interims`] = arrivals.filter(({ event }) => event === "interim_started").length;
  }
  return counts;
}

const arrivalEvents = new Set<string>(["appointed", "interim_started", "moved_council"]);

// Ten-year-old days stay days of the calendar, but for 29 February, and as texts they compare all the same.
function shifted(day: Day, years: number): Day {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
