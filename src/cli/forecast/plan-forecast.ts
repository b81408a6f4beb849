import { availableParallelism } from "node:os";
import { UsageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Assumptions } from "../../domain/plan/forecast.ts";
import { nameOfUse, type Programme, stageOf } from "../../domain/programme/programme.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import { assumed, assumptionEntries, assumptionsWith } from "../../forecast/assumptions.ts";
import { fitTurnover } from "../../forecast/fit-turnover.ts";
import { type ForecastTerms, startOf } from "../../forecast/start-of.ts";
import { sayFindings } from "../failure.ts";
import { type LoadedProblem, loadProblem } from "../load/load-problem.ts";
import { loadProgramme } from "../load/load-programme.ts";
import { readSource } from "../load/read-source.ts";
import type { Context } from "../program.ts";
import {
  assumptionsGiven,
  type ForecastOptions,
  goalsGiven,
  shardGiven,
  usage,
  wholeNumber,
} from "./forecast-options.ts";
import type { Whole } from "./forecast-parts.ts";

/** Everything that is settled before the first run. */
export interface Planned {
  readonly loaded: LoadedProblem;
  readonly terms: ForecastTerms;
  readonly whole: Whole;
  readonly workers: number;
  readonly runs: readonly number[];
}

/** Reads all that the options name, and makes the first plan. @throws UsageError */
export async function planForecast(councils: string, options: ForecastOptions, context: Context): Promise<Planned> {
  const runs = wholeNumber("--runs", options.runs, 1, 10_000_000);
  const years = wholeNumber("--years", options.years, 1, 50);
  const workers = options.workers === undefined ? undefined : wholeNumber("--workers", options.workers, 1, 1024);
  const shard = shardGiven(options.shard) ?? { part: 1, of: 1 };
  checkTogether(options);
  const loaded = await loadedFor(councils, options, context);
  const { programme } = loaded.problem;
  const assumptions = assumptionsWith({
    ...(await fitted(options, context)),
    ...assumptionsGiven(options.assume),
  });
  const goals = goalsGiven(options.goals, placingGoals(programme));
  const terms: ForecastTerms = { years, assumptions, ...(goals && { goals }) };
  const start = startOf(loaded.problem, terms);
  if ("status" in start) throw usage("forecast/no-plan", {});
  const { until, ...calendar } = start.calendar;
  const { participants, vacant, asOf, seed } = loaded.problem;
  const setup = {
    programme: programme.id,
    asOf,
    until,
    seed,
    assumptions: assumptionEntries(assumptions),
    ...(goals && { goals }),
    settings: loaded.settings,
    inputs: loaded.inputs,
    participants: participants.length,
    councils: participants.reduce((sum, person) => sum + person.councils.length, 0) + vacant,
  };
  const numbers = Array.from({ length: runs }, (_, at) => at + 1);
  return {
    loaded,
    terms,
    whole: { setup, calendar, asked: runs },
    workers: Math.min(workers ?? availableParallelism(), runs),
    runs: numbers.filter((run) => (run - 1) % shard.of === shard.part - 1),
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
  if (other !== undefined) throw usage("usage/forecast-apart", { option: "--shard", other });
}

async function loadedFor(councils: string, options: ForecastOptions, context: Context): Promise<LoadedProblem> {
  // Repeating intakes are opened anew for each number of places that is tried, so the programme is taken as written.
  const programme = await loadProgramme(options, context.io);
  if (!rowsArePosts(programme)) throw usage("forecast/no-posts", { programme: programme.id });
  const loaded = await loadProblem(councils, options, context.io);
  if (hasErrors(loaded.findings)) throw new UsageError(...loaded.findings);
  if (!options.quiet && loaded.findings.length > 0) await sayFindings(loaded.findings, false, context.argv, context.io);
  return { ...loaded, problem: { ...loaded.problem, programme } };
}

function placingGoals(programme: Programme): readonly string[] {
  return stageOf(programme, "placing")?.goals.map(nameOfUse) ?? [];
}

/** What a table of yearly changes says of turnover and interims. */
async function fitted({ history, assume }: ForecastOptions, { io }: Context): Promise<Assumptions> {
  if (history === undefined) return {};
  const { parseHistory } = await import("../../files/tables/history-file.ts");
  const { rows, findings } = parseHistory(await readSource(history, io));
  if (hasErrors(findings)) throw new UsageError(...findings);
  const usual = assumptionsWith(assumptionsGiven(assume));
  const fit = fitTurnover(rows, {
    interim: assumed(usual, "interim"),
    interimMonths: assumed(usual, "interim-months"),
    interimStays: assumed(usual, "interim-stays"),
    movers: assumed(usual, "movers"),
    vacantMonths: assumed(usual, "vacant-months"),
  });
  if (!fit) throw usage("forecast/no-history", {});
  return { turnover: fit.turnover, interim: fit.interim, "turnover-varies": fit.varies };
}
