import { parseDay } from "../domain/dates.ts";
import { digestOf } from "../domain/digest.ts";
import type { TicketFor } from "../domain/draw/draw-goes-on.ts";
import { Bug, UsageError, usageError } from "../domain/errors.ts";
import { type Finding, hasErrors } from "../domain/finding.ts";
import { namesOf } from "../domain/people/find-people.ts";
import type { Planned } from "../domain/plan/allocation.ts";
import type { InputRecord, Plan } from "../domain/plan/plan.ts";
import type { StickyPolicy } from "../domain/plan/previous.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import type { ChangesFile } from "../files/changes/changes-file.ts";
import { baseName } from "../files/text/file-name.ts";
import { nearest } from "../files/text/near-miss.ts";
import { lineWithin, priceOfStability, type StabilityLine } from "../replan/price-of-stability.ts";
import { type Replanned, replanOf, solveAgain } from "../replan/replan-of.ts";
import { ruleBook } from "../rules/index.ts";
import { isIncomplete } from "./allocate-plan.ts";
import type { TableOptions } from "./input.ts";
import { loadPlan, type PlanInput } from "./load/load-plan.ts";
import { type SettingInput, type SettingsGiven, settingsGiven } from "./load/load-programme.ts";
import { readAs } from "./load/read-table.ts";
import { type ImpossibleOutcome, impossibleOutcome, makePlan } from "./make-plan.ts";
import type { Source } from "./source.ts";

export interface ReplanInput extends TableOptions, SettingInput {
  readonly plan: PlanInput;
  /** What happened since; absent: nothing. */
  readonly changes?: Source | undefined;
}

export interface ReplanTerms {
  readonly asOf?: string | undefined;
  /** Nothing that begins before this day is touched. */
  readonly frozenBefore?: string | undefined;
  readonly sticky?: StickyPolicy | undefined;
  /** Move at most so many: a whole number, or its text. */
  readonly moves?: number | string | undefined;
  /** Work out what it costs to move nobody, as far as that is done in reasonable time. */
  readonly priced?: boolean | undefined;
  readonly strict?: boolean | undefined;
  /** Of a drawn plan: the key with which the draw was announced, for the tickets of those who come new. */
  readonly key?: Source | undefined;
}

export interface ReplanOutcome {
  readonly status: "planned";
  readonly plan: Plan;
  /** Warnings of the changes, and of what could not be judged for want of data. */
  readonly warnings: readonly Finding[];
  /** Errors: the further stages that the plan has not, since they are impossible. */
  readonly impossible: readonly Finding[];
  /** The price of stability; empty where it was not worked out. */
  readonly lines: readonly Pick<StabilityLine, "moves" | "waiting" | "inTime" | "kind">[];
  readonly exitCode: 0 | 1;
}

/** More moves are needed than were allowed. */
export interface TooFewMoves {
  readonly status: "too-few-moves";
  readonly findings: readonly Finding[];
  readonly exitCode: 1;
}

/** Beyond this many people the price of stability, several plans more, is worked out only where moves are limited. */
const mostPriced = 2000;

/**
 * Updates a plan after changes, moving as few people as possible.
 * @throws UsageError where the plan or the changes have errors, or contradict each other
 */
export async function replanPlan(
  input: ReplanInput,
  terms: ReplanTerms = {},
): Promise<ReplanOutcome | TooFewMoves | ImpossibleOutcome> {
  const moves = movesAllowed(terms);
  const set = await settingsGiven(input);
  const before = await planBefore(input, set);
  // The sheet and the heading that the programme names are those of its main list, so only the file of this run counts.
  const changes = input.changes && (await changesOf(input.changes, before, readAs(input, set.reading)));
  const ticketFor = terms.key && (await ticketsBy(terms.key));
  const replanned = replanOf(before, changes?.changes ?? [], ruleBook, { ...terms, ticketFor });
  const findings = [...(changes?.findings ?? []), ...storyFindings(replanned, changes, before)];
  if (hasErrors(findings)) throw new UsageError(findings);
  const { allocation, problem } = replanned;
  if (!allocation) throw new Bug("a replanned problem without an allocation and without a finding");
  const origin = {
    inputs: [planInput(input.plan, before), ...(changes ? [changes.input] : [])],
    settings: [...before.settings, ...set.settings],
  };
  const { priced, strict } = terms;
  const isPriced =
    allocation.status === "planned" && (moves !== undefined || (priced && before.participants.length <= mostPriced));
  const lines = isPriced ? priceOfStability(problem) : [];
  const line = moves === undefined ? undefined : lineWithin(lines, moves);
  if (isPriced && moves !== undefined && !line) return tooFew(lines, moves, findings);
  const chosen = line ? chosenPlan(line) : { problem, allocation };
  const made = await makePlan(chosen.problem, origin, chosen.allocation);
  if (made.status === "infeasible") return impossibleOutcome(made, findings, () => undefined);
  const priceList = lines.map(({ moves: moved, waiting, inTime, kind }) => ({ moves: moved, waiting, inTime, kind }));
  const warnings = [...findings, ...made.unjudged];
  const isShort = made.impossible.length > 0 || (strict && isIncomplete(made.plan.summary));
  return { ...made, warnings, lines: priceList, exitCode: isShort ? 1 : 0 };
}

