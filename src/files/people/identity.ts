import { compareText, sortedBy } from "../../domain/compare.ts";
import type { Day } from "../../domain/dates.ts";
import { idIndexOf, idOfPerson } from "../../domain/people/id-index.ts";
import { foldText } from "../../domain/people/ids.ts";
import { judgements, type Mentor } from "../../domain/people/people.ts";
import { type FileCode, fault } from "../codes.ts";
import { cellWhere, type Sheet } from "../tables/cell-reader.ts";
import type { IdentityColumns, PersonRow, PersonRows } from "./people-rows.ts";
import { personRecord } from "./person-record.ts";

/** A row about a person. */
type HeldRow = PersonRow & { readonly person: Mentor };

/** The people of a file, and the first row of each. */
export interface People {
  /** Sorted by id. */
  readonly people: readonly Mentor[];
  readonly rowOf: (id: string) => PersonRow | undefined;
}

/**
 * Makes people of rows: rows with the same id are one person in several posts. The home council is the one of the
 * earliest appointment, then of the lowest code: region, type and status come from there; of the judgements the worst,
 * of days the earliest, of lists all that stands in any row. The same line again and contradictions are added to the
 * sheet's findings.
 * @param hasPosts whether one person may hold several posts; else somebody who is on two rows is such a contradiction
 */
export function mergeRows(
  sheet: Sheet,
  rows: PersonRows,
  { id: idColumn, councilRequired }: IdentityColumns,
  hasPosts: boolean,
): People {
  // Where each council stands once, a council that stands twice is told of as such.
  const mayRepeat: MayRepeat = hasPosts ? (councilRequired ? "anything" : "with a new post") : "never";
  const held = sortedBy(heldRows(rows), (row) => rows.person(row)?.id ?? "");
  const people: Mentor[] = [];
  const first: number[] = [];
  for (let at = 0, next = 0; at < held.length; at = next) {
    const id = rows.person(held[at])?.id;
    while (next < held.length && rows.person(held[next])?.id === id) next++;
    first.push(held[at]);
    people.push(
      next === at + 1
        ? heldRow(rows, held[at]).person
        : together(sheet, rows, held.slice(at, next), idColumn, mayRepeat),
    );
  }
  checkNamesakes(sheet, rows, first);
  const find = idIndexOf(people, idOfPerson);
  return {
    people,
    rowOf: (id) => {
      const at = find(id);
      return at === undefined ? undefined : rows.row(first[at]);
    },
  };
}

/** The numbers of the rows with a person. */
function heldRows(rows: PersonRows): number[] {
  const held: number[] = [];
  for (let row = 0; row < rows.length; row++) if (rows.person(row)) held.push(row);
  return held;
}

function heldRow(rows: PersonRows, at: number): HeldRow {
  // Only rows with a person are asked for.
  return rows.row(at) as HeldRow;
}

/** Several rows of one person, in the order of the file. */
function together(
  sheet: Sheet,
  rows: PersonRows,
  numbers: readonly number[],
  idColumn: string,
  mayRepeat: MayRepeat,
): Mentor {
  const posts = numbers.map((at) => heldRow(rows, at));
  for (const [at, post] of posts.entries()) {
    if (at > 0) checkSamePerson(sheet, posts[0], post, idColumn);
    if (mayRepeat !== "anything") checkRepeat(sheet, posts.slice(0, at), post, idColumn, mayRepeat);
  }
  return merged(posts);
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

/** On which further rows somebody may stand. */
type MayRepeat = "anything" | "with a new post" | "never";

// Several posts are several councils: without one of its own a row is the same line again. Two names with one id are told
// of as such.
function checkRepeat(
  sheet: Sheet,
  before: readonly HeldRow[],
  row: HeldRow,
  idColumn: string,
  mayRepeat: MayRepeat,
): void {
  const first = before.find(
    ({ council }) => mayRepeat === "never" || row.council === undefined || council?.code === row.council.code,
  );
  if (first === undefined || foldText(row.person.name) !== foldText(first.person.name)) return;
  const params = { id: row.person.id, name: row.person.name, firstLine: first.record.line, idColumn };
  sheet.findings.push(fault("person/twice", cellWhere(sheet, row.record, idColumn), params));
}

// Where no ids tell them apart, one name in two councils may be one person.
function checkNamesakes(sheet: Sheet, all: PersonRows, first: readonly number[]): void {
  if (first.every((at) => all.ownId(at))) return;
  const rows = [...first].sort((left, right) => left - right).map((at) => heldRow(all, at));
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
