import { foldText } from "../../domain/people/ids.ts";
import type { Person } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";

/** Everybody whom the cells of a file may name: of that file and of others of the run. */
export interface KnownPeople {
  /** Ids of people, and codes of their councils and of vacant ones. */
  readonly ids: ReadonlySet<string>;
  readonly people: readonly Person[];
}

export const nobodyKnown: KnownPeople = { ids: new Set(), people: [] };

/** What a text in a list of conflicts names: an id, several that it may be, or nobody. */
export type Named = { readonly id: string } | "several" | "nobody";

/** Finds people and councils by id, by code, or by a name that only one of them has. */
export function namesIn(known: readonly KnownPeople[], programme: Programme): (text: string) => Named {
  const { current = {}, ended = {} } = programme.councils ?? {};
  const isId = (text: string): boolean =>
    known.some(({ ids }) => ids.has(text)) || Object.hasOwn(current, text) || Object.hasOwn(ended, text);
  let byName: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (text) => {
    if (isId(text)) return { id: text };
    byName ??= idsByName(known, current);
    const ids = [...(byName.get(foldText(text)) ?? [])];
    const [id] = ids;
    if (id === undefined) return "nobody";
    return ids.length === 1 ? { id } : "several";
  };
}

function idsByName(
  known: readonly KnownPeople[],
  current: Readonly<Record<string, string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>();
  const add = (name: string, id: string): void => {
    const folded = foldText(name);
    const ids = byName.get(folded) ?? new Set();
    byName.set(folded, ids.add(id));
  };
  for (const { people } of known) {
    for (const person of people) {
      add(person.name, person.id);
      for (const { code, name } of person.councils) add(name, code);
    }
  }
  for (const [code, name] of Object.entries(current)) add(name, code);
  return byName;
}
