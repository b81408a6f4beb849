import { sortedBy } from "../domain/compare.ts";
import type { Day } from "../domain/dates.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { stepOf } from "../domain/plan/plan-mark.ts";
import type { Baseline, GivenSlots, Previous, StickyPolicy } from "../domain/plan/previous.ts";
import type { StageResult } from "../domain/plan/stage-result.ts";
import { lettersSent } from "./letters-sent.ts";
import { originsOf } from "./origins-of.ts";
import { type PlanState, vacanciesOf } from "./plan-state.ts";

interface Terms {
  readonly asOf: Day;
  readonly frozenBefore: Day;
  readonly sticky: StickyPolicy;
  readonly changes: readonly Change[];
}

/** What the new plan carries of the one before. Its moves are known only once it is solved. */
export function previousOf(state: PlanState, { asOf, frozenBefore, sticky, changes }: Terms): Previous {
  const { plan } = state;
  return {
    digest: plan.digest,
    asOf: plan.asOf,
    step: stepOf(plan) + 1,
    frozenBefore,
    sticky,
    changes,
    moves: [],
    departures: byPerson([...state.departures.values()]),
    withdrawals: byPerson([...state.withdrawals.values()]),
    deferrals: byPerson([...state.deferrals.values()]),
    ...lettersSent(state),
    failedPairs: sortedBy(state.failedPairs, ({ participant, mentor }) => `${participant}\u0000${mentor}`),
    vacancies: vacanciesOf(state),
    ...(wasElected(plan) && { elected: [] }),
    planned: state.planned,
    baseline: baselineOf(state, asOf, frozenBefore),
    placements: plan.placements,
    waitingList: plan.waitingList,
    pairings: plan.pairings,
    origins: originsOf(plan),
    ...(plan.stages && { stages: plan.stages.map(givenSlots) }),
  };
}

/** Whether the cadre of the chain was chosen among the participants; otherwise it was given by name, or there is none. */
function wasElected({ previous, cadre }: Plan): boolean {
  return previous ? previous.elected !== undefined : cadre.some(({ reasons }) => reasons.includes("chosen"));
}

function givenSlots({ id, assignments }: StageResult): GivenSlots {
  return { id, assignments: assignments.map(({ participant, slot }) => ({ participant, slot })) };
}

function baselineOf(state: PlanState, asOf: Day, frozenBefore: Day): Baseline {
  const pairs = new Map([...state.pairs].filter(([participant]) => state.people.has(participant)));
  for (const { participant, mentor, startsOn, endsOn } of state.currentPairs.values()) {
    if (startsOn < frozenBefore && state.people.has(participant))
      pairs.set(participant, { participant, mentor, endsOn });
  }
  return {
    places: byPerson([...state.places.values()]),
    pairs: byPerson([...pairs.values()].filter(({ endsOn }) => endsOn >= asOf)),
    reserves: state.reserves,
  };
}

function byPerson<T extends { readonly participant: string }>(entries: readonly T[]): T[] {
  return sortedBy(entries, ({ participant }) => participant);
}
