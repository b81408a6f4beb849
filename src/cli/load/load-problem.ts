import type { Finding, Where } from "../../domain/finding.ts";
import type { InputRecord, Setting } from "../../domain/plan/plan.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { type CouncilsFile, parseCouncils } from "../../files/people/councils-file.ts";
import type { MentorsFile } from "../../files/people/mentors-file.ts";
import type { TableSource } from "../../files/tables/table-source.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Io } from "../io.ts";
import type { InputOptions } from "../options.ts";
import { pairingAlone } from "../run/pairing-alone.ts";
import { departuresOf, loadProgramme } from "./load-programme.ts";
import { openProblem } from "./open-problem.ts";
import { readTable, unusedSheet } from "./read-table.ts";

/** A problem as read, with everything found on the way; it may only be solved when none of that is an error. */
export interface LoadedProblem {
  readonly problem: Problem;
  readonly inputs: readonly InputRecord[];
  /** The values of the programme that the command line set. */
  readonly settings: readonly Setting[];
  readonly findings: readonly Finding[];
  /** Where a participant (and a column of theirs) stands in the input. */
  readonly locate: (participant: string, column?: string) => Where | undefined;
}

/**
 * Reads all the files that the options name.
 * @param only the one stage of the programme that is wanted
 * @throws UsageError where one cannot be read at all
 */
export async function loadProblem(
  councils: string,
  options: InputOptions,
  io: Io,
  only?: "pairing",
): Promise<LoadedProblem> {
  const programme = await loadProgramme(options, io);
  const mentorTable = options.mentors === undefined ? undefined : await readTable(options.mentors, options, io);
  const councilTable = await readTable(councils, options, io);
  const readMentors = mentorTable && (await mentorReader(mentorTable, programme));
  // Either file may name people of the other in a conflict, so the mentors' ids are read before the rest of them.
  const people = parseCouncils(councilTable, programme, readMentors?.().ids);
  const mentors = readMentors?.(people.ids);
  const whole: Problem = {
    programme,
    asOf: programme.asOf,
    seed: programme.seed,
    participants: people.participants,
    mentors: mentors?.mentors,
    vacant: people.vacant,
    rules: ruleBook,
  };
  const table = await scoresOf(whole, options, io);
  const problem = { ...(only ? pairingAlone(whole) : whole), scores: table?.scores };
  const opened = await openProblem(problem);
  const input = only ? { ...people.input, role: "mentees" as const } : people.input;
  return {
    problem: opened.problem,
    settings: departuresOf(options),
    inputs: [input, ...(mentors ? [mentors.input] : []), ...(table ? [table.input] : [])],
    findings: [
      // The scores are a table of their own, whose sheet it may be.
      ...(table ? [] : unusedSheet(options, councilTable, mentorTable)),
      ...people.findings,
      ...(mentors?.findings ?? []),
      ...(table?.findings ?? []),
      ...opened.findings,
    ],
    locate: locator(people),
  };
}

// Only of pins is it asked where they stand: without any the text of the file need not be kept.
function locator({ participants, locate }: CouncilsFile): LoadedProblem["locate"] {
  return participants.every(({ pinnedIntake }) => pinnedIntake === undefined) ? nowhere : locate;
}

// Not made in `locator`: there it would keep what the other one asks.
function nowhere(): undefined {
  return undefined;
}

async function scoresOf(problem: Problem, options: InputOptions, io: Io) {
  if (options.scores === undefined) return undefined;
  const { scoresFor } = await import("./load-scores.ts");
  return scoresFor(problem, options.scores, options, io);
}

async function mentorReader(
  source: TableSource,
  programme: Programme,
): Promise<(elsewhere?: ReadonlySet<string>) => MentorsFile> {
  const { parseMentors } = await import("../../files/people/mentors-file.ts");
  return (elsewhere) => parseMentors(source, programme, elsewhere);
}
