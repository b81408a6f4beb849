import type { Forecast, ForecastPart, RunRecord } from "../../domain/plan/forecast.ts";
import { promiseShare } from "../../forecast/answers.ts";
import { sensitivityOf } from "../../forecast/sensitivity.ts";
import { smallestSize } from "../../forecast/smallest-size.ts";
import { spreadOf } from "../../forecast/statistics.ts";
import { type ForecastOptions, share, sizesGiven, usage } from "../forecast/forecast-options.ts";
import { forecastOf, mergeParts, type Whole } from "../forecast/forecast-parts.ts";
import { openPool, type Pool } from "../forecast/forecast-pool.ts";
import { progressOn } from "../forecast/forecast-progress.ts";
import { type Planned, planForecast } from "../forecast/plan-forecast.ts";
import { write } from "../io.ts";
import { type ForecastOutputs, openForecastOutputs } from "../output/forecast-outputs.ts";
import { writeFiles } from "../output/write-files.ts";
import { fileOf } from "../output/write-output.ts";
import type { Context } from "../program.ts";
import { toolName, toolVersion } from "../version.ts";

/** `dcs-plan forecast`: 0 answered, 130 what was done until it was interrupted. */
export async function runForecast(
  councils: string | undefined,
  options: ForecastOptions,
  context: Context,
): Promise<number> {
  const { io } = context;
  const inputs = [councils, options.history, ...(options.merge ?? [])].filter((path) => path !== undefined);
  const outputs = await openForecastOutputs(options, inputs, io);
  if (options.merge) {
    await outputs.write(await mergeParts([...(councils === undefined ? [] : [councils]), ...options.merge], io));
    return 0;
  }
  if (councils === undefined) throw usage("forecast/no-councils", {});
  const plan = await planForecast(councils, options, context);
  const pool = openPool(plan.loaded.problem, plan.loaded.problem.seed, plan.workers);
  const stop = (): void => pool.stop();
  process.once("SIGINT", stop);
  try {
    await answer(plan, pool, options, outputs, context);
    return pool.isStopped() ? 130 : 0;
  } finally {
    process.removeListener("SIGINT", stop);
    await pool.close();
  }
}

async function answer(
  plan: Planned,
  pool: Pool,
  options: ForecastOptions,
  outputs: ForecastOutputs,
  context: Context,
): Promise<void> {
  const { terms, whole, runs } = plan;
  const progress = progressOn(context.io.stderr, options.quiet === true);
  const records =
    options.untilError === undefined
      ? await pool.make(runs, terms, (done) => progress.say(done, runs.length))
      : await untilError(plan, pool, share("--until-error", options.untilError), progress.say);
  progress.end();
  if (pool.isStopped() && !options.quiet) {
    await write(context.io.stderr, `Interrupted: ${records.length} of ${runs.length} runs are done, and are shown.\n`);
  }
  if (options.shard !== undefined) return printPart(whole, records, options, context);
  const asked = options.untilError === undefined ? whole.asked : records.length;
  const forecast = forecastOf({ ...whole, asked }, records, pool.isStopped());
  await outputs.write({ ...forecast, ...(await further(plan, pool, options)) });
}

/** Runs in batches, always the first ones, until the shares of the promise are known well enough or all runs are made. */
async function untilError(
  { runs, terms, whole }: Planned,
  pool: Pool,
  wanted: number,
  say: (done: number, of: number) => void,
): Promise<readonly RunRecord[]> {
  let records: readonly RunRecord[] = [];
  while (records.length < runs.length && !pool.isStopped()) {
    const before = records.length;
    const batch = runs.slice(before, before + batchSize);
    records = [...records, ...(await pool.make(batch, terms, (done) => say(before + done, runs.length)))];
    const shares = (["people", "councils"] as const).map((reading) =>
      spreadOf(records.map((record) => promiseShare(record, whole.calendar.promised, reading))),
    );
    if (shares.every(({ standardError }) => standardError <= wanted)) break;
  }
  return records;
}

const batchSize = 50;

async function further(
  { terms, runs, whole }: Planned,
  pool: Pool,
  options: ForecastOptions,
): Promise<Pick<Forecast, "sizing" | "sensitivity">> {
  const certainty = share("--certainty", options.certainty);
  const sizing: NonNullable<Forecast["sizing"]>[number][] = [];
  for (const of of sizesGiven(options.size)) {
    if (pool.isStopped()) break;
    const runsWith = (size: number): Promise<readonly RunRecord[]> => pool.make(runs, { ...terms, [of]: size });
    sizing.push(await smallestSize({ of, certainty, most: most[of], runsWith }));
  }
  const sensitivity =
    options.sensitivity && !pool.isStopped()
      ? await sensitivityOf(terms.assumptions, whole.calendar, (assumptions) =>
          pool.make(runs, { ...terms, assumptions }),
        )
      : undefined;
  // Half a search is no answer.
  if (pool.isStopped()) return {};
  return { ...(sizing.length > 0 && { sizing }), ...(sensitivity && { sensitivity }) };
}

/** Beyond these numbers nobody asks: of mentors there would be one for each council. */
const most = { places: 512, mentors: 128 } as const;

async function printPart(
  whole: Whole,
  records: readonly RunRecord[],
  options: ForecastOptions,
  { io }: Context,
): Promise<void> {
  const part: ForecastPart = {
    format: "dcs-plan/forecast-part",
    formatVersion: "1.0",
    tool: { name: toolName, version: toolVersion },
    ...whole,
    shard: options.shard ?? "",
    records,
  };
  const text = `${JSON.stringify(part)}\n`;
  const out = fileOf(options.out);
  if (out === undefined) await write(io.stdout, text);
  else await writeFiles([{ path: out, content: text }], options.force === true);
}
