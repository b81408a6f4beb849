import type { Council } from "../../domain/people/council.ts";
import type { Person } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { fault } from "../codes.ts";
import { cellWhere, headingOf, type Sheet } from "../tables/cell-reader.ts";
import { nearest } from "../text/near-miss.ts";
import type { PersonRow, PersonRows } from "./people-rows.ts";

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
