import type { Day } from "../domain/dates.ts";
import type { Allocation } from "../domain/plan/allocation.ts";
import type { Assumptions, ForecastCalendar } from "../domain/plan/forecast.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { repeats } from "../domain/programme/openings.ts";
import { isOpen, type Programme, type StageSpec } from "../domain/programme/programme.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { nameOfUse } from "../domain/programme/rule-use.ts";
import { allocate } from "../engine/allocate.ts";
import { expandRecurringIntakes } from "../engine/stage/expand-recurring-intakes.ts";
import { calendarOf } from "./calendar.ts";
import { countCandidates } from "./count-candidates.ts";
import { planOf } from "./plan-of.ts";

/** How a forecast is made, besides the problem. */
export interface ForecastTerms {
  readonly years: number;
  readonly assumptions: Assumptions;
  /** Placing goals to keep, by name; absent: all. Fewer goals are a simplification, to be named in what is printed. */
  readonly goals?: readonly string[] | undefined;
  /** Places of the intakes that repeat; absent: the programme's. */
  readonly places?: number | undefined;
  /** Size of the cadre, as far as there are candidates; absent: the programme's. */
  readonly mentors?: number | undefined;
}

/** Where every run begins: the first plan, and the days to come. */
export interface ForecastStart {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly calendar: ForecastCalendar & { readonly until: string };
  readonly terms: ForecastTerms;
  /** The last start of an intake that does not repeat: who is appointed after it depends on the places a year. */
  readonly fixedUntil: Day;
}

/** Plans the first time; where there is no lawful plan, that is the answer. */
export function startOf(
  given: Problem,
  terms: ForecastTerms,
): ForecastStart | (Exclude<Allocation, { status: "planned" }> & { readonly problem: Problem }) {
  const programme = programmeUnder(given, terms);
  const problem = expandRecurringIntakes({ ...given, programme });
  const allocation = allocate(problem);
  if (allocation.status !== "planned") return { ...allocation, problem };
  const calendar = calendarOf(problem.programme, problem.asOf, terms.years);
  return {
    problem,
    plan: planOf(problem, allocation),
    calendar,
    terms,
    fixedUntil: lastFixed(programme, problem.asOf),
  };
}

function lastFixed({ intakes }: Programme, asOf: Day): Day {
  const starts = intakes.filter((intake) => !repeats(intake) && isOpen(intake)).map(({ startsOn }) => startsOn);
  return starts.reduce((last, startsOn) => (startsOn > last ? startsOn : last), asOf);
}

function programmeUnder(problem: Problem, { goals, places, mentors }: ForecastTerms): Programme {
  const { programme } = problem;
  const intakes = programme.intakes.map((intake) =>
    places === undefined || intake.every === undefined ? intake : { ...intake, places },
  );
  const stages = programme.stages.map((stage): StageSpec => {
    // The first cadre has no more members than there are candidates; later years may bring more.
    if (stage.stage === "cadre" && mentors !== undefined) {
      return { ...stage, size: Math.min(mentors, countCandidates(problem, stage)) };
    }
    if (stage.stage === "placing" && goals) {
      return { ...stage, goals: stage.goals.filter((use) => goals.includes(nameOfUse(use))) };
    }
    return stage;
  });
  return { ...programme, intakes, stages };
}
