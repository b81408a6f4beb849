import { type UsageError, usageError } from "../domain/errors.ts";
import { foldText } from "../domain/people/ids.ts";
import type { Person } from "../domain/people/people.ts";
import { nearest } from "../files/text/near-miss.ts";

/**
 * The one person that a text names: by id, council code, name or council; case and accents do not matter, and a part of a
 * name is enough where only one has it.
 * @throws UsageError where nobody is meant (with the nearest name), or several are (with all of them)
 */
export function findPerson<P extends Person>(text: string, people: readonly P[]): P {
  const wanted = foldText(text);
  const exact = people.filter(
    ({ id, councils }) => id === text || councils.some(({ code }) => code.toLowerCase() === text.toLowerCase()),
  );
  const called = people.filter((person) => namesOf(person).some((name) => foldText(name) === wanted));
  const partly =
    wanted === ""
      ? []
      : people.filter((person) => namesOf(person).some((name) => ` ${foldText(name)} `.includes(` ${wanted} `)));
  const found = [exact, called, partly].find(({ length }) => length > 0) ?? [];
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  throw only ? ambiguous(text, found) : unknown(text, people);
}

function namesOf({ name, councils }: Person): string[] {
  return [name, ...councils.map((council) => council.name)];
}

function ambiguous(found: string, people: readonly Person[]): UsageError {
  const known = people.map(
    ({ id, name, councils }) => `${name}, ${councils.map((one) => one.name).join("; ")} (${id})`,
  );
  return usageError("explain/ambiguous", { found, known: known.join(" · ") });
}

function unknown(found: string, people: readonly Person[]): UsageError {
  const names = people.flatMap((person) => [...namesOf(person), person.id, ...person.councils.map(({ code }) => code)]);
  const suggestion = nearest(found, names) ?? "";
  return usageError("explain/nobody", { found, suggestion });
}
