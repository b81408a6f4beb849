import { compareText } from "../../domain/compare.ts";
import { canonicalJson, sha256 } from "../../domain/digest.ts";
import type { Finding, Where } from "../../domain/finding.ts";
import type { InputRecord, ScoreRow } from "../../domain/plan/plan.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Scores } from "../../domain/programme/rule-book.ts";
import { fault } from "../codes.ts";
import { scoreColumnSet, scoreColumns } from "../columns/columns.ts";
import { inTextOrder } from "../finding-order.ts";
import { openSheet } from "../people/people-file.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import { baseName } from "../text/file-name.ts";
import { cellWhere, columnReader, headingOf, type Sheet } from "./cell-reader.ts";
import { parseInteger, parseText } from "./cells.ts";
import { readingNotes, readingRecord } from "./reading-notes.ts";
import type { TableSource } from "./table-source.ts";

export interface ScoresFile {
  /** Sorted by participant, then by option. */
  readonly rows: readonly ScoreRow[];
  readonly input: InputRecord;
  readonly findings: readonly Finding[];
  /** Where a pair's score stands, or another cell of its row. */
  readonly locate: (participant: string, option: string, column?: string) => Where | undefined;
}

/** Reads scores.csv: a whole number for each pair of a participant and an option (an intake's or a mentor's id). */
export function parseScores(source: TableSource, programme?: Programme): ScoresFile {
  const sheet = openSheet(source, scoreColumnSet(programme));
  const recordOf = new Map<string, CsvRecord>();
  const found = readRows(sheet).filter(({ row, record }) => isFirst(sheet, recordOf, row, record));
  const rows = found.map(({ row }) => row).sort(byPair);
  return {
    rows,
    input: {
      role: "scores",
      name: baseName(source.file),
      sha256: sha256(canonicalJson(rows)),
      rows: sheet.table.records.length,
      ...readingRecord(sheet),
    },
    findings: inTextOrder([...readingNotes(sheet), ...sheet.findings]),
    locate: (participant, option, column = "score") => {
      const record = recordOf.get(keyOf(participant, option));
      return record === undefined ? undefined : cellWhere(sheet, record, column);
    },
  };
}

/** The table of scores by participant and option. */
export function toScores(rows: readonly ScoreRow[]): Scores {
  const scores = new Map<string, Map<string, number>>();
  for (const { participant, option, score } of rows) {
    const own = scores.get(participant);
    if (own === undefined) scores.set(participant, new Map([[option, score]]));
    else own.set(option, score);
  }
  return scores;
}

function readRows(sheet: Sheet): { readonly row: ScoreRow; readonly record: CsvRecord }[] {
  const readParticipant = columnReader(sheet, "participant_id", parseText);
  const readOption = columnReader(sheet, "option", parseText);
  const readScore = columnReader(sheet, "score", parseInteger);
  return [...sheet.table.records].flatMap((record) => {
    const participant = readParticipant(record);
    const option = readOption(record);
    const faults = sheet.findings.length;
    const score = readScore(record);
    const sound = participant !== undefined && option !== undefined && score !== undefined;
    if (sound) return [{ row: { option, participant, score }, record }];
    if (sheet.findings.length === faults) reportBlanks(sheet, record, [participant, option, score]);
    return [];
  });
}

function reportBlanks(sheet: Sheet, record: CsvRecord, values: readonly unknown[]): void {
  scoreColumns.forEach((column, at) => {
    if (values[at] !== undefined) return;
    sheet.findings.push(fault("cell/required", cellWhere(sheet, record, column), { column: headingOf(sheet, column) }));
  });
}

function isFirst(sheet: Sheet, recordOf: Map<string, CsvRecord>, row: ScoreRow, record: CsvRecord): boolean {
  const key = keyOf(row.participant, row.option);
  const first = recordOf.get(key);
  if (first === undefined) {
    recordOf.set(key, record);
    return true;
  }
  const params = { participant: row.participant, option: row.option, firstLine: first.line };
  sheet.findings.push(fault("score/twice", sheet.table.where(record), params));
  return false;
}

function keyOf(participant: string, option: string): string {
  return `${participant}\u0000${option}`;
}

function byPair(left: ScoreRow, right: ScoreRow): number {
  return compareText(left.participant, right.participant) || compareText(left.option, right.option);
}
