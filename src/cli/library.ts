import { checkPlan } from "../check/check-plan.ts";
import { UsageError } from "../domain/errors.ts";
import { type Finding, hasErrors } from "../domain/finding.ts";
import type { Conflict } from "../domain/plan/allocation.ts";
import type { Explanation } from "../domain/plan/explanation.ts";
import type { GoalResult, Plan } from "../domain/plan/plan.ts";
import type { Problem } from "../domain/problem.ts";
import type { DraftProgramme } from "../domain/programme/draft-programme.ts";
import type { Programme } from "../domain/programme/programme.ts";
import { allocate as allocateProblem } from "../engine/allocate.ts";
import { asksEarlier, explainerOf } from "../engine/explain/explain.ts";
import { planDocument } from "../engine/plan/plan-document.ts";
import { problemOfPlan } from "../engine/plan/problem-of-plan.ts";
import { parseCouncils } from "../files/people/councils-file.ts";
import { parseMentors } from "../files/people/mentors-file.ts";
import { parsePlan } from "../files/plan/plan-file.ts";
import { parseProgramme } from "../files/programme/programme-file.ts";
import { defaultProgramme, programmes } from "../programmes/index.ts";
import { type WordedFinding, wordedFindings } from "../report/findings/findings.ts";
import { ruleBook } from "../rules/index.ts";
import { departuresOf } from "./load/load-programme.ts";
import { openProblem } from "./load/open-problem.ts";
import { findPerson } from "./run/find-person.ts";
import { toolName, toolVersion } from "./version.ts";

export type { Finding, Severity, Where } from "../domain/finding.ts";
export type { Conflict } from "../domain/plan/allocation.ts";
export type { Explanation } from "../domain/plan/explanation.ts";
export type { GoalResult, Pairing, Placement, Plan, Refused, Waiting } from "../domain/plan/plan.ts";
export type { DraftProgramme } from "../domain/programme/draft-programme.ts";
export type { Programme } from "../domain/programme/programme.ts";
export type { WordedFinding } from "../report/findings/findings.ts";
export type { FormatId } from "../report/index.ts";
export type { Names } from "../report/plan/plan-scope.ts";
export { formats, type RenderOptions, render } from "./output/render-plan.ts";

/** What an allocation is made of. Nothing else is read: no clock, no disk, no network. */
export interface AllocateInput {
  /** councils.csv as text, or as bytes in any encoding that the command line reads. */
  readonly councils: string | Uint8Array;
  /** mentors.csv: a given cadre instead of a chosen one. */
  readonly mentors?: string | Uint8Array | undefined;
  /** An id, or a programme of your own. Default: `dcs-leadership-2009`. */
  readonly programme?: string | DraftProgramme | undefined;
  /** The day on which facts are judged, `yyyy-mm-dd`. Default: the programme's own. */
  readonly asOf?: string | undefined;
  /** The seed of the lot. Default: the programme's own. */
  readonly seed?: string | undefined;
}

/** A plan; or that nothing lawful exists, with who stands in whose way; or that the input has errors. */
export type Allocated =
  | { readonly status: "planned"; readonly plan: Plan; readonly findings: readonly WordedFinding[] }
  | {
      readonly status: "infeasible";
      /** A stage, or the id of a further one. */
      readonly stage: string;
      readonly conflict: Conflict;
      readonly findings: readonly WordedFinding[];
    }
  | { readonly status: "invalid"; readonly findings: readonly WordedFinding[] };

/** Places everyone, chooses the cadre and pairs the newly appointed. The same input gives the same plan, to the byte. */
export async function allocate(input: AllocateInput): Promise<Allocated> {
  const given = programmeOf(input.programme ?? defaultProgramme);
  if (!("programme" in given)) return invalid(given.findings);
  const programme = {
    ...given.programme,
    asOf: input.asOf ?? given.programme.asOf,
    seed: input.seed ?? given.programme.seed,
  };
  const { problem, inputs, findings } = await problemOf(input, programme);
  if (hasErrors(findings)) return invalid(findings);
  const made = allocateProblem(problem);
  if (made.status === "invalid") return invalid([...findings, ...made.findings]);
  const worded = wordedFindings(findings);
  if (made.status === "infeasible" || made.status === "blocked")
    return { status: "infeasible", stage: made.stage, conflict: made.conflict, findings: worded };
  const origin = { tool: { name: toolName, version: toolVersion }, inputs, settings: departuresOf(input) };
  return { status: "planned", plan: planDocument(problem, made, origin), findings: worded };
}

