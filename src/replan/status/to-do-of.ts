import { sortedBy } from "../../domain/compare.ts";
import { addDays, type Day } from "../../domain/dates.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type Standing, standingsOf } from "../../domain/plan/status/standing.ts";
import type { ToDo, Untold } from "../../domain/plan/status/to-do.ts";
import { slotIdOf } from "../../domain/problem.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { freePlacesOf } from "./free-places.ts";

/** Who must act on a plan by a day, and who must be told something. */
export function toDoOf(plan: Plan, asOf: Day, rules: RuleBook): ToDo {
  const standings = standingsOf(plan);
  return {
    unanswered: standings.flatMap((standing) => unanswered(standing, asOf)),
    untold: standings.flatMap(untold),
    waiting: plan.waitingList.map(({ participant, position }) => ({ participant, position })),
    withoutMentor: withoutMentor(plan, asOf),
    mentors: mentors(plan),
    freePlaces: freePlacesOf(plan, rules, asOf),
  };
}

function unanswered({ person, place, state, placeOffer }: Standing, asOf: Day): ToDo["unanswered"] {
  if (!place || state !== undefined || place.startsOn < asOf) return [];
  const slot = slotIdOf(place);
  if (placeOffer !== undefined && placeOffer.slot !== slot) return [];
  return [{ participant: person.id, slot, since: placeOffer?.on ?? null }];
}

function untold({ person, place, pairing, placeOffer, mentorOffer }: Standing): Untold[] {
  const participant = person.id;
  const [slot, mentor] = [place ? slotIdOf(place) : null, pairing?.mentor ?? null];
  return [
    ...(placeOffer?.slot !== undefined && placeOffer.slot !== slot
      ? [{ participant, what: "place" as const, told: placeOffer.slot, now: slot, on: placeOffer.on }]
      : []),
    ...(mentorOffer?.mentor !== undefined && mentorOffer.mentor !== mentor
      ? [{ participant, what: "mentor" as const, told: mentorOffer.mentor, now: mentor, on: mentorOffer.on }]
      : []),
  ];
}

function withoutMentor({ unpaired, participants, programme }: Plan, asOf: Day): ToDo["withoutMentor"] {
  const within = stageOf(programme, "pairing")?.within;
  const people = new Map(participants.map((person) => [person.id, person]));
  const list = unpaired.map(({ participant }) => {
    const appointedOn = people.get(participant)?.appointedOn ?? null;
    const due = appointedOn === null || within === undefined ? null : addDays(appointedOn, within);
    return { participant, appointedOn, due, isLate: due !== null && due < asOf };
  });
  return sortedBy(list, ({ due, participant }) => `${due ?? "9999"} ${participant}`);
}

function mentors({ cadre, pairings }: Plan): ToDo["mentors"] {
  const loads = new Map<string, number>();
  for (const { mentor } of pairings) loads.set(mentor, (loads.get(mentor) ?? 0) + 1);
  return cadre
    .map(({ mentor, capacity }) => ({ mentor, load: loads.get(mentor) ?? 0, capacity }))
    .filter(({ load, capacity }) => load === 0 || load > capacity);
}
