import { type ReplanOutcome, replanPlan } from "../../app/replan-plan.ts";
import type { StickyPolicy } from "../../domain/plan/previous.ts";
import { renderStability } from "../../report/sections/stability.ts";
import type { Context } from "../context.ts";
import { sayFindings, sayWarnings } from "../failure.ts";
import { write } from "../io.ts";
import type { InputOptions, OutputOptions } from "../options.ts";
import { openOutputs } from "../output/outputs.ts";
import { readingIf, sourceAt, sourceIf } from "../read-source.ts";
import { lookOn } from "../terminal.ts";

/** It reads its changes as every command reads its input; the programme and its seed are the plan's own. */
export interface ReplanCommandOptions
  extends OutputOptions,
    Omit<InputOptions, "programme" | "mentors" | "scores" | "seed" | "draw" | "beacon"> {
  readonly changes?: string | undefined;
  readonly moves?: string | undefined;
  readonly frozenBefore?: string | undefined;
  readonly sticky?: StickyPolicy | undefined;
  readonly strict?: boolean | undefined;
}

/** `dcs-plan replan`: 0 a plan, 1 nothing lawful exists (or too few moves, or with --strict somebody is left without). */
export async function runReplan(path: string, options: ReplanCommandOptions, context: Context): Promise<number> {
  const { argv, io } = context;
  const inputs = [path, options.changes, options.reading, options.key].filter((one) => one !== undefined);
  const outputs = await openOutputs(options, inputs, io);
  const { changes, reading, key } = options;
  const input = { ...options, plan: sourceAt(path, io), changes: sourceIf(changes, io), reading: readingIf(reading) };
  const outcome = await replanPlan(input, { ...options, key: sourceIf(key, io), priced: !options.quiet });
  if (outcome.status === "too-few-moves") {
    await sayFindings(outcome.findings, outputs.json, argv, io);
    return outcome.exitCode;
  }
  await sayWarnings(outcome.warnings, options, context);
  if (outcome.status === "infeasible") {
    const { sayImpossible } = await import("./say-impossible.ts");
    await sayImpossible(outcome, options, outputs.json, io);
    return outcome.exitCode;
  }
  await outputs.write(outcome.plan);
  if (outcome.impossible.length > 0) {
    const { sayImpossibleStages } = await import("./say-impossible.ts");
    await sayImpossibleStages(outcome.plan, options, io);
  }
  if (!options.quiet) await sayPrice(outcome, options, context);
  return outcome.exitCode;
}

async function sayPrice({ lines, plan }: ReplanOutcome, options: ReplanCommandOptions, { io }: Context): Promise<void> {
  await write(io.stderr, renderStability(lines, plan.programme.words, lookOn("stderr", options, io)));
}
