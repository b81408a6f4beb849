import { availableParallelism } from "node:os";
import { mergeParts } from "../../app/forecast/forecast-parts.ts";
import { forecastPlan, type Stopped } from "../../app/forecast/forecast-plan.ts";
import type { ForecastAsk } from "../../app/forecast/prepare-forecast.ts";
import { usageError } from "../../domain/errors.ts";
import type { ForecastPart } from "../../domain/plan/forecast.ts";
import type { Context } from "../context.ts";
import { sayWarnings } from "../failure.ts";
import {
  assumeGiven,
  type ForecastOptions,
  goalsGiven,
  shardGiven,
  share,
  sizesGiven,
  wholeNumber,
} from "../forecast/forecast-options.ts";
import { openPool } from "../forecast/forecast-pool.ts";
import { progressOn } from "../forecast/forecast-progress.ts";
import { type Io, write } from "../io.ts";
import { openForecastOutputs } from "../output/forecast-outputs.ts";
import { writeFiles } from "../output/write-files.ts";
import { fileOf, sayWritten } from "../output/write-output.ts";
import { problemInput } from "../problem-input.ts";
import { sourceAt, sourceIf } from "../read-source.ts";

/** `dcs-plan forecast`: 0 answered, 130 what was done until it was interrupted. */
export async function runForecast(
  councils: string | undefined,
  options: ForecastOptions,
  context: Context,
): Promise<number> {
  const { io } = context;
  const { mentors, programme, reading, history, merge = [] } = options;
  const inputs = [councils, mentors, programme, reading, history, ...merge].filter((path) => path !== undefined);
  // A part is JSON whatever its file is called.
  const asked = options.shard === undefined ? options : { ...options, json: true };
  const outputs = await openForecastOutputs(asked, inputs, io);
  if (options.merge) {
    const parts = [...(councils === undefined ? [] : [councils]), ...options.merge];
    await outputs.write(await mergeParts(parts.map((path) => sourceAt(path, io))));
    return 0;
  }
  if (councils === undefined) throw usageError("forecast/no-councils");
  const { answer, stopped, exitCode } = await made(councils, options, context);
  if (stopped && !options.quiet) await write(io.stderr, stoppedText(stopped));
  if (!answer) return exitCode;
  if ("shard" in answer) await printPart(answer, options, io);
  else await outputs.write(answer);
  return exitCode;
}

function stoppedText({ done, of, fault }: Stopped): string {
  const shown =
    done === 0 ? "no run was done, so there is nothing to show" : `${done} of ${of} runs are done, and are shown`;
  if (fault === undefined) return `Interrupted: ${shown}.\n`;
  return `Stopped, because ${fault}: ${shown}. Give fewer --workers, or more memory: NODE_OPTIONS=--max-old-space-size=4096.\n`;
}

async function made(councils: string, options: ForecastOptions, context: Context) {
  const { io } = context;
  const ask = askOf(options, io);
  const workers = options.workers === undefined ? undefined : wholeNumber("--workers", options.workers, 1, 1024);
  const progress = progressOn(io.stderr, options.quiet === true);
  let stop: () => void = () => undefined;
  try {
    return await forecastPlan(problemInput(councils, options, io), ask, {
      openPool: (problem, runs) => {
        const pool = openPool(problem, Math.min(workers ?? availableParallelism(), runs));
        stop = pool.stop;
        process.once("SIGINT", stop);
        return pool;
      },
      onRead: (warnings) => sayWarnings(warnings, options, context),
      onProgress: progress.say,
    });
  } finally {
    progress.end();
    process.removeListener("SIGINT", stop);
  }
}

function askOf(options: ForecastOptions, io: Io): ForecastAsk {
  checkTogether(options);
  return {
    runs: wholeNumber("--runs", options.runs, 1, 10_000_000),
    years: wholeNumber("--years", options.years, 1, 50),
    shard: shardGiven(options.shard),
    assume: assumeGiven(options.assume),
    history: sourceIf(options.history, io),
    goals: goalsGiven(options.goals),
    untilError: options.untilError === undefined ? undefined : share("--until-error", options.untilError),
    size: sizesGiven(options.size),
    certainty: share("--certainty", options.certainty),
    sensitivity: options.sensitivity,
  };
}

/** Parts, sizes and an error to be reached are each a question of their own. */
function checkTogether({ shard, untilError, size, sensitivity, report }: ForecastOptions): void {
  if (shard === undefined) return;
  const others = {
    "--until-error": untilError !== undefined,
    "--size": size !== undefined,
    "--sensitivity": sensitivity === true,
    "--report": report.length > 0,
  };
  const other = Object.entries(others).find(([, given]) => given)?.[0];
  if (other !== undefined) throw usageError("usage/forecast-apart", { option: "--shard", other });
}

async function printPart(part: ForecastPart, options: ForecastOptions, io: Io): Promise<void> {
  const content = `${JSON.stringify(part)}\n`;
  const path = fileOf(options.out);
  if (path === undefined) return write(io.stdout, content);
  await writeFiles([{ path, content }], options.force === true);
  await sayWritten([path], options, io);
}
