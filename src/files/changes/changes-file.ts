import type { Finding, Where } from "../../domain/finding.ts";
import {
  type Change,
  type ChangedFacts,
  type ChangeEvent,
  changeEvents,
  changesHash,
  deferralReasons,
} from "../../domain/plan/change.ts";
import type { InputRecord } from "../../domain/plan/plan.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { fault } from "../codes.ts";
import { changeColumnSet } from "../columns/columns.ts";
import { inTextOrder } from "../finding-order.ts";
import { openSheet } from "../people/people-file.ts";
import { cellWhere, columnReader, headingOf, type Sheet, textOfCell } from "../tables/cell-reader.ts";
import { type CellParser, parseKnown, parseText } from "../tables/cells.ts";
import { dayParser } from "../tables/day-column.ts";
import { readingNotes, readingRecord } from "../tables/reading-notes.ts";
import type { TableSource } from "../tables/table-source.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import { baseName } from "../text/file-name.ts";
import { type ChangeNeed, changeNeeds } from "./change-needs.ts";
import { deferralMeant, eventMeant } from "./change-words.ts";
import { changedFactsReader } from "./changed-facts.ts";
import { filledIn, reportOtherPlan } from "./filled-sheet.ts";
import type { ChangedPlan } from "./known-in-plan.ts";
import { type Meant, meantInPlan } from "./meant-in-plan.ts";

