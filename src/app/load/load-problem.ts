import { usageError } from "../../domain/errors.ts";
import { type Finding, hasErrors, type Where } from "../../domain/finding.ts";
import type { InputRecord, Setting } from "../../domain/plan/plan.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { normaliseProblem } from "../../engine/stage/normalise-problem.ts";
import { pairingAlone } from "../../engine/stage/pairing-alone.ts";
import { pinFindings } from "../../engine/stage/problem-findings.ts";
import { checkFactColumns } from "../../files/people/fact-columns.ts";
import { parseLists } from "../../files/people/people-lists.ts";
import { fingerprint, personRecord } from "../../files/people/person-record.ts";
import { ruleBook } from "../../rules/index.ts";
import type { ReadBy } from "../draw/drawn-problem.ts";
import type { ProblemInput } from "../input.ts";
import { type LocateProgramme, loadProgramme } from "./load-programme.ts";
import { readAs, readTable, unusedSheet } from "./read-table.ts";

/** A problem as read, with everything found on the way; it may only be solved when none of that is an error. */
export interface LoadedProblem {
  readonly problem: Problem;
  /** The programme before its intakes were opened and its orders turned into goals. */
  readonly written: Programme;
  readonly inputs: readonly InputRecord[];
  /** The values of the programme that were set from outside. */
  readonly settings: readonly Setting[];
  readonly findings: readonly Finding[];
  readonly locateProgramme: LocateProgramme;
  /** Where a participant's cell stands in the file. */
  readonly locatePerson: (participant: string, column: string) => Where | undefined;
}

/** What a problem is read for. */
export interface LoadPurpose {
  /** The one stage of the programme that is wanted. */
  readonly only?: "pairing" | undefined;
  /** No plan is to be made: what only stands against one is not said. */
  readonly readOnly?: boolean | undefined;
}

/**
 * Reads all the files of the input.
 * @throws UsageError where the programme has errors, or a file cannot be read at all
 */
export async function loadProblem(input: ProblemInput, purpose: LoadPurpose = {}): Promise<LoadedProblem> {
  const { programme, locate: locateProgramme, settings } = await loadProgramme(input);
  const mentorTable = input.mentors && (await readTable(input.mentors, input));
  const councilTable = await readTable(input.councils, readAs(input, programme.reading));
  const { people, mentors } = parseLists(councilTable, mentorTable, programme);
  const whole: Problem = {
    programme,
    asOf: programme.asOf,
    seed: programme.seed,
    participants: people.participants,
    mentors: mentors?.mentors,
    vacant: people.vacancies.length,
    vacancies: people.vacancies,
    rules: ruleBook,
  };
  const table = await scoresOf(whole, input);
  const problem = { ...(purpose.only ? pairingAlone(whole) : whole), scores: table?.scores };
  const councils = purpose.only ? menteesInput(people.input, problem) : people.input;
  const inputs = [councils, ...(mentors ? [mentors.input] : []), ...(table ? [table.input] : [])];
  const drawn = await drawnBy(problem, { settings, inputs }, input);
  const opened = await normaliseProblem(drawn.problem);
  const isSound = !hasErrors(opened.findings) && !purpose.readOnly;
  return {
    problem: opened.problem,
    written: problem.programme,
    settings,
    inputs,
    findings: [
      // The scores are a table of their own, whose sheet it may be.
      ...(table ? [] : unusedSheet(input, councilTable, mentorTable)),
      ...people.findings,
      ...(mentors?.findings ?? []),
      ...(table?.findings ?? []),
      ...checkFactColumns(programme, people, mentors),
      ...drawn.findings.map((found) => ({ ...found, where: people.locate(String(found.params.id)) ?? found.where })),
      ...opened.findings,
      ...(isSound ? obstaclesIn(opened.problem, people.locate) : []),
    ],
    locateProgramme,
    locatePerson: people.locate,
  };
}

/** Of the people as a pairing has them, without offers, so that the plan's own people give the same fingerprint. */
function menteesInput(input: InputRecord, { participants, vacancies = [] }: Problem): InputRecord {
  return { ...input, role: "mentees", sha256: fingerprint(participants.map(personRecord), vacancies) };
}

async function drawnBy(problem: Problem, by: ReadBy, { draw, seed }: ProblemInput) {
  if (draw === undefined) return { problem, findings: [] };
  if (seed !== undefined) throw usageError("draw/options", { found: "--seed and --draw are both given." });
  const { drawnProblem } = await import("../draw/drawn-problem.ts");
  return drawnProblem(problem, by, draw);
}

async function scoresOf(problem: Problem, input: ProblemInput) {
  if (input.scores === undefined) return undefined;
  const { scoresFor } = await import("./load-scores.ts");
  return scoresFor(problem, input.scores, input);
}

/** What no plan can be made with although every file was read: sessions without those who hold them, pins against rules. */
function obstaclesIn(
  problem: Problem,
  locate: (participant: string, column: string) => Where | undefined,
): readonly Finding[] {
  return [
    ...mentorsNeeded(problem),
    ...pinFindings(problem).map((found) => ({
      ...found,
      where: locate(String(found.params.participant), "pinned_intake"),
    })),
  ];
}

// Days of mentors have become sessions wherever mentors are given.
function mentorsNeeded({ programme: { id, intakes, words } }: Problem): Finding[] {
  if (intakes.every(({ mentorDays }) => mentorDays === undefined)) return [];
  const params = { found: id, mentors: words.mentors };
  return [{ code: "usage/mentors-needed", severity: "error", params }];
}
