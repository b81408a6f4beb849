import type { Finding } from "../../domain/finding.ts";
import type { InputRecord, ScoreRow } from "../../domain/plan/plan.ts";
import { intakeSlots } from "../../domain/problem.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Problem, Scores } from "../../domain/programme/rule-book.ts";
import { checkScoreNames } from "../../files/tables/score-names.ts";
import { parseScores, toScores } from "../../files/tables/scores-file.ts";
import type { TableOptions } from "../input.ts";
import type { Source } from "../source.ts";
import { readTable } from "./read-table.ts";

/** A table of scores as read, and what is wrong with it. */
export interface LoadedScores {
  readonly rows: readonly ScoreRow[];
  readonly input: InputRecord;
  readonly findings: readonly Finding[];
}

/** Reads scores.csv of a plan by itself. @throws UsageError where it cannot be read at all */
export async function loadScores(source: Source, programme: Programme, options: TableOptions): Promise<LoadedScores> {
  const { rows, input, findings } = parseScores(await readTable(source, options), programme);
  return { rows, input, findings };
}

/** Reads scores.csv for a problem: its people and its options must all be known. */
export async function scoresFor(
  problem: Problem,
  source: Source,
  options: TableOptions,
): Promise<LoadedScores & { readonly scores: Scores }> {
  const file = parseScores(await readTable(source, options), problem.programme);
  const participants = new Set(problem.participants.map(({ id }) => id));
  const unknown = checkScoreNames(file, participants, optionIds(problem));
  return {
    rows: file.rows,
    input: file.input,
    findings: [...file.findings, ...unknown],
    scores: toScores(file.rows),
  };
}

// Where the cadre is still to be chosen, anybody may become a mentor.
function optionIds({ programme, mentors, participants }: Problem): ReadonlySet<string> {
  return new Set([
    ...programme.intakes.map(({ id }) => id),
    ...intakeSlots(programme).map(({ id }) => id),
    ...(mentors ?? participants).map(({ id }) => id),
  ]);
}
