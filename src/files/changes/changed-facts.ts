import type { Mentor } from "../../domain/people/people.ts";
import { statuses } from "../../domain/people/people.ts";
import { type ChangedFacts, type ChangeEvent } from "../../domain/plan/change.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { personReader } from "../people/person-reader.ts";
import { columnReader, type Sheet } from "../tables/cell-reader.ts";
import { parseKnown, parseText } from "../tables/cells.ts";
import { checkRows } from "../tables/row-checks.ts";
import type { CsvRecord } from "../text/csv-scan.ts";

const arrivals: readonly (ChangeEvent | undefined)[] = ["appointed", "interim_started", "applied", "mentor_joined"];

/** Reads only those facts of a person that a line gives: a blank cell says nothing. */
export function changedFactsReader(
  sheet: Sheet,
  programme: Programme,
): (record: CsvRecord, event: ChangeEvent | undefined) => ChangedFacts | undefined {
  const readName = columnReader(sheet, "participant", parseText, true);
  const readStatus = columnReader(sheet, "status", parseKnown(statuses));
  // A blank says nothing here, so that no column stands in for another.
  const said = { ...sheet.reading.said, since: { isOwn: false, isAppointed: false } };
  const readPerson = personReader({ ...sheet, reading: { ...sheet.reading, said } }, programme);
  return (record, event) => {
    const status = statuses.find((known) => known === readStatus(record)) ?? "permanent";
    const person = readPerson(record, { id: "", name: readName(record) ?? "", status, council: undefined });
    if (arrivals.includes(event)) {
      // What is blank here may be known of the council.
      const known = { ...person, region: "known", type: "known" };
      checkRows(sheet, [{ record, person: known, council: undefined, ownId: true, ownCode: true }], programme);
    }
    const given = Object.entries(factColumns).filter(([, column]) => hasText(sheet, record, column));
    const facts = given.map(([key]) => [key, person[key as keyof Mentor]] as const);
    const all = person.facts === undefined ? facts : [...facts, ["facts", person.facts] as const];
    // A cell that could not be read has its finding, and is no fact.
    const readable = all.filter(([, value]) => value !== undefined);
    return readable.length === 0 ? undefined : Object.fromEntries(readable);
  };
}

const factColumns = {
  name: "participant",
  region: "region",
  type: "type",
  status: "status",
  appointedOn: "appointed_on",
  directorSince: "director_since",
  appliedOn: "applied_on",
  preferredIntakes: "preferred_intakes",
  unavailableIntakes: "unavailable_intakes",
  pinnedIntake: "pinned_intake",
  pinReason: "pin_reason",
  judgement: "judgement",
  mentorVolunteer: "mentor_volunteer",
  expectedUntil: "expected_until",
  conflicts: "conflicts",
  borders: "borders",
  capacity: "capacity",
} as const satisfies Partial<Record<keyof Mentor, string>>;

function hasText({ columns }: Sheet, record: CsvRecord, column: string): boolean {
  const index = columns.indexOf.get(column);
  return index !== undefined && (record.cells[index] ?? "").trim() !== "";
}
