import { checkContent } from "../../check/check-plan.ts";
import { parseDay } from "../../domain/dates.ts";
import { digestOf } from "../../domain/digest.ts";
import { Bug, UsageError } from "../../domain/errors.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import type { Allocation, Planned } from "../../domain/plan/allocation.ts";
import type { InputRecord, Plan } from "../../domain/plan/plan.ts";
import type { StickyPolicy } from "../../domain/plan/previous.ts";
import type { Problem } from "../../domain/problem.ts";
import { planDocument } from "../../engine/plan/plan-document.ts";
import type { ChangesFile } from "../../files/changes/changes-file.ts";
import { baseName } from "../../files/text/file-name.ts";
import { lineWithin, priceOfStability, type StabilityLine } from "../../replan/price-of-stability.ts";
import { type Replanned, replanOf, solveAgain } from "../../replan/replan-of.ts";
import { renderStability } from "../../report/sections/stability.ts";
import { ruleBook } from "../../rules/index.ts";
import { sayFindings } from "../failure.ts";
import { write } from "../io.ts";
import { loadPlan } from "../load/load-plan.ts";
import { settingsOf } from "../load/load-programme.ts";
import { readChanges } from "../load/read-changes.ts";
import type { OutputOptions } from "../options.ts";
import { openOutputs } from "../output/outputs.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";
import { toolName, toolVersion } from "../version.ts";

export interface ReplanCommandOptions extends OutputOptions {
  readonly changes?: string | undefined;
  readonly moves?: string | undefined;
  readonly asOf?: string | undefined;
  readonly frozenBefore?: string | undefined;
  readonly sticky?: StickyPolicy | undefined;
  readonly set?: readonly string[] | undefined;
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
  readonly headerRow?: string | undefined;
  readonly strict?: boolean | undefined;
}

/** Beyond this many people the price of stability, several plans more, is worked out only for --moves. */
const mostPriced = 2000;

/** `dcs-plan replan`: 0 a plan, 1 nothing lawful exists (or too few moves, or with --strict somebody is left without). */
export async function runReplan(path: string, options: ReplanCommandOptions, context: Context): Promise<number> {
  const { io } = context;
  const inputs = [path, ...(options.changes === undefined ? [] : [options.changes])];
  const outputs = await openOutputs(options, inputs, io);
  const terms = termsOf(options);
  const before = await planBefore(path, options, io);
  const changes =
    options.changes === undefined ? undefined : await readChanges(options.changes, before.programme, options, io);
  const replanned = replanOf(before, changes?.changes ?? [], ruleBook, terms);
  const findings = [...(changes?.findings ?? []), ...storyFindings(replanned, changes)];
  if (hasErrors(findings)) throw new UsageError(...findings);
  if (!options.quiet && findings.length > 0) await sayFindings(findings, false, context.argv, io);
  const { allocation } = replanned;
  if (allocation?.status === "invalid") throw new UsageError(...allocation.findings);
  if (allocation?.status === "infeasible") return sayInfeasible(allocation, replanned, options, outputs.json, context);
  if (allocation?.status === "blocked") {
    const { sayBlocked } = await import("./say-blocked.ts");
    return sayBlocked(allocation, replanned.problem, options, outputs.json, context);
  }
  if (!allocation) throw new Bug("a replanned problem without an allocation and without a finding");
  const isPriced = terms.moves !== undefined || (!options.quiet && before.participants.length <= mostPriced);
  const lines = isPriced ? priceOfStability(replanned.problem) : [];
  const line = terms.moves === undefined ? undefined : lineWithin(lines, terms.moves);
  if (terms.moves !== undefined && !line) return sayTooFew(lines, terms.moves, outputs.json, context);
  const chosen = chosenPlan(replanned, allocation, line);
  const plan = planDocument(chosen.problem, chosen.allocation, {
    tool: { name: toolName, version: toolVersion },
    inputs: [planInput(path, before), ...(changes ? [changes.input] : [])],
    settings: [...before.settings, ...settingsOf(options)],
  });
  inspect(plan);
  await outputs.write(plan);
  if (!options.quiet) await sayPrice(lines, plan, options, context);
  return options.strict && plan.summary.waiting + plan.summary.unpaired > 0 ? 1 : 0;
}

interface Chosen {
  readonly problem: Problem;
  readonly allocation: Planned;
}

