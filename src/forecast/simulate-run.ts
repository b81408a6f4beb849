import type { Day } from "../domain/dates.ts";
import { Bug } from "../domain/errors.ts";
import { hasErrors } from "../domain/finding.ts";
import type { RunRecord } from "../domain/plan/forecast.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { allocate } from "../engine/allocate.ts";
import { expandRecurringIntakes } from "../engine/stage/expand-recurring-intakes.ts";
import { applyChanges } from "../replan/apply-changes.ts";
import { fillCadre } from "../replan/fill-cadre.ts";
import { answersToOffers } from "./answers-to-offers.ts";
import { assumed } from "./assumptions.ts";
import { countRun } from "./count-run.ts";
import { withoutExpiredPairings } from "./expired-pairings.ts";
import { openNextIntake } from "./open-next-intake.ts";
import { planOf } from "./plan-of.ts";
import type { ForecastStart } from "./start-of.ts";
import { type TurnoverSimulation, turnoverSimulation } from "./turnover-simulation.ts";

/** Simulates one run and counts it. Pure: the same start, seed and number give the same record anywhere. */
export function simulateRun(start: ForecastStart, seed: string, run: number): RunRecord {
  const { problem, calendar, terms } = start;
  const story = turnoverSimulation(problem, terms.assumptions, { seed, run, until: calendar.until });
  return { run, counts: countRun(start, story, plansOf(start, story, seed, run)) };
}

/** The plan at the start, and the one of each decision day, each made from the one before with the fewest moves. */
export function plansOf(start: ForecastStart, story: TurnoverSimulation, seed: string, run: number): readonly Plan[] {
  const plans = [start.plan];
  let plan = start.plan;
  for (const day of start.calendar.decisions) {
    plan = nextPlan(start, plan, story, { seed, run, day });
    plans.push(plan);
  }
  return plans;
}

interface Step {
  readonly seed: string;
  readonly run: number;
  readonly day: Day;
}

function nextPlan(
  { problem, terms }: ForecastStart,
  before: Plan,
  story: TurnoverSimulation,
  { seed, run, day }: Step,
): Plan {
  const told = story.changes.filter(({ date }) => date > before.asOf && date <= day);
  const window = { seed, run, after: before.asOf, until: day, story: told };
  const changes = [...told, ...answersToOffers(before, terms.assumptions, window)];
  const opened = { ...before, programme: openNextIntake(before.programme, day) };
  const options = { asOf: day, frozenBefore: day, sticky: "plan" } as const;
  const applied = applyChanges(opened, changes, problem.rules, options);
  if (hasErrors(applied.findings)) throw new Bug(`run ${run} on ${day}: ${JSON.stringify(applied.findings)}`);
  const open = expandRecurringIntakes(withoutExpiredPairings(applied.problem, day));
  const wider = { ...open, programme: openNextIntake(open.programme, day) };
  const filled = assumed(terms.assumptions, "mentors-replaced") > 0 ? fillCadre(wider, terms.mentors) : wider;
  // Filled or not by the assumptions, not by the programme: the plan claims nothing of an election.
  const manned = { ...filled, previous: { ...applied.previous, ...filled.previous, elected: undefined } };
  const allocation = allocate(manned);
  if (allocation.status !== "planned") {
    throw new Bug(`run ${run} on ${day}: there is no lawful plan: ${JSON.stringify(allocation)}`);
  }
  return planOf(manned, allocation);
}
