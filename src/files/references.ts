import type { Finding } from "../domain/finding.ts";
import type { Programme } from "../domain/programme.ts";
import { cellWhere, headingOf, type Sheet } from "./cell-reader.ts";
import { fault } from "./codes.ts";
import { nearest } from "./near-miss.ts";
import type { PersonRow } from "./people-rows.ts";

/** The ids and council codes that rows hold, vacant posts included. */
export function idsOf(rows: readonly PersonRow[]): Set<string> {
  const ids = new Set<string>();
  for (const { personId, council } of rows) {
    if (personId !== "") ids.add(personId);
    if (council !== undefined) ids.add(council.code);
  }
  return ids;
}

/**
 * Warns of conflicts that name nobody and borders that name no council: known are the file's own ids and codes, the
 * programme's council codes, and `elsewhere` (the ids of another file of the same run).
 */
export function checkReferences(
  sheet: Sheet,
  rows: readonly PersonRow[],
  programme: Programme,
  elsewhere: Iterable<string>,
): Finding[] {
  const known = idsOf(rows);
  for (const code of Object.keys(programme.councils?.current ?? {})) known.add(code);
  for (const code of Object.keys(programme.councils?.ended ?? {})) known.add(code);
  for (const id of elsewhere) known.add(id);
  // Looking for the nearest of very many ids takes long, and the first few suggestions show what went wrong.
  let suggestions = 20;
  const check = (row: PersonRow, column: string, ids: readonly string[]): Finding[] => {
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length === 0) return [];
    const suggestion = suggestions-- > 0 ? nearest(unknown[0] ?? "", known) : undefined;
    const params = { column: headingOf(sheet, column), found: unknown.join(", "), count: unknown.length };
    const where = cellWhere(sheet, row.record, column);
    return [fault("reference/unknown", where, { ...params, suggestion })];
  };
  return rows.flatMap((row) => [
    ...check(row, "conflicts", row.fields.conflicts),
    ...check(row, "borders", row.fields.borders),
  ]);
}
