import { compareText } from "../../domain/compare.ts";
import type { Council } from "../../domain/people/council.ts";
import type { FactValue, Mentor, Status } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { type ColumnReader, columnReader, type Sheet } from "../tables/cell-reader.ts";
import { parseCount, parseFact, parseJudgement, parseList, parseText, parseYesNo } from "../tables/cells.ts";
import { dayParser } from "../tables/day-column.ts";
import { intakeParser, intakesParser } from "../tables/intake-ids.ts";
import { listedParser } from "../tables/listed-values.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import { personRecord } from "./person-record.ts";

/** Who a row is about, and in which post. */
export interface Post {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
  readonly council: Council | undefined;
}

/** Makes a person of one row: what its cells say, and the defaults for what they leave out. */
export function personReader(sheet: Sheet, programme: Programme): (record: CsvRecord, post: Post) => Mentor {
  const day = (column: string) => columnReader(sheet, column, dayParser(sheet, column));
  // Without intakes nobody can want one: the main list of councils serves a programme that only pairs.
  const hasIntakes = programme.intakes.length > 0;
  const intakes = (column: string) =>
    hasIntakes ? columnReader(sheet, column, intakesParser(sheet, column)) : () => undefined;
  const text = (column: string) => columnReader(sheet, column, parseText);
  const appliedOn = day("applied_on");
  const appointedOn = day("appointed_on");
  const borders = columnReader(sheet, "borders", parseList, true);
  const capacity = columnReader(sheet, "capacity", parseCount);
  const conflicts = columnReader(sheet, "conflicts", parseList, true);
  const directorSince = day("director_since");
  const expectedUntil = day("expected_until");
  const facts = factsReader(sheet, programme);
  const judgement = columnReader(sheet, "judgement", parseJudgement);
  const mentorVolunteer = columnReader(sheet, "mentor_volunteer", parseYesNo);
  const pinReason = text("pin_reason");
  const pinnedIntake = hasIntakes
    ? columnReader(sheet, "pinned_intake", intakeParser(sheet, "pinned_intake"))
    : () => undefined;
  const preferredIntakes = intakes("preferred_intakes");
  const region = columnReader(sheet, "region", listedParser(sheet, "region", programme.regions));
  const type = columnReader(sheet, "type", listedParser(sheet, "type", programme.types));
  const unavailableIntakes = intakes("unavailable_intakes");
  const { since } = sheet.reading.said;
  return (record, { id, name, status, council }) => {
    const appointed = appointedOn(record);
    const first = directorSince(record);
    if (first !== undefined) since.isOwn = true;
    else if (appointed !== undefined) since.isAppointed = true;
    return personRecord({
      id,
      name,
      councils: council === undefined ? [] : [council],
      region: region(record) ?? "",
      type: type(record) ?? "",
      status,
      appointedOn: appointed,
      directorSince: first ?? appointed,
      appliedOn: appliedOn(record),
      preferredIntakes: preferredIntakes(record) ?? none,
      unavailableIntakes: unavailableIntakes(record) ?? none,
      pinnedIntake: pinnedIntake(record),
      pinReason: hasIntakes ? pinReason(record) : undefined,
      judgement: judgement(record),
      mentorVolunteer: mentorVolunteer(record) ?? false,
      expectedUntil: expectedUntil(record),
      conflicts: conflicts(record) ?? none,
      borders: borders(record) ?? none,
      facts: facts(record),
      capacity: capacity(record),
    });
  };
}

const none: readonly string[] = [];

function factsReader(sheet: Sheet, programme: Programme): ColumnReader<Record<string, FactValue>> {
  const declared = Object.entries(programme.facts ?? {}).sort(([left], [right]) => compareText(left, right));
  const readers = declared.map(
    ([name, type]) => [name, columnReader(sheet, name, parseFact(type, dayParser(sheet, name)))] as const,
  );
  if (readers.length === 0) return () => undefined;
  return (record) => {
    const facts = readers.flatMap(([name, read]) => {
      const value = read(record);
      return value === undefined ? [] : [[name, value] as const];
    });
    return facts.length === 0 ? undefined : Object.fromEntries(facts);
  };
}
