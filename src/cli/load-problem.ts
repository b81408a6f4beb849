import type { Finding, Where } from "../domain/finding.ts";
import type { InputRecord, Setting } from "../domain/plan.ts";
import type { Problem } from "../domain/problem.ts";
import type { Programme } from "../domain/programme.ts";
import { openIntakes } from "../engine/open-intakes.ts";
import { parseCouncils } from "../files/councils-file.ts";
import type { MentorsFile } from "../files/mentors-file.ts";
import type { TableSource } from "../files/people-file.ts";
import { ruleBook } from "../rules/index.ts";
import type { Io } from "./io.ts";
import { loadProgramme, settingsOf } from "./load-programme.ts";
import type { InputOptions } from "./options.ts";
import { type ReadTable, readTable } from "./read-table.ts";

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

/** Reads all the files that the options name. @throws UsageError where one cannot be read at all */
export async function loadProblem(councils: string, options: InputOptions, io: Io): Promise<LoadedProblem> {
  const programme = await loadProgramme(options, io);
  const mentorTable = options.mentors === undefined ? undefined : await readTable(options.mentors, options, io);
  const { source, relocate } = await readTable(councils, options, io);
  const readMentors = mentorTable && (await mentorReader(mentorTable.source, programme));
  // Either file may name people of the other in a conflict, so the mentors' ids are read before the rest of them.
  const people = parseCouncils(source, programme, readMentors?.().ids);
  const mentors = readMentors?.(people.ids);
  return {
    problem: openIntakes({
      programme,
      asOf: programme.asOf,
      seed: programme.seed,
      participants: people.participants,
      mentors: mentors?.mentors,
      vacant: people.vacant,
      rules: ruleBook,
    }),
    settings: settingsOf(options),
    inputs: [people.input, ...(mentors ? [mentors.input] : [])],
    findings: [
      ...people.findings.map((found) => relocated(found, relocate)),
      ...(mentors?.findings ?? []).map((found) => relocated(found, mentorTable?.relocate)),
    ],
    locate: (participant, column) => {
      const where = people.locate(participant, column);
      return where && relocate(where);
    },
  };
}

function relocated(finding: Finding, relocate: ReadTable["relocate"] = (where) => where): Finding {
  return finding.where ? { ...finding, where: relocate(finding.where) } : finding;
}

async function mentorReader(
  source: TableSource,
  programme: Programme,
): Promise<(elsewhere?: ReadonlySet<string>) => MentorsFile> {
  const { parseMentors } = await import("../files/mentors-file.ts");
  return (elsewhere) => parseMentors(source, programme, elsewhere);
}