async function ticketsBy(source: Source): Promise<TicketFor> {
  const { parseKey } = await import("../files/draw/key-file.ts");
  const { readDrawFile } = await import("./draw/read-draw-file.ts");
  const { ticketsOf } = await import("./draw/tickets-of.ts");
  const key = await readDrawFile(source, parseKey);
  return (id) => ticketsOf(key, [{ id }])[0];
}

async function changesOf(source: Source, plan: Plan, options: TableOptions): Promise<ChangesFile> {
  const { readChanges } = await import("./load/read-changes.ts");
  return readChanges(source, plan, options);
}

/** The plan of a line of the price of stability. */
function chosenPlan(line: StabilityLine): { readonly problem: Problem; readonly allocation: Planned } {
  const { problem, allocation } = solveAgain(line.problem);
  if (allocation.status !== "planned") throw new Bug("a line of the price of stability without its plan");
  return { problem, allocation };
}

/** How many may move. @throws UsageError where that is no number, or a day is none */
function movesAllowed({ asOf, frozenBefore, moves }: ReplanTerms): number | undefined {
  const findings = Object.entries({ "--as-of": asOf, "--frozen-before": frozenBefore }).flatMap(
    ([option, found]): Finding[] => {
      if (found === undefined || parseDay(found) !== undefined) return [];
      return [{ code: "usage/day", severity: "error", params: { option, found } }];
    },
  );
  if (moves !== undefined && !/^\d{1,6}$/.test(String(moves)))
    findings.push({ code: "usage/moves", severity: "error", params: { found: moves } });
  if (findings.length > 0) throw new UsageError(findings);
  return moves === undefined ? undefined : Number(moves);
}

/** The plan to go on from, with the values that are set. @throws UsageError where its digest is not its own */
async function planBefore(input: ReplanInput, { given }: SettingsGiven): Promise<Plan> {
  const plan = await loadPlan(input.plan);
  const expected = digestOf(plan);
  if (plan.digest !== expected)
    throw usageError("digest/wrong", { found: plan.digest, expected }, { file: nameOf(input.plan) });
  if (given.length === 0) return plan;
  const { applySettings } = await import("../files/programme/settings.ts");
  const { programme, findings } = applySettings(plan.programme, given, ruleBook);
  if (!programme) throw new UsageError(findings);
  return { ...plan, programme };
}

/** What the changes contradict, at their lines; what may only follow from a line that was left out is not said. */
function storyFindings({ findings }: Replanned, changes: ChangesFile | undefined, plan: Plan): Finding[] {
  return findings
    .filter(({ params }) => !changes?.leftOut.has(String(params.id)))
    .map(({ path, ...found }) => ({
      ...withSuggestion(found, plan),
      where: changes?.locate(Number(path?.[1]), String(path?.[2])),
    }));
}

function withSuggestion(finding: Finding, { participants, mentors }: Plan): Finding {
  if (finding.code !== "change/unknown-person") return finding;
  const known = [...participants, ...mentors].flatMap((person) => [person.id, ...namesOf(person)]);
  const suggestion = nearest(String(finding.params.id), known);
  return suggestion === undefined ? finding : { ...finding, params: { ...finding.params, suggestion } };
}

function planInput(input: PlanInput, { digest, participants }: Plan): InputRecord {
  return { role: "plan", name: baseName(nameOf(input)), sha256: digest, rows: participants.length };
}

function nameOf(input: PlanInput): string {
  return "read" in input ? input.file : "plan.json";
}

function tooFew([first]: readonly StabilityLine[], found: number, findings: readonly Finding[]): TooFewMoves {
  const needed: Finding = {
    code: "replan/moves-needed",
    severity: "error",
    params: { found, needed: first?.moves ?? 0 },
  };
  return { status: "too-few-moves", findings: [...findings, needed], exitCode: 1 };
}
