import { addDays, type Day } from "../dates.ts";
import { ownValue } from "../own-value.ts";
import type { Placement } from "../plan/plan-entries.ts";
import type { StageResult } from "../plan/stage-result.ts";
import { intakeSlots, slotIdOf } from "../problem.ts";
import type { DaysGiven, Option, Problem, StageView } from "./rule-book.ts";

/**
 * The days that stages have given so far: to those who take part, and to the mentor whose session it is. Only listed days
 * count, those of sessions and events, not the months of an intake.
 */
export function daysGiven(
  { programme, mentors }: Pick<Problem, "programme" | "mentors">,
  placements: readonly Placement[],
  stages: readonly Pick<StageResult, "assignments">[],
): DaysGiven {
  const given = new Map<string, Set<Day>>();
  const add = (person: string, days: readonly Day[]): void => {
    const known = given.get(person) ?? new Set();
    for (const day of days) known.add(day);
    given.set(person, known);
  };
  const dated = intakeSlots(programme, mentors).filter(({ dates }) => dates !== undefined);
  const slots = new Map(dated.map((slot) => [slot.id, slot]));
  for (const placement of slots.size === 0 ? [] : placements) {
    const { dates = [], mentor, cohort } = slots.get(slotIdOf(placement)) ?? {};
    for (const person of [placement.participant, mentor?.id ?? cohort?.mentor ?? ""]) if (person) add(person, dates);
  }
  for (const { participant, startsOn, endsOn } of stages.flatMap(({ assignments }) => assignments)) {
    if (startsOn !== undefined) add(participant, daysFrom(startsOn, endsOn ?? startsOn));
  }
  return given;
}

/** The days of an option's slot on which somebody is away, by what they have said or by what they were given before. */
export function clashingDays(
  { slot, participant }: Option,
  { days }: Pick<StageView, "days">,
  fact: string,
  whose: "participant" | "mentor" = "participant",
): readonly Day[] {
  const person = whose === "mentor" ? slot?.mentor : participant;
  if (!person || !slot?.dates || slot.dates.length === 0) return [];
  const said = ownValue(person.facts, fact);
  const away = Array.isArray(said) ? said : [];
  const booked = days?.get(person.id);
  return slot.dates.filter((day) => away.includes(day) || booked?.has(day) === true);
}

/** The days from one to another, both of them. */
export function daysFrom(startsOn: Day, endsOn: Day): Day[] {
  const days: Day[] = [];
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) days.push(day);
  return days;
}
