import { append } from "../../domain/append.ts";
import { sortedBy } from "../../domain/compare.ts";
import { type Finding, hasErrors, type Where } from "../../domain/finding.ts";
import type { Council } from "../../domain/people/council.ts";
import type { Mentor, Person } from "../../domain/people/people.ts";
import type { InputRecord } from "../../domain/plan/plan.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import type { ColumnSet } from "../columns/columns.ts";
import { matchColumns, noColumns } from "../columns/match-columns.ts";
import { inTextOrder } from "../finding-order.ts";
import { cellWhere, type Sheet } from "../tables/cell-reader.ts";
import { readingNotes, readingRecord } from "../tables/reading-notes.ts";
import { checkRows } from "../tables/row-checks.ts";
import { sheetReading } from "../tables/sheet-reading.ts";
import { openTable, type TableSource, withText } from "../tables/table-source.ts";
import { noRecords } from "../text/csv-scan.ts";
import { baseName } from "../text/file-name.ts";
import { checkCouncilsListed, checkCouncilsOnce } from "./council-checks.ts";
import { mergeRows } from "./identity.ts";
import type { KnownPeople } from "./known-people.ts";
import { checkNamesakesOver } from "./namesakes.ts";
import { type IdentityColumns, type PersonRow, type PersonRows, readPeopleRows } from "./people-rows.ts";
import { fingerprint } from "./person-record.ts";
import { checkReferences, idsOf, withConflicts } from "./references.ts";

/** What a list of people says, with everything wrong in it. */
export interface PeopleFile {
  /** Sorted by id. */
  readonly people: readonly Mentor[];
  /** Councils whose post nobody holds, by code. */
  readonly vacancies: readonly Council[];
  readonly input: InputRecord;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The canonical columns that the file has. */
  readonly columns: ReadonlySet<string>;
  /** Where a person stands: their first row, or the cell of a canonical column. */
  readonly locate: (personId: string, column?: string) => Where | undefined;
}

/** What differs between kinds of lists. */
export interface PeopleKind {
  readonly role: InputRecord["role"];
  readonly columns: ColumnSet;
  readonly identity: IdentityColumns;
}

/** A list of people whose cells are read; whom they name is still to be looked for. */
export interface ReadPeople {
  readonly kind: PeopleKind;
  readonly programme: Programme;
  readonly file: string;
  readonly open: () => Sheet;
  readonly sheet: Sheet;
  readonly rows: PersonRows;
  readonly merged: ReturnType<typeof mergeRows>;
  readonly vacancies: readonly Council[];
  /** Whom the file has. */
  readonly known: () => KnownPeople;
}

/**
 * Reads a list of people, whatever its kind. What only a finding asks for (where a person stands, which ids there are) is
 * read again from the text when it is asked for: of a million people only the people are kept.
 */
export function readPeople(source: TableSource, programme: Programme, kind: PeopleKind): ReadPeople {
  const text = withText(source);
  const open = (): Sheet => openSheet(text, kind.columns);
  const sheet = open();
  const rows = readPeopleRows(sheet, programme, kind.identity);
  const merged = mergeRows(sheet, rows, kind.identity, rowsArePosts(programme));
  const vacancies = sortedBy(rows.vacant, (council) => council.code);
  const known = knownOf(merged.people, vacancies);
  return { kind, programme, file: source.file, open, sheet, rows, merged, vacancies, known };
}

function knownOf(people: readonly Person[], vacancies: readonly Council[]): () => KnownPeople {
  return once(() => ({ ids: idsOf(people, vacancies), people }));
}

/** Judges a list once every file of the run is read: its cells may name people `elsewhere`. */
export function judgePeople(read: ReadPeople, elsewhere: KnownPeople): PeopleFile {
  const { kind, programme, open, sheet, rows, merged, vacancies, known } = read;
  const people = withConflicts(sheet, merged.people, merged.rowOf, programme, () => [known(), elsewhere]);
  checkRows(sheet, rows, programme);
  if (rowsArePosts(programme) && kind.identity.councilRequired) checkCouncilsOnce(sheet, rows);
  checkCouncilsListed(sheet, rows, programme);
  checkReferences(sheet, rows, programme, () => [known().ids, elsewhere.ids]);
  checkNamesakesOver(sheet, people, merged.rowOf, kind.identity.id, kind.role === "mentors" ? [elsewhere] : []);
  return {
    people,
    vacancies,
    input: {
      role: kind.role,
      name: baseName(read.file),
      sha256: fingerprint(people, kind.role === "mentors" ? [] : vacancies),
      rows: rows.length,
      ...readingRecord(sheet),
    },
    findings: inTextOrder([...readingNotes(sheet), ...sheet.findings]),
    columns: new Set(sheet.columns.indexOf.keys()),
    locate: locator(open, programme, kind.identity),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function locator(open: () => Sheet, programme: Programme, identity: IdentityColumns): PeopleFile["locate"] {
  const again = once(() => {
    const sheet = open();
    const rows = readPeopleRows(sheet, programme, identity);
    return { sheet, rowOf: mergeRows(sheet, rows, identity, rowsArePosts(programme)).rowOf };
  });
  return (personId, column) => locate(again().sheet, again().rowOf(personId), column);
}

/** Reads a file's table and finds its columns; without the columns it needs, no row is read. */
export function openSheet(source: TableSource, set: ColumnSet): Sheet {
  const table = openTable(source, set);
  const reading = sheetReading(set);
  const findings = [...table.findings];
  if (table.header.length === 0) return { table, columns: noColumns, reading, findings };
  const columns = matchColumns(table, set);
  const used = new Set([...columns.indexOf.values(), ...[...columns.partsOf.values()].flat()]);
  append(findings, columns.findings);
  append(findings, table.inferredIn(used));
  const isSound = !hasErrors(columns.findings);
  return { table: isSound ? table : { ...table, records: noRecords }, columns, reading, findings };
}

function locate(sheet: Sheet, row: PersonRow | undefined, column: string | undefined): Where | undefined {
  if (row === undefined) return undefined;
  return column === undefined ? sheet.table.where(row.record) : cellWhere(sheet, row.record, column);
}