/** What the inspector says of a plan. */
export interface Validated {
  /** No error was found: every rule, reason, total and fingerprint was counted again. */
  readonly lawful: boolean;
  /** Nobody waits, and nobody is without a mentor who is to have one. */
  readonly complete: boolean;
  /** Every goal's claim to be the best possible follows from the plan document alone. */
  readonly proved: boolean;
  readonly goals: readonly GoalResult[];
  readonly findings: readonly WordedFinding[];
}

/** Counts a plan again, from the document alone. @param plan the document, or its JSON text */
export function validate(plan: Plan | string): Validated {
  const parsed = parsePlan({ file: "plan", text: typeof plan === "string" ? plan : JSON.stringify(plan) });
  if (!parsed.plan) {
    return { lawful: false, complete: false, proved: false, goals: [], findings: wordedFindings(parsed.findings) };
  }
  const { goals, findings } = checkPlan(parsed.plan, ruleBook);
  const all = [...parsed.findings, ...findings];
  const lawful = !hasErrors(all);
  const { waiting, unpaired } = parsed.plan.summary;
  return {
    lawful,
    complete: lawful && waiting === 0 && unpaired === 0,
    proved: lawful && goals.every(({ proof, value, bound }) => proof === "certificate" && value === bound),
    goals,
    findings: wordedFindings(all),
  };
}

/**
 * Why somebody is where they are, and what would follow if they were in an earlier intake (found by solving again).
 * @param who an id, a council's code, a name or a council
 * @throws an error with `findings` where nobody, or more than one, is meant
 */
export function explain(plan: Plan, who: string): Explanation {
  const participant = findPerson(who, plan.participants);
  return explainerOf(problemOfPlan(plan, ruleBook), plan).explain(participant, asksEarlier);
}

/** The programmes that ship with the package, by id; a draft has numbers that its user must fill in. */
export const builtInProgrammes: ReadonlyMap<string, DraftProgramme> = programmes;

function invalid(findings: readonly Finding[]): Allocated {
  return { status: "invalid", findings: wordedFindings(findings) };
}

// A programme of somebody's own is read as from a file, so that every error in it is found.
function programmeOf(given: string | DraftProgramme): { programme: Programme } | { findings: readonly Finding[] } {
  const found = typeof given === "string" ? programmes.get(given) : given;
  if (!found) {
    const params = {
      found: typeof given === "string" ? given : given.id,
      suggestion: "",
      known: [...programmes.keys()].join(", "),
    };
    return { findings: [{ code: "usage/unknown-programme", severity: "error", params }] };
  }
  const parsed = parseProgramme({ file: "programme", text: JSON.stringify(found) }, ruleBook);
  return parsed.programme && !hasErrors(parsed.findings)
    ? { programme: parsed.programme }
    : { findings: parsed.findings };
}

async function problemOf({ councils, mentors }: AllocateInput, programme: Programme) {
  const given = mentors === undefined ? undefined : { file: "mentors.csv", bytes: bytesOf(mentors) };
  const first = given && parseMentors(given, programme);
  const people = parseCouncils({ file: "councils.csv", bytes: bytesOf(councils) }, programme, first?.ids);
  const cadre = given && parseMentors(given, programme, people.ids);
  const { asOf, seed } = programme;
  const { participants, vacant } = people;
  const whole: Problem = { programme, asOf, seed, participants, vacant, mentors: cadre?.mentors, rules: ruleBook };
  const { problem, findings } = await openProblem(whole);
  return {
    problem,
    inputs: [people.input, ...(cadre ? [cadre.input] : [])],
    findings: [...people.findings, ...(cadre?.findings ?? []), ...findings],
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** What `explain` throws where it cannot tell who is meant: `findings` say why. */
export { UsageError };
