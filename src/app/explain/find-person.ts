import { type UsageError, usageError } from "../../domain/errors.ts";
import { findPeople, type Named, namesOf } from "../../domain/people/find-people.ts";
import { nearest } from "../../files/text/near-miss.ts";

/**
 * The one person that a text names, as `findPeople` understands it.
 * @throws UsageError where nobody is meant (with the nearest name), or several are (with all of them)
 */
export function findPerson<P extends Named>(text: string, people: readonly P[]): P {
  const [only, ...others] = findPeople(text, people);
  if (only && others.length === 0) return only;
  throw only ? ambiguous(text, [only, ...others]) : unknown(text, people);
}

function ambiguous(found: string, people: readonly Named[]): UsageError {
  return usageError("explain/ambiguous", { found, known: people.map(describe).join(" · ") });
}

function describe({ id, name, councils }: Named): string {
  return `${name}, ${councils.map((one) => one.name).join("; ")} (${id})`;
}

function unknown(found: string, people: readonly Named[]): UsageError {
  const names = people.flatMap((person) => [...namesOf(person), person.id, ...person.councils.map(({ code }) => code)]);
  const suggestion = nearest(found, names) ?? "";
  return usageError("explain/nobody", { found, suggestion });
}
