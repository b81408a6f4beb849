import { allocatePlan, type PlanOutcome, type PlanTerms, pairPlan } from "../../app/allocate-plan.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import type { Context } from "../context.ts";
import { sayWarnings } from "../failure.ts";
import { write } from "../io.ts";
import type { InputOptions, OutputOptions } from "../options.ts";
import { openOutputs } from "../output/outputs.ts";
import { problemInput } from "../problem-input.ts";
import { lookOn } from "../terminal.ts";

export interface AllocateOptions extends InputOptions, OutputOptions {
  readonly strict?: boolean | undefined;
}

/** `dcs-plan allocate`: 0 a plan, 1 nothing lawful exists (or, with --strict, somebody is left without). */
export function runAllocate(councils: string, options: AllocateOptions, context: Context): Promise<number> {
  return runPlan(allocatePlan, councils, options, context);
}

/** `dcs-plan pair`: only the pairing stage. The same codes as `allocate`. */
export function runPair(mentees: string, options: AllocateOptions, context: Context): Promise<number> {
  return runPlan(pairPlan, mentees, options, context);
}

async function runPlan(
  plan: typeof allocatePlan,
  councils: string,
  options: AllocateOptions,
  context: Context,
): Promise<number> {
  const { io } = context;
  const { mentors, scores, programme, reading, draw, beacon, key } = options;
  const inputs = [councils, mentors, scores, programme, reading, draw, beacon, key].filter(
    (path) => path !== undefined,
  );
  const outputs = await openOutputs(options, inputs, io);
  const outcome = await plan(problemInput(councils, options, io), termsOf(options, context));
  await sayWarnings(outcome.unjudged, options, context);
  if (outcome.status === "infeasible") {
    const { sayImpossible } = await import("./say-impossible.ts");
    await sayImpossible(outcome, options, outputs.json, io);
  } else {
    await outputs.write(outcome.plan);
    if (outcome.impossible.length > 0) await sayStages(outcome.plan, options, context);
    if (!options.quiet) await sayWhoIsLeft(outcome, options, context);
  }
  return outcome.exitCode;
}

function termsOf(options: AllocateOptions, context: Context): PlanTerms {
  return {
    strict: options.strict,
    onRead: async (problem, warnings) => {
      await sayWarnings(warnings, options, context);
      return sayProgress(problem, options, context);
    },
  };
}

async function sayProgress(
  { participants, programme }: Problem,
  { quiet }: AllocateOptions,
  { io }: Context,
): Promise<() => Promise<void>> {
  if (!io.stderr.isTTY) return () => Promise.resolve();
  const { startProgress } = await import("../output/progress.ts");
  return startProgress(`Allocating ${participants.length} ${programme.words.participants}`, io, quiet === true);
}

async function sayStages(plan: PlanOutcome["plan"], options: AllocateOptions, { io }: Context): Promise<void> {
  const { sayImpossibleStages } = await import("./say-impossible.ts");
  await sayImpossibleStages(plan, options, io);
}

/** With --strict: why nobody could be spared, on standard error, after the plan. */
async function sayWhoIsLeft(outcome: PlanOutcome, options: AllocateOptions, { io }: Context): Promise<void> {
  if (outcome.leftOut.length === 0) return;
  const { conflictText } = await import("./say-impossible.ts");
  const look = lookOn("stderr", options, io);
  for (const report of outcome.leftOut) await write(io.stderr, conflictText(report, outcome, look));
}
