import type { Change } from "../../domain/plan/change.ts";
import type {
  Baseline,
  Deferral,
  Departure,
  FailedPair,
  GivenSlots,
  HeldPlace,
  KeptPair,
  Move,
  Origin,
  Post,
  Previous,
} from "../../domain/plan/previous.ts";
import { fields, type Shape } from "./shape.ts";

/** The keys of what a replanned plan carries of the one before, in the order in which they are written. */
export function previousShape(placement: Shape, waiting: Shape, pairing: Shape): Shape {
  const value: Shape = {};
  const departure = fields<Departure>({
    participant: value,
    name: value,
    on: value,
    event: value,
    reason: value,
    councils: value,
    intake: value,
    state: value,
  });
  return fields<Previous>({
    digest: value,
    asOf: value,
    frozenBefore: value,
    sticky: value,
    changes: fields<Change>({
      date: value,
      event: value,
      participant: value,
      council: value,
      councilName: value,
      value,
      reason: value,
      by: value,
      facts: value,
    }),
    moves: fields<Move>({ participant: value, stage: value, from: value, to: value, because: value }),
    departures: departure,
    withdrawals: departure,
    deferrals: fields<Deferral>({ participant: value, from: value, startsOn: value, on: value, reason: value }),
    failedPairs: fields<FailedPair>({ participant: value, mentor: value, endsOn: value, on: value, event: value }),
    vacancies: fields<Post>({ code: value, name: value, region: value, type: value, judgement: value, borders: value }),
    elected: value,
    planned: fields<Previous["planned"][number]>({ intake: value, people: value }),
    baseline: fields<Baseline>({
      places: fields<HeldPlace>({ participant: value, intake: value, cohort: value, state: value }),
      pairs: fields<KeptPair>({ participant: value, mentor: value, endsOn: value }),
      reserves: value,
    }),
    placements: placement,
    waitingList: waiting,
    pairings: pairing,
    origins: fields<Origin>({
      participant: value,
      intake: value,
      cohort: value,
      since: value,
      reasons: value,
      pinReason: value,
      because: value,
    }),
    stages: fields<GivenSlots>({
      id: value,
      assignments: fields<GivenSlots["assignments"][number]>({ participant: value, slot: value }),
    }),
  });
}
