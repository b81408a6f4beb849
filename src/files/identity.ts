import { compareText, sortedBy } from "../domain/compare.ts";
import type { Day } from "../domain/dates.ts";
import { foldText } from "../domain/ids.ts";
import { judgements, type Mentor } from "../domain/people.ts";
import { cellWhere, type Sheet } from "./cell-reader.ts";
import { type FileCode, fault } from "./codes.ts";
import type { PersonRow } from "./people-rows.ts";
import { personRecord } from "./person-record.ts";

/** A row about a person. */
type HeldRow = PersonRow & { readonly person: Mentor };

/** The people of a file, and the first row of each. */
export interface People {
  /** Sorted by id. */
  readonly people: readonly Mentor[];
  readonly rowOf: ReadonlyMap<string, HeldRow>;
}

/**
 * Makes people of rows: rows with the same id are one person in several posts. The home council is the one of the
 * earliest appointment, then of the lowest code: region, type and status come from there; of the judgements the worst,
 * of days the earliest, of lists all that stands in any row. Contradictions are added to the sheet's findings.
 */
export function mergeRows(sheet: Sheet, rows: readonly PersonRow[], idColumn: string): People {
  const rowOf = new Map<string, HeldRow>();
  const others = new Map<string, HeldRow[]>();
  for (const row of rows) {
    if (!isHeld(row)) continue;
    const first = rowOf.get(row.person.id);
    if (first === undefined) rowOf.set(row.person.id, row);
    else {
      others.set(row.person.id, [...(others.get(row.person.id) ?? []), row]);
      checkSamePerson(sheet, first, row, idColumn);
    }
  }
  checkNamesakes(sheet, [...rowOf.values()]);
  const people: Mentor[] = [];
  for (const [id, row] of rowOf) people.push(others.has(id) ? merged([row, ...(others.get(id) ?? [])]) : row.person);
  return { people: sortedBy(people, (person) => person.id), rowOf };
}

function isHeld(row: PersonRow): row is HeldRow {
  return row.person !== undefined;
}

function merged(posts: readonly HeldRow[]): Mentor {
  // Posts without a day come last.
  const inOrder = sortedBy(posts, (row) => `${row.person.appointedOn ?? "9999"} ${row.council?.code ?? ""}`);
  const all = inOrder.map((row) => row.person);
  // A person is made of at least one row.
  const home = all[0];
  return personRecord({
    ...home,
    councils: all.flatMap((post) => post.councils),
    judgement: judgements.findLast((judgement) => all.some((post) => post.judgement === judgement)),
    directorSince: earliest(all, (post) => post.directorSince),
    appliedOn: earliest(all, (post) => post.appliedOn),
    expectedUntil: earliest(all, (post) => post.expectedUntil),
    preferredIntakes: union(all, (post) => post.preferredIntakes),
    unavailableIntakes: union(all, (post) => post.unavailableIntakes),
    conflicts: union(all, (post) => post.conflicts),
    borders: union(all, (post) => post.borders),
    pinnedIntake: firstOf(all, (post) => post.pinnedIntake),
    pinReason: firstOf(all, (post) => post.pinReason),
    capacity: firstOf(all, (post) => post.capacity),
    mentorVolunteer: all.some((post) => post.mentorVolunteer),
    facts: mergedFacts(all),
  });
}

function mergedFacts(all: readonly Mentor[]): Mentor["facts"] {
  const facts = all.reduceRight<NonNullable<Mentor["facts"]>>((others, post) => ({ ...others, ...post.facts }), {});
  const entries = Object.entries(facts).sort(([left], [right]) => compareText(left, right));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function checkSamePerson(sheet: Sheet, first: HeldRow, row: HeldRow, idColumn: string): void {
  const add = (code: FileCode, column: string, found: string, other: string) => {
    const params = { id: row.person.id, found, other, firstLine: first.record.line };
    sheet.findings.push(fault(code, cellWhere(sheet, row.record, column), params));
  };
  const { name, pinnedIntake } = row.person;
  if (foldText(name) !== foldText(first.person.name)) add("person/two-names", idColumn, name, first.person.name);
  const pin = first.person.pinnedIntake;
  if (pinnedIntake !== undefined && pin !== undefined && pinnedIntake !== pin) {
    add("person/two-pins", "pinned_intake", pinnedIntake, pin);
  }
}

// Where no ids tell them apart, one name in two councils may be one person.
function checkNamesakes(sheet: Sheet, rows: readonly HeldRow[]): void {
  if (rows.every((row) => row.ownId)) return;
  const seen = new Map<string, HeldRow>();
  for (const row of rows) {
    const name = foldText(row.person.name);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, row);
    if (first === undefined || (first.ownId && row.ownId)) continue;
    const councils = { council: row.council?.name, otherCouncil: first.council?.name };
    const params = { name: row.person.name, ...councils, firstLine: first.record.line };
    sheet.findings.push(fault("person/same-name", sheet.table.where(row.record), params));
  }
}

function union(posts: readonly Mentor[], list: (post: Mentor) => readonly string[]): readonly string[] {
  return [...new Set(posts.flatMap(list))];
}

function earliest(posts: readonly Mentor[], day: (post: Mentor) => Day | undefined): Day | undefined {
  return posts.flatMap((post) => day(post) ?? []).sort()[0];
}

function firstOf<T>(posts: readonly Mentor[], value: (post: Mentor) => T | undefined): T | undefined {
  const post = posts.find((candidate) => value(candidate) !== undefined);
  return post === undefined ? undefined : value(post);
}
