import { UsageError, usageError } from "../../domain/errors.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import type { Assumptions, ForecastPart } from "../../domain/plan/forecast.ts";
import type { SizeAnswer } from "../../domain/plan/forecast-questions.ts";
import { type Programme, stageOf } from "../../domain/programme/programme.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { nameOfUse } from "../../domain/programme/rule-use.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { assumed, assumptionEntries, assumptionsWith } from "../../forecast/assumptions.ts";
import { fitTurnover } from "../../forecast/fit-turnover.ts";
import { type ForecastTerms, startOf } from "../../forecast/start-of.ts";
import { loadSound } from "../allocate-plan.ts";
import type { ProblemInput, TableOptions } from "../input.ts";
import { inspectPlan } from "../inspect.ts";
import { loadProgramme } from "../load/load-programme.ts";
import { readTable } from "../load/read-table.ts";
import { impossible, unjudgedInPlan } from "../make-plan.ts";
import type { Source } from "../source.ts";
import { assumptionsGiven } from "./assumption-given.ts";

/** What a forecast is asked. */
export interface ForecastAsk {
  readonly runs: number;
  readonly years: number;
  /** By id; absent: as published. */
  readonly assume?: Readonly<Record<string, string | number>> | undefined;
  /** A table of yearly changes, to which turnover and interims are fitted. */
  readonly history?: Source | undefined;
  /** Placing goals to keep, by name. */
  readonly goals?: readonly string[] | undefined;
  /** One part of the runs: every n-th, from the k-th. */
  readonly shard?: { readonly part: number; readonly of: number; readonly text: string } | undefined;
  /** Stop as soon as the standard errors of the promise are as small. */
  readonly untilError?: number | undefined;
  readonly size?: readonly SizeAnswer["of"][] | undefined;
  /** With which certainty a size must serve everyone. */
  readonly certainty?: number | undefined;
  readonly sensitivity?: boolean | undefined;
}

/** What is said of a whole forecast, besides its runs. */
export type Whole = Pick<ForecastPart, "setup" | "calendar" | "asked">;

/** Everything that is settled before the first run. */
export interface PreparedForecast {
  readonly problem: Problem;
  /** Warnings of the input. */
  readonly findings: readonly Finding[];
  readonly terms: ForecastTerms;
  readonly whole: Whole;
  /** The numbers of the runs to be made. */
  readonly runs: readonly number[];
}

/**
 * Reads all the input, and makes the first plan, over which the inspector goes.
 * @throws UsageError with everything that is wrong with the input, or where nothing lawful exists, and why
 */
export async function prepareForecast(input: ProblemInput, ask: ForecastAsk): Promise<PreparedForecast> {
  // Repeating intakes are opened anew for each number of places that is tried, so the programme is taken as written.
  const { programme } = await loadProgramme(input);
  if (!rowsArePosts(programme)) throw usageError("forecast/no-posts", { programme: programme.id });
  const { problem: opened, findings, settings, inputs } = await loadSound(input);
  const problem = { ...opened, programme };
  const given = assumptionsGiven(ask.assume ?? {});
  const fit = await fitted(ask.history, given, programme, input);
  const assumptions = assumptionsWith({ ...fit.assumptions, ...given });
  const goals = ask.goals && goalsKept(ask.goals, placingGoals(programme));
  const terms: ForecastTerms = { years: ask.years, assumptions, ...(goals && { goals }) };
  const first = await firstPlan(problem, terms);
  const { until, ...calendar } = first.calendar;
  const { participants, vacant, asOf, seed } = problem;
  const setup = {
    programme: programme.id,
    asOf,
    until,
    seed,
    assumptions: assumptionEntries(assumptions),
    ...(goals && { goals }),
    settings,
    inputs,
    participants: participants.length,
    councils: participants.reduce((sum, person) => sum + person.councils.length, 0) + vacant,
  };
  const { part, of } = ask.shard ?? { part: 1, of: 1 };
  const numbers = Array.from({ length: ask.runs }, (_, at) => at + 1);
  return {
    problem,
    findings: [...findings, ...fit.findings, ...first.unjudged],
    terms,
    whole: { setup, calendar, asked: ask.runs },
    runs: numbers.filter((run) => (run - 1) % of === part - 1),
  };
}

async function firstPlan(problem: Problem, terms: ForecastTerms) {
  const start = startOf(problem, terms);
  if (!("status" in start)) {
    await inspectPlan(start.plan, start.problem);
    return { calendar: start.calendar, unjudged: unjudgedInPlan(start.plan) };
  }
  if (start.status === "invalid") throw new UsageError(start.findings);
  const { problem: opened, ...answer } = start;
  const { findings, unjudged } = await impossible(answer, opened);
  throw new UsageError([...unjudged, ...findings, ...usageError("forecast/no-plan").findings]);
}

/** The placing goals to keep, in the order of the programme. @throws UsageError where one is not known to it */
function goalsKept(goals: readonly string[], known: readonly string[]): readonly string[] {
  const found = goals.find((goal) => !known.includes(goal));
  if (found === undefined) return known.filter((goal) => goals.includes(goal));
  throw usageError("usage/goals", { found, suggestion: nearest(found, known) ?? "", known: known.join(", ") });
}

function placingGoals(programme: Programme): readonly string[] {
  return stageOf(programme, "placing")?.goals.map(nameOfUse) ?? [];
}

/** What a table of yearly changes says of turnover and interims. */
async function fitted(
  history: Source | undefined,
  given: Assumptions,
  programme: Programme,
  { delimiter, encoding }: TableOptions,
): Promise<{ readonly assumptions: Assumptions; readonly findings: readonly Finding[] }> {
  if (history === undefined) return { assumptions: {}, findings: [] };
  const { parseHistory } = await import("../../files/tables/history-file.ts");
  const { rows, findings } = parseHistory(await readTable(history, { delimiter, encoding }), programme);
  if (hasErrors(findings)) throw new UsageError(findings);
  const usual = assumptionsWith(given);
  const fit = fitTurnover(rows, {
    interim: assumed(usual, "interim"),
    interimMonths: assumed(usual, "interim-months"),
    interimStays: assumed(usual, "interim-stays"),
    movers: assumed(usual, "movers"),
    vacantMonths: assumed(usual, "vacant-months"),
  });
  if (!fit) throw usageError("forecast/no-history");
  return { assumptions: { turnover: fit.turnover, interim: fit.interim, "turnover-varies": fit.varies }, findings };
}
