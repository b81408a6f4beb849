import { sortedBy } from "../domain/compare.ts";
import type { Named } from "../domain/people/find-people.ts";
import { foldText, slugOf } from "../domain/people/ids.ts";

/** A file name for each person: council and name, with a number where two would be alike. */
export function fileNames(people: readonly Named[], ending: string): Map<string, string> {
  const taken = new Set<string>();
  const order = sortedBy(people, ({ id, name }) => `${foldText(name)}\u0000${id}`);
  return new Map(
    order.map((person) => {
      const plain = slugOf(person.councils[0]?.name ?? "", person.name).slice(0, 100) || "person";
      let name = plain;
      for (let number = 2; taken.has(name); number++) name = `${plain}-${number}`;
      taken.add(name);
      return [person.id, `${name}.${ending}`];
    }),
  );
}
