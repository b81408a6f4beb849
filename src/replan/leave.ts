import type { Day } from "../domain/dates.ts";
import type { Person } from "../domain/people/people.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Departure, KeptPair } from "../domain/plan/previous.ts";
import { cohortSlotId } from "../domain/problem.ts";
import type { Programme } from "../domain/programme/programme.ts";
import { findPerson, keepPerson, type World, withoutPin } from "./world.ts";

/** Somebody is gone: from the programme, the cadre and their posts. What they held is free. */
export function depart(world: World, id: string, change: Change): void {
  const person = findPerson(world, id);
  if (!person) return;
  world.departures.set(id, departureOf(world, person, change));
  leaveCadre(world, id, change);
  giveUpPlace(world, id);
  world.people.delete(id);
  world.withdrawals.delete(id);
  world.deferrals.delete(id);
  world.pairs.delete(id);
  world.currentPairs.delete(id);
}

/** Somebody stays in post and wishes for no place any more. */
export function withdraw(world: World, id: string, change: Change): void {
  const person = world.people.get(id);
  if (!person) return;
  world.withdrawals.set(id, departureOf(world, person, change));
  giveUpPlace(world, id);
  world.deferrals.delete(id);
  keepPerson(world, withoutPin(person));
}

/** Takes a person's place, offer or turn among the reserves from them. */
export function giveUpPlace(world: World, id: string): void {
  world.places.delete(id);
  world.current.delete(id);
  world.reserves = world.reserves.filter((reserve) => reserve !== id);
}

/** A mentor goes: the pairs that they were in have failed, and the sessions on their later days are not held. */
export function leaveCadre(world: World, id: string, change: Change): void {
  if (!world.mentors.delete(id)) return;
  const closed = sessionsOf(world.programme, id, change.date);
  if (closed.size > 0) closeSessions(world, closed);
  const pairs = [...world.pairs.values(), ...world.currentPairs.values()].filter(({ mentor }) => mentor === id);
  for (const pair of pairs) endPair(world, pair, change);
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
function closeSessions(world: World, closed: ReadonlySet<string>): void {
  const intakes = world.programme.intakes.map((intake) => {
    const cohorts = intake.cohorts?.map((cohort) =>
      closed.has(cohortSlotId(intake.id, cohort.id)) ? { ...cohort, places: 0 } : cohort,
    );
    return cohorts ? { ...intake, cohorts } : intake;
  });
  world.programme = { ...world.programme, intakes };
  for (const person of world.people.values()) {
    if (person.pinnedIntake !== undefined && closed.has(person.pinnedIntake)) keepPerson(world, withoutPin(person));
  }
}

/** Ends a pair for good, where its time is not over anyway. */
export function endPair(world: World, { participant, mentor, endsOn }: KeptPair, { date, event }: Change): void {
  const isOver = endsOn < date;
  if (!isOver && !world.failedPairs.some((pair) => pair.participant === participant && pair.mentor === mentor)) {
    world.failedPairs.push({ participant, mentor, endsOn, on: date, event });
  }
  if (world.pairs.get(participant)?.mentor === mentor) world.pairs.delete(participant);
  if (world.currentPairs.get(participant)?.mentor === mentor) world.currentPairs.delete(participant);
}

function departureOf(world: World, person: Person, { date, event, reason }: Change): Departure {
  const place = world.places.get(person.id);
  const intake = place?.intake ?? world.current.get(person.id)?.intake ?? world.deferrals.get(person.id)?.from;
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
