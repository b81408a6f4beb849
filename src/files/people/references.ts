import type { Council } from "../../domain/people/council.ts";
import type { Mentor, Person } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { fault } from "../codes.ts";
import { cellWhere, headingOf, type Sheet } from "../tables/cell-reader.ts";
import { nearest } from "../text/near-miss.ts";
import { type KnownPeople, namesIn } from "./known-people.ts";
import type { PersonRow, PersonRows } from "./people-rows.ts";
import { personRecord } from "./person-record.ts";

/** The ids and council codes of people, and of councils whose post is vacant. */
export function idsOf(people: readonly Person[], vacant: readonly Council[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, councils } of people) {
    ids.add(id);
    for (const { code } of councils) ids.add(code);
  }
  for (const { code } of vacant) ids.add(code);
  return ids;
}

/**
 * Warns of borders that name no council. Known are `ids` (the file's own and those of
 * other files of the run) and the council codes of the programme.
 */
export function checkReferences(
  sheet: Sheet,
  rows: PersonRows,
  programme: Programme,
  ids: () => readonly ReadonlySet<string>[],
): void {
  // Nobody named: the ids of a large file need not be gathered.
  if (!namesSomebody(rows)) return;
  checkNamed(sheet, rows, programme, ids());
}

function namesSomebody(rows: PersonRows): boolean {
  for (let at = 0; at < rows.length; at++) {
    const person = rows.person(at);
    if (person && person.borders.length > 0) return true;
  }
  return false;
}

function checkNamed(sheet: Sheet, rows: PersonRows, programme: Programme, ids: readonly ReadonlySet<string>[]): void {
  const { current = {}, ended = {} } = programme.councils ?? {};
  const isKnown = (id: string) =>
    ids.some((set) => set.has(id)) || Object.hasOwn(current, id) || Object.hasOwn(ended, id);
  // Looking for the nearest of very many ids takes long, and the first few suggestions show what went wrong.
  let suggestions = 20;
  const check = ({ record }: PersonRow, column: string, named: readonly string[]) => {
    const unknown = named.filter((id) => !isKnown(id));
    const [first] = unknown;
    if (first === undefined) return;
    const candidates = [...ids.flatMap((set) => [...set]), ...Object.keys(current)];
    const suggestion = suggestions-- > 0 ? nearest(first, candidates) : undefined;
    const params = { column: headingOf(sheet, column), found: unknown.join(", "), count: unknown.length, suggestion };
    sheet.findings.push(fault("reference/unknown", cellWhere(sheet, record, column), params));
  };
  for (const row of rows) {
    if (row.person === undefined) continue;
    check(row, "borders", row.person.borders);
  }
}

/**
 * People whose conflicts are ids: what stands there as a name is understood where only one person or council here has it.
 * What is not understood is an error, since a conflict that is not seen is not guarded against.
 */
export function withConflicts(
  sheet: Sheet,
  people: readonly Mentor[],
  rowOf: (id: string) => PersonRow | undefined,
  programme: Programme,
  known: () => readonly KnownPeople[],
): readonly Mentor[] {
  if (people.every(({ conflicts }) => conflicts.length === 0)) return people;
  const all = known();
  const find = namesIn(all, programme);
  return people.map((person) => {
    if (person.conflicts.length === 0) return person;
    const found = person.conflicts.flatMap(partsOf(find)).map((text) => ({ text, named: find(text) }));
    for (const { text, named } of found)
      if (typeof named === "string") report(sheet, rowOf(person.id), text, named, all);
    const ids = found.map(({ text, named }) => (typeof named === "string" ? text : named.id));
    const same = ids.length === person.conflicts.length && ids.every((id, at) => id === person.conflicts[at]);
    return same ? person : personRecord({ ...person, conflicts: [...new Set(ids)] });
  });
}

// A name may hold a comma; where it does not, and every part is somebody, commas part people.
function partsOf(find: ReturnType<typeof namesIn>): (text: string) => readonly string[] {
  return (text) => {
    if (!/[,\n]/.test(text) || find(text) !== "nobody") return [text];
    const parts = text
      .split(/[,\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    return parts.every((part) => typeof find(part) !== "string") ? parts : [text];
  };
}

function report(
  sheet: Sheet,
  row: PersonRow | undefined,
  found: string,
  why: "several" | "nobody",
  known: readonly KnownPeople[],
): void {
  const where = row ? cellWhere(sheet, row.record, "conflicts") : { file: sheet.table.file };
  const column = headingOf(sheet, "conflicts");
  if (why === "several") sheet.findings.push(fault("conflict/several", where, { column, found }));
  else {
    const names = known.flatMap(({ ids, people }) => [...ids, ...people.map(({ name }) => name)]);
    const suggestion = names.length > mostLookedThrough ? undefined : nearest(found, names);
    sheet.findings.push(fault("conflict/unknown", where, { column, found, suggestion }));
  }
}

/** To look for the nearest of more names than this takes too long. */
const mostLookedThrough = 20_000;
