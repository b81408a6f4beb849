import type { Day } from "../../domain/dates.ts";
import type { Mentor } from "../../domain/people/people.ts";
import { fault } from "../codes.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import { cellWhere, headingOf, isBlank, type Sheet } from "./cell-reader.ts";

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
export function earliestDays() {
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
