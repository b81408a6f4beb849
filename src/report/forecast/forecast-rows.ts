import type { Chance } from "../../domain/plan/chance.ts";
import type { Forecast, Spread } from "../../domain/plan/forecast.ts";

/** One quantity of a forecast, flat, for spreadsheets. */
export interface ForecastRow {
  readonly about: string;
  readonly at: string;
  readonly measure: string;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mean: number;
  readonly standard_error: number;
}

/** Every quantity of a forecast as a flat row. For chances `mean` is the probability, low and high its 95 % interval. */
export function forecastRows({ answers }: Forecast): ForecastRow[] {
  const { promise, dates, waiting, intakes, mentors, changes } = answers;
  return [
    ...promise.flatMap(({ reading, date, kept, share }) => [
      ofChance("promise", date, `${reading}-kept`, kept),
      ofSpread("promise", date, `${reading}-share`, share),
    ]),
    ...dates.flatMap(({ date, ...spreads }) => ofSpreads("day", date, spreads)),
    ...ofSpreads("waiting", "", spreadsOf(waiting)),
    ofChance("waiting", "", "everyone-in-time", waiting.everyoneInTime),
    ...intakes.flatMap(({ intake, started, completed, wasted }) =>
      ofSpreads("intake", intake, { started, completed, wasted }),
    ),
    ...mentors.flatMap(({ date, ...spreads }) => ofSpreads("mentors", date, spreads)),
    ...changes.flatMap(({ year, ...spreads }) => ofSpreads("changes", String(year), spreads)),
  ];
}

function spreadsOf(waiting: Forecast["answers"]["waiting"]): Record<string, Spread> {
  const { appointed, months, inTime, leftBefore, lengths } = waiting;
  const within = lengths.map((one): [string, Spread] => [
    one.months === null ? "started-later" : `started-within-${one.months}`,
    one.people,
  ]);
  return { appointed, months, "in-time": inTime, "left-before": leftBefore, ...Object.fromEntries(within) };
}

function ofSpreads(about: string, at: string, spreads: Readonly<Record<string, Spread>>): ForecastRow[] {
  return Object.entries(spreads).map(([measure, spread]) => ofSpread(about, at, measure, spread));
}

function ofSpread(
  about: string,
  at: string,
  measure: string,
  { median, low, high, mean, standardError }: Spread,
): ForecastRow {
  return { about, at, measure, median, low, high, mean, standard_error: standardError };
}

function ofChance(
  about: string,
  at: string,
  measure: string,
  { probability, low, high, standardError }: Chance,
): ForecastRow {
  return { about, at, measure, median: null, low, high, mean: probability, standard_error: standardError };
}
