import { foldText } from "./ids.ts";
import type { Person } from "./people.ts";

/** Whom a text may name: a person, or what is kept of one who has left. */
export type Named = Pick<Person, "id" | "name" | "councils">;

/**
 * Whom a text names: by id or council code, else by name or council, else by a part of either. Case and accents do not matter,
 * and councils are known by the names people use: "City of Bristol" is "Bristol, City of".
 */
export function findPeople<P extends Named>(text: string, people: readonly P[]): readonly P[] {
  const wanted = foldText(text);
  if (wanted === "") return [];
  const code = text.trim().toLowerCase();
  const exact = people.filter(({ id, councils }) => id === text.trim() || councils.some((one) => isCode(one, code)));
  if (exact.length > 0) return exact;
  const called = people.filter((person) => namesOf(person).some((name) => foldText(name) === wanted));
  if (called.length > 0) return called;
  const short = shortCouncil(text);
  const known = people.filter(({ councils }) => councils.some(({ name }) => shortCouncil(name) === short));
  if (known.length > 0) return known;
  return people.filter((person) => namesOf(person).some((name) => ` ${foldText(name)} `.includes(` ${wanted} `)));
}

/** The one council that a text names, by code or by a name that people use. */
export function findCouncil<C extends { readonly code: string; readonly name: string }>(
  text: string,
  councils: Iterable<C>,
): C | undefined {
  const all = [...new Map([...councils].map((council) => [council.code, council])).values()];
  const code = text.trim().toLowerCase();
  const [wanted, short] = [foldText(text), shortCouncil(text)];
  const found = [
    all.filter((council) => isCode(council, code)),
    all.filter(({ name }) => foldText(name) === wanted),
    all.filter(({ name }) => shortCouncil(name) === short),
  ].find(({ length }) => length > 0);
  return found?.length === 1 ? found[0] : undefined;
}

/** What the many names of one council have in common: "London Borough of Haringey" and "Haringey" are `haringey`. */
export function shortCouncil(name: string): string {
  const folded = foldText(name);
  const words = folded.replace(/\blondon borough\b/, "").split(" ");
  const own = words.filter((word) => word !== "" && !styles.has(word));
  return own.length === 0 || own.join(" ") === "london" ? folded : own.join(" ");
}

/** A person's own name and those of their councils. */
export function namesOf({ name, councils }: Named): string[] {
  return [name, ...councils.map((council) => council.name)];
}

function isCode({ code }: { readonly code: string }, wanted: string): boolean {
  return code.toLowerCase() === wanted;
}

/** Words of a council's style, which people add or leave out. */
const styles = new Set(
  "the of city county borough royal metropolitan district unitary council authority corporation lb mbc cc bc mdc".split(
    " ",
  ),
);
