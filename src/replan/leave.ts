import type { Day } from "../domain/dates.ts";
import type { Person } from "../domain/people/people.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Departure, KeptPair } from "../domain/plan/previous.ts";
import { cohortSlotId } from "../domain/problem.ts";
import type { Programme } from "../domain/programme/programme.ts";
import { findPerson, keepPerson, type PlanState, withoutPin } from "./plan-state.ts";

/** Somebody is gone: from the programme, the cadre and their posts. What they held is free. */
export function depart(state: PlanState, id: string, change: Change): void {
  const person = findPerson(state, id);
  if (!person) return;
  state.departures.set(id, departureOf(state, person, change));
  leaveCadre(state, id, change);
  giveUpPlace(state, id);
  state.people.delete(id);
  state.withdrawals.delete(id);
  state.deferrals.delete(id);
  state.pairs.delete(id);
  state.currentPairs.delete(id);
}

/** Somebody stays in post and wishes for no place any more. */
export function withdraw(state: PlanState, id: string, change: Change): void {
  const person = state.people.get(id);
  if (!person) return;
  state.withdrawals.set(id, departureOf(state, person, change));
  giveUpPlace(state, id);
  state.deferrals.delete(id);
  keepPerson(state, withoutPin(person));
}

/** Takes a person's place, offer or turn among the reserves from them. */
export function giveUpPlace(state: PlanState, id: string): void {
  state.places.delete(id);
  state.current.delete(id);
  state.reserves = state.reserves.filter((reserve) => reserve !== id);
}

/** A mentor goes: the pairs that they were in have failed, and the sessions on their later days are not held. */
export function leaveCadre(state: PlanState, id: string, change: Change): void {
  if (!state.mentors.delete(id)) return;
  const closed = sessionsOf(state.programme, id, change.date);
  if (closed.size > 0) closeSessions(state, closed);
  const pairs = [...state.pairs.values(), ...state.currentPairs.values()].filter(({ mentor }) => mentor === id);
  for (const pair of pairs) endPair(state, pair, change);
}

/** The ids of the sessions that a mentor was to hold from a day on. */
function sessionsOf({ intakes }: Programme, mentor: string, from: Day): ReadonlySet<string> {
  const sessions = intakes.flatMap(({ id, cohorts = [] }) =>
    cohorts.flatMap((cohort) =>
      cohort.mentor === mentor && cohort.startsOn >= from ? [cohortSlotId(id, cohort.id)] : [],
    ),
  );
  return new Set(sessions);
}

/** Nobody can be in them any more, and no offer holds anybody to one. */
function closeSessions(state: PlanState, closed: ReadonlySet<string>): void {
  const intakes = state.programme.intakes.map((intake) => {
    const cohorts = intake.cohorts?.map((cohort) =>
      closed.has(cohortSlotId(intake.id, cohort.id)) ? { ...cohort, places: 0 } : cohort,
    );
    return cohorts ? { ...intake, cohorts } : intake;
  });
  state.programme = { ...state.programme, intakes };
  for (const person of state.people.values()) {
    if (person.pinnedIntake !== undefined && closed.has(person.pinnedIntake)) keepPerson(state, withoutPin(person));
  }
}

/** Ends a pair for good, where its time is not over anyway. */
export function endPair(state: PlanState, { participant, mentor, endsOn }: KeptPair, { date, event }: Change): void {
  const isOver = endsOn < date;
  if (!isOver && !state.failedPairs.some((pair) => pair.participant === participant && pair.mentor === mentor)) {
    state.failedPairs.push({ participant, mentor, endsOn, on: date, event });
  }
  if (state.pairs.get(participant)?.mentor === mentor) state.pairs.delete(participant);
  if (state.currentPairs.get(participant)?.mentor === mentor) state.currentPairs.delete(participant);
}

function departureOf(state: PlanState, person: Person, { date, event, reason }: Change): Departure {
  const place = state.places.get(person.id);
  const intake = place?.intake ?? state.current.get(person.id)?.intake ?? state.deferrals.get(person.id)?.from;
  return {
    participant: person.id,
    name: person.name,
    on: date,
    event,
    reason: reason ?? "",
    councils: person.councils.map(({ code }) => code),
    ...(intake !== undefined && { intake }),
    ...(place !== undefined && { state: place.state }),
  };
}
