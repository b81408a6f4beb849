import type { Problem, Selector } from "../programme/rule-book.ts";
import { factOf } from "./facts.ts";
import type { Person } from "./people.ts";

/** Whether a limit counts this person's options, whatever the slot. */
export function isSelected({ fact, people }: Selector, person: Person, problem: Problem): boolean {
  if (people && !people.includes(person.id)) return false;
  return !fact || factOf(person, fact.key, problem) === fact.value;
}

/**
 * For limits that name people: the numbers of those among `seekers`, ascending. For all others undefined.
 * @param numberOf the number of a seeker by id
 */
export function numbersOfPeople(
  { fact, people }: Selector,
  seekers: readonly Person[],
  numberOf: ReadonlyMap<string, number>,
  problem: Problem,
): readonly number[] | undefined {
  if (!people) return undefined;
  const numbers = people.flatMap((id) => numberOf.get(id) ?? []);
  const counted = fact ? numbers.filter((at) => factOf(seekers[at], fact.key, problem) === fact.value) : numbers;
  return counted.sort((left, right) => left - right);
}
