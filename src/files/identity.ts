import { compareText, sortedBy } from "../domain/compare.ts";
import type { Finding } from "../domain/finding.ts";
import { foldText } from "../domain/ids.ts";
import { judgements, type Mentor, type Person } from "../domain/people.ts";
import { cellWhere, type Sheet } from "./cell-reader.ts";
import { type FileCode, fault } from "./codes.ts";
import type { PersonRow } from "./people-rows.ts";
import { personRecord } from "./person-record.ts";

/** The people of a file, and the rows on which each of them stands. */
export interface People {
  /** Sorted by id. */
  readonly people: readonly Mentor[];
  readonly rowsOf: ReadonlyMap<string, readonly PersonRow[]>;
  readonly findings: readonly Finding[];
}

/**
 * Makes people of rows: rows with the same id are one person in several posts. The home council is the one of the
 * earliest appointment, then of the lowest code: region, type and status come from there; of the judgements the worst,
 * of days the earliest, of lists all that stands in any row.
 */
export function mergeRows(sheet: Sheet, rows: readonly PersonRow[], idColumn: string): People {
  const rowsOf = new Map<string, PersonRow[]>();
  for (const row of rows) {
    if (row.vacant) continue;
    const known = rowsOf.get(row.personId);
    if (known === undefined) rowsOf.set(row.personId, [row]);
    else known.push(row);
  }
  const findings = [...rowsOf.values()].flatMap((posts) => contradictions(sheet, posts, idColumn));
  const people = sortedBy([...rowsOf], ([id]) => id).map(([id, posts]) => personOf(id, homeFirst(posts)));
  return { people, rowsOf, findings: [...findings, ...namesakes(sheet, rowsOf)] };
}

function personOf(id: string, posts: readonly PersonRow[]): Mentor {
  const [home] = posts;
  // A person is made of at least one row, and rows of vacant posts are none of theirs.
  const { name, fields } = home as PersonRow & { fields: { status: Person["status"] } };
  const councils = posts.flatMap((row) => (row.council === undefined ? [] : [row.council]));
  const person = { ...fields, id, name, councils };
  return personRecord(posts.length === 1 ? { ...person, capacity: fields.capacity } : { ...person, ...merged(posts) });
}

function merged(posts: readonly PersonRow[]): Partial<Mentor> {
  const all = posts.map((row) => row.fields);
  const first = <T>(values: readonly (T | undefined)[]) => values.find((value) => value !== undefined);
  const facts = all.map((fields) => fields.facts ?? {}).reduceRight((later, own) => ({ ...later, ...own }), {});
  return {
    appliedOn: earliest(all.map((fields) => fields.appliedOn)),
    borders: union(all.map((fields) => fields.borders)),
    capacity: first(all.map((fields) => fields.capacity)),
    conflicts: union(all.map((fields) => fields.conflicts)),
    directorSince: earliest(all.map((fields) => fields.directorSince)),
    expectedUntil: earliest(all.map((fields) => fields.expectedUntil)),
    facts: Object.keys(facts).length === 0 ? undefined : inKeyOrder(facts),
    judgement: worst(all.map((fields) => fields.judgement)),
    mentorVolunteer: all.some((fields) => fields.mentorVolunteer),
    pinReason: first(all.map((fields) => fields.pinReason)),
    pinnedIntake: first(all.map((fields) => fields.pinnedIntake)),
    preferredIntakes: union(all.map((fields) => fields.preferredIntakes)),
    unavailableIntakes: union(all.map((fields) => fields.unavailableIntakes)),
  };
}

function homeFirst(posts: readonly PersonRow[]): readonly PersonRow[] {
  if (posts.length === 1) return posts;
  // Posts without a day come last.
  return sortedBy(posts, (row) => `${row.fields.appointedOn ?? "9999-99-99"} ${row.council?.code ?? ""}`);
}

function contradictions(sheet: Sheet, posts: readonly PersonRow[], idColumn: string): Finding[] {
  const [first, ...others] = posts;
  if (first === undefined || others.length === 0) return [];
  return others.flatMap((row) => {
    const findings: Finding[] = [];
    const add = (code: FileCode, column: string, found: string, other: string) => {
      const params = { id: row.personId, found, other, firstLine: first.record.line };
      findings.push(fault(code, cellWhere(sheet, row.record, column), params));
    };
    if (foldText(row.name) !== foldText(first.name)) add("person/two-names", idColumn, row.name, first.name);
    const { pinnedIntake } = row.fields;
    const pin = posts.find((post) => post.fields.pinnedIntake !== undefined)?.fields.pinnedIntake;
    if (pinnedIntake !== undefined && pin !== undefined && pinnedIntake !== pin) {
      add("person/two-pins", "pinned_intake", pinnedIntake, pin);
    }
    return findings;
  });
}

// Where no ids tell them apart, one name in two councils may be one person.
function namesakes(sheet: Sheet, rowsOf: ReadonlyMap<string, readonly PersonRow[]>): Finding[] {
  const seen = new Map<string, PersonRow>();
  return [...rowsOf.values()].flatMap(([row]) => {
    if (row === undefined) return [];
    const name = foldText(row.name);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, row);
    if (first === undefined || (first.ownId && row.ownId)) return [];
    const params = { name: row.name, council: row.council?.name ?? "", otherCouncil: first.council?.name ?? "" };
    return [fault("person/same-name", sheet.table.where(row.record), { ...params, firstLine: first.record.line })];
  });
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

function earliest(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).reduce<string | undefined>(lower, undefined);
}

function lower(left: string | undefined, right: string): string {
  return left === undefined || right < left ? right : left;
}

function worst(found: readonly Person["judgement"][]): Person["judgement"] {
  return judgements.findLast((judgement) => found.includes(judgement));
}

function inKeyOrder<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => compareText(left, right)));
}