/** The plan of the line chosen, or without one the first, which is made already. */
function chosenPlan({ problem }: Replanned, allocation: Planned, line: StabilityLine | undefined): Chosen {
  if (!line) return { problem, allocation };
  const solved = solveAgain(line.problem);
  if (solved.allocation.status !== "planned") throw new Bug("a line of the price of stability without its plan");
  return { problem: solved.problem, allocation: solved.allocation };
}

interface Terms {
  readonly asOf?: string | undefined;
  readonly frozenBefore?: string | undefined;
  readonly sticky?: StickyPolicy | undefined;
  readonly moves?: number | undefined;
}

function termsOf({ asOf, frozenBefore, sticky, moves }: ReplanCommandOptions): Terms {
  const findings: Finding[] = [];
  for (const [option, found] of Object.entries({ "--as-of": asOf, "--frozen-before": frozenBefore })) {
    if (found === undefined || parseDay(found) !== undefined) continue;
    findings.push({ code: "usage/day", severity: "error", params: { option, found } });
  }
  if (moves !== undefined && !/^\d{1,6}$/.test(moves)) {
    findings.push({ code: "usage/moves", severity: "error", params: { found: moves } });
  }
  if (findings.length > 0) throw new UsageError(...findings);
  return { asOf, frozenBefore, sticky, moves: moves === undefined ? undefined : Number(moves) };
}

/** The plan to go on from, with the values of the command line. @throws UsageError where its digest is not its own */
async function planBefore(path: string, options: ReplanCommandOptions, io: Context["io"]): Promise<Plan> {
  const plan = await loadPlan(path, io);
  const expected = digestOf(plan);
  if (plan.digest !== expected) {
    const params = { found: plan.digest, expected };
    throw new UsageError({ code: "digest/wrong", severity: "error", where: { file: path }, params });
  }
  const settings = settingsOf(options);
  if (settings.length === 0) return plan;
  const { applySettings } = await import("../../files/programme/settings.ts");
  const { programme, findings } = applySettings(plan.programme, settings, ruleBook);
  if (!programme) throw new UsageError(...findings);
  return { ...plan, programme };
}

/** What the changes contradict, at their lines; what may only follow from a line that was left out is not said. */
function storyFindings({ findings }: Replanned, changes: ChangesFile | undefined): Finding[] {
  return findings
    .filter(({ params }) => !changes?.leftOut.has(String(params.id)))
    .map(({ path, ...found }) => ({ ...found, where: changes?.locate(Number(path?.[1]), String(path?.[2])) }));
}

function planInput(path: string, { digest, participants }: Plan): InputRecord {
  return { role: "plan", name: baseName(path), sha256: digest, rows: participants.length };
}

/** Our own inspector goes over every plan before anybody sees it: what it finds is a mistake of ours. */
function inspect(plan: Plan): void {
  const { findings } = checkContent(plan, ruleBook);
  if (findings.length > 0)
    throw new Bug(`the plan does not pass its own inspection:\n${JSON.stringify(findings, null, 2)}`);
}

async function sayInfeasible(
  infeasible: Extract<Allocation, { status: "infeasible" }>,
  { problem }: { readonly problem: Problem },
  options: ReplanCommandOptions,
  json: boolean,
  { io }: Context,
): Promise<number> {
  const { renderInfeasible } = await import("../../report/explanation/infeasible.ts");
  const stream = json ? io.stdout : io.stderr;
  const look = { width: widthOf(stream, io.env), color: colorOf(options.color, stream, io.env) };
  await write(
    stream,
    renderInfeasible(infeasible, problem.programme.words, { format: json ? "json" : "text", ...look }),
  );
  return 1;
}

async function sayTooFew(
  [first]: readonly StabilityLine[],
  found: number,
  json: boolean,
  { argv, io }: Context,
): Promise<number> {
  const params = { found, needed: first?.moves ?? 0 };
  await sayFindings([{ code: "replan/moves-needed", severity: "error", params }], json, argv, io);
  return 1;
}

async function sayPrice(
  lines: readonly StabilityLine[],
  plan: Plan,
  { color }: ReplanCommandOptions,
  { io }: Context,
): Promise<void> {
  const look = { width: widthOf(io.stderr, io.env), color: colorOf(color, io.stderr, io.env) };
  const priced = lines.map(({ moves, waiting, kind }) => ({ moves, waiting, kind }));
  await write(io.stderr, renderStability(priced, plan.programme.words, look));
}
