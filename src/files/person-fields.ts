import type { FactValue, Mentor, Status } from "../domain/people.ts";
import type { Programme } from "../domain/programme.ts";
import { compareText } from "../domain/compare.ts";
import { type ColumnReader, columnReader, type Sheet } from "./cell-reader.ts";
import { parseCount, parseDate, parseFact, parseJudgement, parseKnown, parseList, parseStatus, parseText, parseYesNo } from "./cells.ts";
import type { CsvRecord } from "./csv-scan.ts";

/** What the cells of one row say about a person; who they are, and where, is read elsewhere. */
export type PersonFields = Omit<Mentor, "id" | "name" | "councils" | "status"> & {
  readonly status: Status | "vacant";
};

/** Reads the fields of any record of a sheet. */
export function fieldsReader(sheet: Sheet, programme: Programme): (record: CsvRecord) => PersonFields {
  const days = (column: string) => columnReader(sheet, column, parseDate);
  const list = (column: string) => columnReader(sheet, column, parseList, true);
  const appliedOn = days("applied_on");
  const appointedOn = days("appointed_on");
  const borders = list("borders");
  const capacity = columnReader(sheet, "capacity", parseCount);
  const conflicts = list("conflicts");
  const directorSince = days("director_since");
  const expectedUntil = days("expected_until");
  const facts = factsReader(sheet, programme);
  const judgement = columnReader(sheet, "judgement", parseJudgement);
  const mentorVolunteer = columnReader(sheet, "mentor_volunteer", parseYesNo);
  const pinReason = columnReader(sheet, "pin_reason", parseText);
  const pinnedIntake = columnReader(sheet, "pinned_intake", parseText);
  const preferredIntakes = columnReader(sheet, "preferred_intakes", parseList);
  const region = columnReader(sheet, "region", parseKnown(programme.regions));
  const status = columnReader(sheet, "status", parseStatus);
  const type = columnReader(sheet, "type", parseKnown(programme.types));
  const unavailableIntakes = columnReader(sheet, "unavailable_intakes", parseList);
  return (record) => {
    const appointed = appointedOn(record);
    return {
      appliedOn: appliedOn(record),
      appointedOn: appointed,
      borders: borders(record) ?? none,
      capacity: capacity(record),
      conflicts: conflicts(record) ?? none,
      directorSince: directorSince(record) ?? appointed,
      expectedUntil: expectedUntil(record),
      facts: facts(record),
      judgement: judgement(record),
      mentorVolunteer: mentorVolunteer(record) ?? false,
      pinReason: pinReason(record),
      pinnedIntake: pinnedIntake(record),
      preferredIntakes: preferredIntakes(record) ?? none,
      region: region(record) ?? "",
      status: status(record) ?? "permanent",
      type: type(record) ?? "",
      unavailableIntakes: unavailableIntakes(record) ?? none,
    };
  };
}

const none: readonly string[] = [];

function factsReader(sheet: Sheet, programme: Programme): ColumnReader<Record<string, FactValue>> {
  const declared = Object.entries(programme.facts ?? {}).sort(([left], [right]) => compareText(left, right));
  const readers = declared.map(([name, type]) => [name, columnReader(sheet, name, parseFact(type))] as const);
  if (readers.length === 0) return () => undefined;
  return (record) => {
    const facts = readers.flatMap(([name, read]) => {
      const value = read(record);
      return value === undefined ? [] : [[name, value] as const];
    });
    return facts.length === 0 ? undefined : Object.fromEntries(facts);
  };
}
