import { addDays } from "../domain/dates.ts";
import type { Finding } from "../domain/finding.ts";
import type { Programme } from "../domain/programme.ts";
import { cellWhere, headingOf, isBlank, type Sheet } from "./cell-reader.ts";
import { type FileCode, fault, type Params } from "./codes.ts";
import { nearest } from "./near-miss.ts";
import type { PersonRow } from "./people-rows.ts";

/** What is wrong inside single rows: blanks that matter, days that contradict each other, intakes that do not exist. */
export function checkRows(sheet: Sheet, rows: readonly PersonRow[], programme: Programme): Finding[] {
  const intakes = new Map(programme.intakes.map((intake) => [intake.id, intake.open !== false]));
  // Within a day of a year; an application much later than the programme's day is a slip of the pen.
  const latest = addDays(programme.asOf, 366);
  return rows.flatMap((row) => [
    ...blankFacts(sheet, row),
    ...(row.vacant ? [] : [...daysOutOfOrder(sheet, row, latest), ...wrongIntakes(sheet, row, intakes)]),
  ]);
}

function blankFacts(sheet: Sheet, row: PersonRow): Finding[] {
  if (row.vacant || (row.fields.region !== "" && row.fields.type !== "")) return [];
  return ["region", "type"]
    .filter((column) => isBlank(sheet, row.record, column))
    .map((column) => fault("cell/blank", cellWhere(sheet, row.record, column), { column: headingOf(sheet, column), name: row.name }));
}

function daysOutOfOrder(sheet: Sheet, { record, fields }: PersonRow, latest: string): Finding[] {
  const { appointedOn, directorSince, appliedOn, expectedUntil } = fields;
  const findings: Finding[] = [];
  const add = (code: FileCode, column: string, params: Params) =>
    findings.push(fault(code, cellWhere(sheet, record, column), { column: headingOf(sheet, column), ...params }));
  if (appointedOn !== undefined && directorSince !== undefined && directorSince > appointedOn) {
    add("date/since-after-appointed", "director_since", { found: directorSince, appointed: appointedOn });
  }
  if (appointedOn !== undefined && expectedUntil !== undefined && expectedUntil < appointedOn) {
    add("date/until-before-appointed", "expected_until", { found: expectedUntil, appointed: appointedOn });
  }
  if (appliedOn !== undefined && appliedOn > latest) add("date/far-ahead", "applied_on", { found: appliedOn, latest });
  return findings;
}

function wrongIntakes(sheet: Sheet, { record, fields }: PersonRow, intakes: ReadonlyMap<string, boolean>): Finding[] {
  const of = (column: string, ids: readonly string[], closed: FileCode) =>
    ids.flatMap((id) => {
      const open = intakes.get(id);
      if (open === true) return [];
      const params = { column: headingOf(sheet, column), found: id, expected: [...intakes.keys()].join(", ") };
      const where = cellWhere(sheet, record, column);
      if (open === false) return [fault(closed, where, params)];
      return [fault("intake/unknown", where, { ...params, suggestion: nearest(id, intakes.keys()) })];
    });
  const pinned = fields.pinnedIntake === undefined ? [] : [fields.pinnedIntake];
  return [
    ...of("preferred_intakes", fields.preferredIntakes, "intake/not-open"),
    ...of("unavailable_intakes", fields.unavailableIntakes, "intake/not-open"),
    ...of("pinned_intake", pinned, "pin/not-open"),
  ];
}
