import { UsageError } from "../../domain/errors.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { DraftProgramme } from "../../domain/programme/draft-programme.ts";
import { programmes } from "../../programmes/index.ts";
import { type WordedFinding, wordedFindings } from "../../report/findings/findings.ts";
import type { ProblemInput, ProgrammeInput, TableOptions } from "../input.ts";
import { loadPlan } from "../load/load-plan.ts";
import { inMemory, type Source } from "../source.ts";

/** A file's text, or its bytes in any encoding, or a workbook's. */
export type FileContent = string | Uint8Array;

/** A plan document, or its JSON text. */
export type PlanGiven = Plan | string;

/** What a plan is made of. Nothing else is read: no clock, no disk, no network. */
export interface PlanningGiven extends TableOptions, Omit<ProgrammeInput, "programme" | "reading"> {
  readonly councils: FileContent;
  /** A given cadre, instead of a chosen one. */
  readonly mentors?: FileContent | undefined;
  readonly scores?: FileContent | undefined;
  /** An id, or a programme of your own. Default: `dcs-leadership-2009`. */
  readonly programme?: string | DraftProgramme | undefined;
  /** How tables are read: the text of the part `reading:` of a programme, in YAML or JSON. */
  readonly reading?: FileContent | undefined;
}

/** The input has errors; `findings` holds all of them. */
export interface Invalid {
  readonly status: "invalid";
  readonly findings: readonly WordedFinding[];
}

/** The input as the use cases read it. @throws TypeError where the councils are missing */
export function problemGiven(caller: string, given: PlanningGiven): ProblemInput {
  const { councils, mentors, scores, programme, reading, ...rest } = required(caller, "{ councils }", given);
  return {
    ...rest,
    councils: fileGiven(caller, "councils", councils),
    mentors: mentors === undefined ? undefined : fileGiven(caller, "mentors", mentors),
    scores: scores === undefined ? undefined : fileGiven(caller, "scores", scores),
    programme: programmeGiven(programme),
    reading: readingGiven(reading),
  };
}

// A programme of somebody's own is read as from a file, so that every error in it is found.
export function programmeGiven(given: string | DraftProgramme | undefined): string | Source | undefined {
  if (given === undefined || typeof given === "string") return given;
  const isBuiltIn = programmes.get(given.id) === given;
  return isBuiltIn ? given.id : inMemory("programme", JSON.stringify(given));
}

/** How tables are read, under the name that findings call it by. */
export function readingGiven(given: FileContent | undefined): Source | undefined {
  return given === undefined ? undefined : inMemory("reading", given);
}

/** A table under the name that findings and the plan call it by. */
export function fileGiven(caller: string, name: string, content: FileContent): Source {
  return inMemory(`${name}.csv`, required(caller, name, content));
}

/** A plan, or the text of one as a file. */
export function planGiven(caller: string, plan: PlanGiven): Plan | Source {
  const given = required(caller, "plan", plan);
  return typeof given === "string" ? inMemory("plan.json", given) : given;
}

/** The plan itself. @throws UsageError where the text is none */
export function planOf(caller: string, plan: PlanGiven): Promise<Plan> {
  return loadPlan(planGiven(caller, plan));
}

/** Callers without types forget arguments. @throws TypeError that says which */
export function required<T>(caller: string, name: string, value: T | null | undefined): T {
  if (value !== undefined && value !== null) return value;
  throw new TypeError(`${caller}: the argument ${name} is missing.`);
}

/** The answer, or everything that is wrong with the input. */
export async function orInvalid<T>(answer: () => Promise<T>): Promise<T | Invalid> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { status: "invalid", findings: wordedFindings(error.findings) };
  }
}

/** The answer; what is thrown where there is none says in words what its findings say. */
export async function orThrow<T>(answer: () => Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof UsageError)
      error.message = wordedFindings(error.findings)
        .map(({ message, remedy }) => `${message} ${remedy}`.trim())
        .join("\n");
    throw error;
  }
}
