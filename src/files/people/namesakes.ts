import { foldText } from "../../domain/people/ids.ts";
import type { Mentor, Person } from "../../domain/people/people.ts";
import { type FileCode, fault, type Params } from "../codes.ts";
import { cellWhere, type Sheet } from "../tables/cell-reader.ts";
import { foldName } from "../tables/cells.ts";
import type { KnownPeople } from "./known-people.ts";
import type { PersonRow } from "./people-rows.ts";

/** Longer lists come from a register that gives ids, and to keep every name of them would take more room than they do. */
const longestList = 200_000;

/**
 * One person under two ids, or two under one, over all files of a run: the same id with another name, the same name at
 * one council with another id, a mentor with the name of somebody in the main list, ids that differ by case.
 * @param others of other files, that were read before
 */
export function checkNamesakesOver(
  sheet: Sheet,
  people: readonly Mentor[],
  rowOf: (id: string) => PersonRow | undefined,
  idColumn: string,
  others: readonly KnownPeople[],
): void {
  const elsewhere = others.flatMap((other) => other.people);
  if (people.length + elsewhere.length > longestList) return;
  const add = (code: FileCode, person: Person, params: Params): void => {
    const row = rowOf(person.id);
    const where = row ? cellWhere(sheet, row.record, idColumn) : { file: sheet.table.file };
    sheet.findings.push(fault(code, where, { id: person.id, ...params }));
  };
  checkIds(people, elsewhere, add);
  checkNames(people, elsewhere, (id) => rowOf(id)?.ownId !== false, add);
}

type Add = (code: FileCode, person: Person, params: Params) => void;

function checkIds(people: readonly Person[], elsewhere: readonly Person[], add: Add): void {
  const nameOf = new Map(elsewhere.map(({ id, name }) => [id, name]));
  const byLetters = new Map(elsewhere.map(({ id }) => [id.toLowerCase(), id]));
  for (const person of people) {
    const other = nameOf.get(person.id);
    if (other !== undefined && foldText(other) !== foldText(person.name)) {
      add("person/other-name", person, { found: person.name, other });
    }
    const otherId = byLetters.get(person.id.toLowerCase());
    if (otherId === undefined) byLetters.set(person.id.toLowerCase(), person.id);
    else if (otherId !== person.id) add("person/same-letters", person, { otherId });
  }
}

function checkNames(
  people: readonly Person[],
  elsewhere: readonly Person[],
  isOwn: (id: string) => boolean,
  add: Add,
): void {
  const there = new Map(elsewhere.map((person) => [foldText(person.name), person]));
  const here = new Map<string, Person>();
  for (const person of people) {
    const name = foldText(person.name);
    const other = there.get(name);
    if (other !== undefined && other.id !== person.id) {
      add("person/own-mentor", person, { name: person.name, otherId: other.id });
      continue;
    }
    const [council] = person.councils;
    if (council === undefined) continue;
    const key = `${name}\u0000${foldName(council.name)}`;
    const twin = here.get(key);
    if (twin === undefined) here.set(key, person);
    // Without ids of their own they have one already.
    else if (twin.id !== person.id && isOwn(person.id)) {
      add("person/two-ids", person, { name: person.name, council: council.name, otherId: twin.id });
    }
  }
}
