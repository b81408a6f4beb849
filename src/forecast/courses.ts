import type { Day } from "../domain/dates.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { slotIdOf } from "../domain/problem.ts";
import type { ForecastStart } from "./start-of.ts";
import type { TurnoverSimulation } from "./turnover-simulation.ts";

/** One person's way through one intake. */
export interface Course {
  readonly participant: string;
  /** The slot's id: the intake's, with the cohort's where there is one. */
  readonly slot: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The day on which they went or gave up before the end; absent: they completed, or are still at it. */
  readonly brokenOff: Day | undefined;
}

/** What a run is counted from. */
export interface Told {
  readonly start: ForecastStart;
  readonly story: TurnoverSimulation;
  readonly plans: readonly Plan[];
  readonly courses: readonly Course[];
}

/**
 * Who started what: whoever has a place in an intake on its first day. Somebody who goes to another council stays on the
 * course; somebody who leaves, or gives up, does not complete.
 */
export function coursesOf({ problem }: ForecastStart, story: TurnoverSimulation, plans: readonly Plan[]): Course[] {
  const leftOn = new Map(
    story.changes.filter(({ event }) => event === "left").map(({ participant, date }) => [participant, date]),
  );
  const gaveUp = new Map<string, Day>();
  for (const plan of plans)
    for (const { participant, on } of plan.previous?.withdrawals ?? [])
      if (!gaveUp.has(participant)) gaveUp.set(participant, on);
  return plans.flatMap((plan, at) => {
    const next = plans[at + 1]?.asOf ?? "9999-12-31";
    const starting = plan.placements.filter(({ startsOn }) => startsOn >= plan.asOf && startsOn < next);
    return starting
      .filter(({ startsOn }) => startsOn === plan.asOf || plan.asOf === problem.asOf)
      .map((placement): Course => {
        const { participant, startsOn, endsOn } = placement;
        const ends = [leftOn.get(participant), gaveUp.get(participant)].filter(
          (day) => day !== undefined && day > startsOn && day <= endsOn,
        );
        return { participant, slot: slotIdOf(placement), startsOn, endsOn, brokenOff: ends.sort()[0] };
      });
  });
}