/** changes.csv: what happened, line by line, with everything wrong in its form. */
export interface ChangesFile {
  /** In the order of the file. */
  readonly changes: readonly Change[];
  readonly input: InputRecord;
  readonly findings: readonly Finding[];
  /** Where the cell of a change stands, by its place in `changes` and a canonical column. */
  readonly locate: (index: number, column: string) => Where | undefined;
  /** The people of lines that were left out: what else is said of them may only follow from that. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Reads changes.csv: `date, event, participant_id, council_code, value, reason, by`, and every column of the main list for
 * events that bring a person or a council. Whether the events fit the plan is not judged here. A file without lines is
 * a quiet month.
 * @param plan whose changes these are, so that people, councils and intakes may be named as people name them
 */
export function parseChanges(source: TableSource, programme: Programme, plan?: ChangedPlan): ChangesFile {
  const sheet = openSheet(source, changeColumnSet(programme));
  const read = changeReader(sheet, programme, plan !== undefined);
  const lines = filledIn(sheet).map((record) => ({ record, change: read(record) }));
  if (plan) reportOtherPlan(sheet, plan);
  const found = plan ? inPlan(sheet, lines, plan) : lines;
  const sound = found.flatMap(({ record, change }) => ("event" in change ? [{ record, change }] : []));
  const changes = sound.map(({ change }) => change);
  return {
    changes,
    input: {
      role: "changes",
      name: baseName(source.file),
      sha256: changesHash(changes),
      rows: sheet.table.records.length,
      ...readingRecord(sheet),
    },
    findings: inTextOrder([...readingNotes(sheet), ...sheet.findings].filter(({ code }) => code !== "csv/no-rows")),
    locate: (index, column) => {
      const row = sound[index];
      return row && cellWhere(sheet, row.record, column);
    },
    leftOut: new Set(found.flatMap(({ change }) => ("event" in change ? [] : (change.participant ?? [])))),
  };
}

type Row = Change | { readonly participant: string | undefined };
interface FoundRow {
  readonly record: CsvRecord;
  readonly change: Row;
}

function inPlan(sheet: Sheet, lines: readonly FoundRow[], plan: ChangedPlan): FoundRow[] {
  const changes = lines.flatMap(({ change }) => ("event" in change ? [change] : []));
  const meant = meantInPlan(changes, plan);
  const meantBy = new Map(changes.map((change, at) => [change, meant[at]]));
  return lines.map(({ record, change }) => {
    const found: Meant | undefined = "event" in change ? meantBy.get(change) : undefined;
    if (found === undefined) return { record, change };
    if ("change" in found) return { record, change: found.change };
    sheet.findings.push(fault(found.code, cellWhere(sheet, record, found.column), found.params));
    return { record, change: { participant: change.participant } };
  });
}

function changeReader(sheet: Sheet, programme: Programme, byName: boolean): (record: CsvRecord) => Row {
  const text = (column: string) => columnReader(sheet, column, parseText, true);
  const date = columnReader(sheet, "date", dayParser(sheet, "date"));
  const event = columnReader(sheet, "event", parseEvent);
  const [participant, council, councilName] = [text("participant_id"), text("council_code"), text("council")];
  const [value, reason, by] = [text("value"), text("reason"), text("by")];
  const facts = changedFactsReader(sheet, programme);
  return (record) => {
    const before = sheet.findings.length;
    const [on, what, who] = [date(record), event(record), participant(record)];
    const line: Line = {
      participant: who,
      council: council(record),
      councilName: councilName(record),
      value: value(record),
      reason: reason(record),
    };
    reportBlank(sheet, record, { date: on, event: what }, before);
    const told = facts(record, what === undefined ? undefined : (what as ChangeEvent));
    // With the plan at hand, a name is as good as an id.
    const named = byName && who === undefined ? { ...line, participant: told?.name } : line;
    if (what !== undefined) reportNeeds(sheet, record, what as ChangeEvent, named);
    if (on === undefined || what === undefined || sheet.findings.length > before + warningsSince(sheet, before)) {
      return { participant: who };
    }
    return changeOf({ date: on, event: what as ChangeEvent, ...line, by: by(record), facts: told });
  };
}

const parseEvent: CellParser<string> = (text) => {
  const parsed = parseKnown(changeEvents)(text);
  if ("value" in parsed || !("code" in parsed)) return parsed;
  return { ...parsed, params: { ...parsed.params, suggestion: eventMeant(text, changeEvents) } };
};

type Line = Pick<Change, "participant" | "council" | "councilName" | "value" | "reason">;

// Absent keys instead of undefined ones, so that a change is the same however it was read.
function changeOf(change: Change & { readonly facts: ChangedFacts | undefined }): Change {
  return Object.fromEntries(Object.entries(change).filter(([, held]) => held !== undefined)) as unknown as Change;
}

function warningsSince(sheet: Sheet, start: number): number {
  return sheet.findings.slice(start).filter(({ severity }) => severity !== "error").length;
}

// A cell with text that could not be read has its own finding.
function reportBlank(
  sheet: Sheet,
  record: CsvRecord,
  cells: Readonly<Record<"date" | "event", string | undefined>>,
  before: number,
): void {
  const reported = sheet.findings.slice(before).map(({ params }) => params.column);
  for (const column of ["date", "event"] as const) {
    if (
      cells[column] === undefined &&
      textOfCell(sheet, record, column) === "" &&
      !reported.includes(headingOf(sheet, column))
    )
      reportMissing(sheet, record, column);
  }
}

function reportNeeds(sheet: Sheet, record: CsvRecord, event: ChangeEvent, line: Line): void {
  const columns: Readonly<Record<ChangeNeed, string>> = {
    participant: "participant_id",
    council: "council_code",
    value: "value",
    reason: "reason",
  };
  for (const need of changeNeeds[event]) {
    const given = need === "council" ? (line.council ?? line.councilName ?? line.value) : line[need];
    if (given === undefined) reportMissing(sheet, record, columns[need], event);
  }
  const isCoded = (deferralReasons as readonly string[]).includes(line.reason ?? "");
  if (event === "deferred" && line.reason !== undefined && !isCoded) {
    const params = { found: line.reason, expected: deferralReasons.join(", ") };
    const suggestion = deferralMeant(line.reason, deferralReasons);
    const where = cellWhere(sheet, record, "reason");
    sheet.findings.push(
      fault("cell/not-in-list", where, { column: headingOf(sheet, "reason"), ...params, suggestion }),
    );
  }
  if (event === "capacity_changed" && line.value?.includes("+") && line.reason === undefined) {
    reportMissing(sheet, record, "reason", event);
  }
}

function reportMissing(sheet: Sheet, record: CsvRecord, column: string, event?: ChangeEvent): void {
  const params = { column: headingOf(sheet, column), event };
  const code = event === undefined ? "cell/required" : "change/needs";
  sheet.findings.push(fault(code, cellWhere(sheet, record, column), params));
}
