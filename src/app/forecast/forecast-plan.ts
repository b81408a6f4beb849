import type { Finding } from "../../domain/finding.ts";
import type { Forecast, ForecastPart, RunRecord } from "../../domain/plan/forecast.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { promiseShare } from "../../forecast/answers.ts";
import { sensitivityOf } from "../../forecast/sensitivity.ts";
import { smallestSize } from "../../forecast/smallest-size.ts";
import { spreadOf } from "../../forecast/statistics.ts";
import type { ProblemInput } from "../input.ts";
import { forecastOf, partOf } from "./forecast-parts.ts";
import { localPool, type Pool } from "./pool.ts";
import { type ForecastAsk, type PreparedForecast, prepareForecast } from "./prepare-forecast.ts";

/** How the runs are made, and who is told of them. */
export interface ForecastMeans {
  /** Default: one run after the other. */
  readonly openPool?: ((problem: Problem, runs: number) => Pool) | undefined;
  /** Told, before the work begins, the warnings of the input. */
  readonly onRead?: ((warnings: readonly Finding[]) => Promise<void>) | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** The forecast, or the part of it that was asked for; 130: what was done until it was stopped. */
export interface ForecastOutcome {
  /** Absent where it was stopped before the first run was made. */
  readonly answer?: Forecast | ForecastPart | undefined;
  readonly findings: readonly Finding[];
  /** Absent where all runs were made. */
  readonly stopped?: Stopped | undefined;
  readonly exitCode: 0 | 130;
}

export interface Stopped {
  readonly done: number;
  readonly of: number;
  /** Absent where it was interrupted. */
  readonly fault?: string | undefined;
}

/** Simulates years of turnover, each planned again. @throws UsageError with everything that is wrong with the input */
export async function forecastPlan(
  input: ProblemInput,
  ask: ForecastAsk,
  { openPool = localPool, onRead, onProgress = () => undefined }: ForecastMeans = {},
): Promise<ForecastOutcome> {
  const prepared = await prepareForecast(input, ask);
  const { findings, runs } = prepared;
  await onRead?.(findings);
  const pool = openPool(prepared.problem, runs.length);
  try {
    const records = await recordsOf(prepared, pool, ask.untilError, onProgress);
    const isEmpty = pool.isStopped() && records.length === 0;
    const answer = isEmpty ? undefined : await answerFrom(prepared, records, pool, ask);
    if (!pool.isStopped()) return { answer, findings, exitCode: 0 };
    const stopped = { done: records.length, of: runs.length, fault: pool.fault?.() };
    return { answer, findings, stopped, exitCode: 130 };
  } finally {
    await pool.close();
  }
}

function recordsOf(
  prepared: PreparedForecast,
  pool: Pool,
  wanted: number | undefined,
  onProgress: (done: number, of: number) => void,
): Promise<readonly RunRecord[]> {
  const { runs, terms } = prepared;
  if (wanted !== undefined) return untilError(prepared, pool, wanted, onProgress);
  return pool.make(runs, terms, (done) => onProgress(done, runs.length));
}

async function answerFrom(
  prepared: PreparedForecast,
  records: readonly RunRecord[],
  pool: Pool,
  ask: ForecastAsk,
): Promise<Forecast | ForecastPart> {
  const { whole } = prepared;
  if (ask.shard !== undefined) return partOf(whole, records, ask.shard.text);
  const asked = ask.untilError === undefined ? whole.asked : records.length;
  const forecast = forecastOf({ ...whole, asked }, records, pool.isStopped());
  return { ...forecast, ...(await furtherAnswers(prepared, pool, ask)) };
}

/** Runs in batches, always the first ones, until the shares of the promise are known well enough or all runs are made. */
async function untilError(
  { runs, terms, whole }: PreparedForecast,
  pool: Pool,
  wanted: number,
  onProgress: (done: number, of: number) => void,
): Promise<readonly RunRecord[]> {
  let records: readonly RunRecord[] = [];
  while (records.length < runs.length && !pool.isStopped()) {
    const before = records.length;
    const batch = runs.slice(before, before + batchSize);
    records = [...records, ...(await pool.make(batch, terms, (done) => onProgress(before + done, runs.length)))];
    const shares = (["people", "councils"] as const).map((reading) =>
      spreadOf(records.map((record) => promiseShare(record, whole.calendar.promised, reading))),
    );
    if (shares.every(({ standardError }) => standardError <= wanted)) break;
  }
  return records;
}

const batchSize = 50;

async function furtherAnswers(
  { terms, runs, whole }: PreparedForecast,
  pool: Pool,
  { size = [], certainty = usualCertainty, sensitivity: wanted }: ForecastAsk,
): Promise<Pick<Forecast, "sizing" | "sensitivity">> {
  const sizing: NonNullable<Forecast["sizing"]>[number][] = [];
  for (const of of size) {
    if (pool.isStopped()) break;
    const runsWith = (count: number): Promise<readonly RunRecord[]> => pool.make(runs, { ...terms, [of]: count });
    sizing.push(await smallestSize({ of, certainty, most: most[of], runsWith }));
  }
  const sensitivity =
    wanted && !pool.isStopped()
      ? await sensitivityOf(terms.assumptions, whole.calendar, (assumptions) =>
          pool.make(runs, { ...terms, assumptions }),
        )
      : undefined;
  // Half a search is no answer.
  if (pool.isStopped()) return {};
  return { ...(sizing.length > 0 && { sizing }), ...(sensitivity && { sensitivity }) };
}

const usualCertainty = 0.9;

/** Beyond these numbers nobody asks: of mentors there would be one for each council. */
const most = { places: 512, mentors: 128 } as const;
