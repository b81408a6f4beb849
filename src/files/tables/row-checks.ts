import { addDays, type Day } from "../../domain/dates.ts";
import type { Mentor } from "../../domain/people/people.ts";
import { cohortSlotId } from "../../domain/problem.ts";
import { openingsOf, repeats } from "../../domain/programme/openings.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { type FileCode, fault, type Params } from "../codes.ts";
import type { PersonRow } from "../people/people-rows.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import { nearest } from "../text/near-miss.ts";
import { cellWhere, headingOf, isBlank, type Sheet } from "./cell-reader.ts";

/** Adds what is wrong inside single rows: blanks that matter, days that contradict each other, unknown intakes. */
export function checkRows(sheet: Sheet, rows: Iterable<PersonRow>, programme: Programme): void {
  const days = earliestDays();
  const intakes = knownIntakes(programme);
  const declared = programme.intakes.map(({ id }) => id).join(", ");
  const latest = lastDay(programme);
  for (const { record, person } of rows) {
    if (person === undefined) continue;
    const add = (code: FileCode, column: string, params: Params) => {
      sheet.findings.push(
        fault(code, cellWhere(sheet, record, column), { column: headingOf(sheet, column), ...params }),
      );
    };
    if (person.region === "" || person.type === "") checkBlanks(sheet, record, person, add);
    checkDays(person, latest, add);
    checkIntakes(person, intakes, declared, add);
    days.see(record, person);
  }
  days.report(sheet);
  if (programme.intakes.length === 0) noteUnread(sheet);
}

function noteUnread(sheet: Sheet): void {
  const columns = intakeColumns.filter((column) => sheet.columns.indexOf.has(column));
  if (columns.length === 0) return;
  const found = columns.map((column) => headingOf(sheet, column)).join(", ");
  sheet.findings.push(fault("intake/none", { file: sheet.table.file }, { found, count: columns.length }));
}

const intakeColumns = ["preferred_intakes", "unavailable_intakes", "pinned_intake"];

/** Whether each intake may be opened, by id: of a repeating one every opening, each cohort by its intake and its own id. */
function knownIntakes({ intakes }: Programme): ReadonlyMap<string, boolean> {
  return new Map(
    intakes.flatMap((intake) =>
      openingsOf(intake).flatMap(({ id, cohorts = [] }): [string, boolean][] => {
        const open = repeats(intake) || intake.open !== false;
        return [[id, open], ...cohorts.map((cohort): [string, boolean] => [cohortSlotId(id, cohort.id), open])];
      }),
    ),
  );
}

// An application later than everything that the programme holds, and than a year from its day, is a slip of the pen.
function lastDay({ asOf, intakes }: Programme): Day {
  const ends = intakes.flatMap((intake) => openingsOf(intake).map(({ endsOn }) => endsOn));
  return ends.reduce((last, endsOn) => (endsOn > last ? endsOn : last), addDays(asOf, 366));
}

type Add = (code: FileCode, column: string, params: Params) => void;

function checkBlanks(sheet: Sheet, record: CsvRecord, person: Mentor, add: Add): void {
  for (const column of ["region", "type"]) {
    if (isBlank(sheet, record, column)) add("cell/blank", column, { name: person.name });
  }
}

function checkDays({ appointedOn, directorSince, appliedOn, expectedUntil }: Mentor, latest: Day, add: Add): void {
  if (appointedOn !== undefined && directorSince !== undefined && directorSince > appointedOn) {
    add("date/since-after-appointed", "director_since", { found: directorSince, appointed: appointedOn });
  }
  if (appointedOn !== undefined && expectedUntil !== undefined && expectedUntil < appointedOn) {
    add("date/until-before-appointed", "expected_until", { found: expectedUntil, appointed: appointedOn });
  }
  if (appliedOn !== undefined && appliedOn > latest) add("date/far-ahead", "applied_on", { found: appliedOn, latest });
}

function checkIntakes(person: Mentor, intakes: ReadonlyMap<string, boolean>, declared: string, add: Add): void {
  const check = (id: string, column: string, closed: FileCode) => {
    const open = intakes.get(id);
    if (open === true) return;
    const params = { found: id, expected: declared };
    if (open === false) add(closed, column, params);
    else add("intake/unknown", column, { ...params, suggestion: nearest(id, intakes.keys()) });
  };
  for (const id of person.preferredIntakes) check(id, "preferred_intakes", "intake/not-open");
  for (const id of person.unavailableIntakes) check(id, "unavailable_intakes", "intake/not-open");
  if (person.pinnedIntake !== undefined) check(person.pinnedIntake, "pinned_intake", "pin/not-open");
}

const columns = {
  appointedOn: "appointed_on",
  directorSince: "director_since",
  appliedOn: "applied_on",
  expectedUntil: "expected_until",
} as const satisfies Partial<Record<keyof Mentor, string>>;

interface Seen {
  earliest: Day;
  /** The earliest of the others; absent: none. */
  next?: Day;
  count: number;
  record: CsvRecord;
}

/** How many years before all others a day is asked about: nobody is in post for so long. */
const farYears = 40;

/**
 * Finds the day that a system wrote for "no date", such as 1 January 1900: far before every other day of its column. Of
 * a column only two days are kept.
 */
function earliestDays() {
  const seen = new Map<keyof typeof columns, Seen>();
  return {
    see(record: CsvRecord, person: Mentor): void {
      for (const key of keys) {
        const day = person[key];
        if (day !== undefined) note(seen, key, day, record);
      }
    },
    report(sheet: Sheet): void {
      for (const [key, { earliest, next, count, record }] of seen) {
        const column = columns[key];
        if (next === undefined || Number(next.slice(0, 4)) - Number(earliest.slice(0, 4)) < farYears) continue;
        // A blank is filled from another column, which has its own finding.
        if (!sheet.columns.indexOf.has(column) || isBlank(sheet, record, column)) continue;
        const params = { column: headingOf(sheet, column), found: earliest, next, count };
        sheet.findings.push(fault("date/placeholder", cellWhere(sheet, record, column), params));
      }
    },
  };
}

const keys = Object.keys(columns) as readonly (keyof typeof columns)[];

function note(seen: Map<keyof typeof columns, Seen>, key: keyof typeof columns, day: Day, record: CsvRecord): void {
  const known = seen.get(key);
  if (known === undefined) seen.set(key, { earliest: day, count: 1, record });
  else if (day === known.earliest) known.count++;
  else if (day < known.earliest) seen.set(key, { earliest: day, next: known.earliest, count: 1, record });
  else if (known.next === undefined || day < known.next) known.next = day;
}
