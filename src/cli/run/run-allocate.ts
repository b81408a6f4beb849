import { Bug, UsageError } from "../../domain/errors.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import { scoreRows } from "../../domain/people/scores.ts";
import type { Infeasible } from "../../domain/plan/allocation.ts";
import type { ConflictReport } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { allocate } from "../../engine/allocate.ts";
import { planDocument } from "../../engine/plan/plan-document.ts";
import { sayFindings } from "../failure.ts";
import { write } from "../io.ts";
import { type LoadedProblem, loadProblem } from "../load/load-problem.ts";
import type { InputOptions, OutputOptions } from "../options.ts";
import { openOutputs } from "../output/outputs.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";
import { toolName, toolVersion } from "../version.ts";

export interface AllocateOptions extends InputOptions, OutputOptions {
  readonly strict?: boolean | undefined;
}

/**
 * `dcs-plan allocate`, or with `only` one stage of it: 0 a plan, 1 nothing lawful exists (or, with --strict, somebody is left without).
 */
export async function runAllocate(
  councils: string,
  options: AllocateOptions,
  context: Context,
  only?: "pairing",
): Promise<number> {
  const inputs = [
    councils,
    ...[options.mentors, options.scores, options.programme].filter((path) => path !== undefined),
  ];
  const outputs = await openOutputs(options, inputs, context.io);
  const loaded = await loadProblem(councils, options, context.io, only);
  if (hasErrors(loaded.findings)) throw new UsageError(...loaded.findings);
  if (!options.quiet && loaded.findings.length > 0) await sayFindings(loaded.findings, false, context.argv, context.io);
  needMentors(loaded.problem.programme);
  const end = await sayProgress(loaded, options, context);
  const allocation = allocate(loaded.problem);
  await end();
  if (allocation.status === "invalid")
    throw new UsageError(...allocation.findings.map((found) => located(found, loaded)));
  if (allocation.status === "infeasible") return sayInfeasible(allocation, loaded, options, outputs.json, context);
  if (allocation.status === "blocked") {
    const { sayBlocked } = await import("./say-blocked.ts");
    return sayBlocked(allocation, loaded.problem, options, outputs.json, context);
  }
  const origin = { tool: { name: toolName, version: toolVersion }, inputs: loaded.inputs, settings: loaded.settings };
  const plan = planDocument(loaded.problem, allocation, origin);
  await inspect(plan, loaded);
  await outputs.write(plan);
  if (!options.strict || !isIncomplete(plan)) return 0;
  if (!options.quiet) await sayWhoIsLeft(plan, loaded, options, context);
  return 1;
}

// Days of mentors have become sessions wherever mentors are given.
function needMentors({ id, intakes, words }: Programme): void {
  if (intakes.every(({ mentorDays }) => mentorDays === undefined)) return;
  throw new UsageError({
    code: "usage/mentors-needed",
    severity: "error",
    params: { found: id, mentors: words.mentors },
  });
}

async function sayProgress(
  { problem }: LoadedProblem,
  { quiet }: AllocateOptions,
  { io }: Context,
): Promise<() => Promise<void>> {
  if (!io.stderr.isTTY) return () => Promise.resolve();
  const { startProgress } = await import("../output/progress.ts");
  const { participants, programme } = problem;
  return startProgress(`Allocating ${participants.length} ${programme.words.participants}`, io, quiet === true);
}

function located(finding: Finding, { locate }: LoadedProblem): Finding {
  const where = locate(String(finding.params.participant), "pinned_intake");
  return { ...finding, where };
}

/** Our own inspector goes over every plan before anybody sees it: what it finds is a mistake of ours. */
async function inspect(plan: Plan, { problem }: LoadedProblem): Promise<void> {
  const { checkContent } = await import("../../check/check-plan.ts");
  const scores = plan.scores ?? (problem.scores && scoreRows(problem.scores));
  const { findings } = checkContent(plan, problem.rules, scores);
  if (findings.length > 0)
    throw new Bug(`the plan does not pass its own inspection:\n${JSON.stringify(findings, null, 2)}`);
}

/** The same for "no lawful plan exists": the limits recounted, the certificate added up. */
async function inspectConflict(infeasible: Infeasible, problem: LoadedProblem["problem"]): Promise<void> {
  const { checkConflict } = await import("../../check/certificate/check-conflict.ts");
  const { findings } = checkConflict(problem, infeasible, infeasible.cadre);
  if (findings.length > 0)
    throw new Bug(`"no lawful plan" does not pass its own inspection:\n${JSON.stringify(findings, null, 2)}`);
}

function isIncomplete({ summary }: Plan): boolean {
  return summary.waiting > 0 || summary.unpaired > 0;
}

async function sayInfeasible(
  infeasible: Infeasible,
  { problem }: LoadedProblem,
  options: AllocateOptions,
  json: boolean,
  { io }: Context,
): Promise<number> {
  await inspectConflict(infeasible, problem);
  const { renderInfeasible } = await import("../../report/explanation/infeasible.ts");
  const stream = json ? io.stdout : io.stderr;
  const look = { width: widthOf(stream, io.env), color: colorOf(options.color, stream, io.env) };
  const { conflictReport } = await import("../../engine/explain/conflict-report.ts");
  const report = conflictReport(problem, infeasible.stage, false);
  const conflict = await conflictPages(report, problem, options, look, io);
  const answer = json ? { ...infeasible, irreducible: conflict.data } : infeasible;
  const text = renderInfeasible(answer, problem.programme.words, { format: json ? "json" : "text", ...look });
  await write(stream, json ? text : `${text}\n${conflict.text}`);
  return 1;
}

/** With --strict: why nobody could be spared, on standard error, after the plan. */
async function sayWhoIsLeft(
  { summary }: Plan,
  { problem }: LoadedProblem,
  options: AllocateOptions,
  { io }: Context,
): Promise<void> {
  const { conflictReport } = await import("../../engine/explain/conflict-report.ts");
  const look = { width: widthOf(io.stderr, io.env), color: colorOf(options.color, io.stderr, io.env) };
  for (const stage of ["placing", "pairing"] as const) {
    if ((stage === "placing" ? summary.waiting : summary.unpaired) === 0) continue;
    const { text } = await conflictPages(conflictReport(problem, stage, true), problem, options, look, io);
    await write(io.stderr, text);
  }
}

async function conflictPages(
  report: ConflictReport,
  { programme, participants, rules }: LoadedProblem["problem"],
  options: AllocateOptions,
  look: { readonly width: number; readonly color: boolean },
  io: Context["io"],
): Promise<{ readonly text: string; readonly data: object }> {
  const { placedConflict, renderConflict } = await import("../../report/explanation/conflict-report.ts");
  const { programmeLocator } = await import("../load/locate-programme.ts");
  const locate = await programmeLocator(options.programme, io);
  const ruleTitles = new Map([...rules.values()].map(({ id, title }) => [id, title]));
  const text = renderConflict(report, programme, participants, { ...look, locate, ruleTitles });
  return { text, data: placedConflict(report, locate) };
}
