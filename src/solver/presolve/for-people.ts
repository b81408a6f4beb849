import type { ModelLimit } from "../model.ts";

/** A limit for a model of some of the people: those whom it names get their new numbers, the others are left out. */
export function forPeople(limit: ModelLimit, numberOf: ReadonlyMap<number, number>): ModelLimit {
  return limit.people ? { ...limit, people: limit.people.flatMap((person) => numberOf.get(person) ?? []) } : limit;
}
