import type { Chance, Forecast, PromiseReading, SensitivityEntry, SizeAnswer, Spread } from "../domain/forecast.ts";
import { grouped } from "./counting.ts";
import type { ForecastFormat } from "./forecast-formats.ts";
import { forecastRows } from "./forecast-rows.ts";
import { type Column, drawGrid } from "./grid.ts";
import { jsonText } from "./json-text.ts";
import { type Block, heading, pageOf, paragraph } from "./page.ts";
import type { ReportOptions } from "./reporter.ts";
import { type Style, styleOf } from "./style.ts";

/** A forecast for people, as its document, or as flat rows. */
export function renderForecast(forecast: Forecast, format: ForecastFormat, options: ReportOptions): string {
  if (format === "json") return `${jsonText(forecast, 2)}\n`;
  if (format === "rows") return `${jsonText(forecastRows(forecast), 2)}\n`;
  const style = styleOf(options);
  return pageOf([
    ...opening(forecast, style),
    ...table("Is the promise kept?", promiseColumns, forecast.answers.promise, style),
    ...table("Who has completed", dayColumns, forecast.answers.dates, style),
    ...table("Those newly appointed", waitingColumns, [forecast.answers.waiting], style),
    ...table("Places", intakeColumns, forecast.answers.intakes, style),
    ...table("Mentors", mentorColumns, forecast.answers.mentors, style),
    ...table("Changes a year", changeColumns, forecast.answers.changes, style),
    ...(forecast.sizing ?? []).flatMap((answer) => sizing(answer, style)),
    ...(forecast.sensitivity ? table("What moves the answer", sensitivityColumns, forecast.sensitivity, style) : []),
    ...table("Assumptions", assumptionColumns, forecast.setup.assumptions, style),
  ]);
}

function opening({ setup, runs, interrupted }: Forecast, style: Style): Block[] {
  const { programme, asOf, until, seed, participants, councils, goals } = setup;
  const about = `${grouped(participants)} directors of ${grouped(councils)} councils, from ${asOf} to ${until}: ${grouped(runs)} runs with the seed "${seed}". Each cell gives the median and, after it, the band from 10 to 90 % of the runs.`;
  const fewer = `Fewer goals than the programme has decided the placing: ${(goals ?? []).join(", ")}. This is a simplification.`;
  const part = `Interrupted: ${grouped(runs)} of ${grouped(interrupted?.asked ?? 0)} runs were made.`;
  return [
    heading(`Forecast for ${programme}`, style),
    paragraph(about, style),
    ...(goals ? [paragraph(fewer, style)] : []),
    ...(interrupted ? [paragraph(part, style)] : []),
  ];
}

function table<T>(title: string, columns: readonly Column<T>[], rows: readonly T[], style: Style): Block[] {
  return [[...heading(title, style), ...drawGrid(columns, rows, style)]];
}

const readingWords: Readonly<Record<PromiseReading, string>> = {
  existing: "every director at the start, still in post or not",
  "existing-in-post": "every director at the start who is still in post",
  people: "everyone in post, interims included",
  councils: "every council's director",
};

const promiseColumns: readonly Column<Forecast["answers"]["promise"][number]>[] = [
  { head: "Has completed", cell: ({ reading }) => readingWords[reading], rank: 0, least: 20 },
  { head: "By", cell: ({ date }) => date, rank: 2 },
  { head: "Share", cell: ({ share }) => percents(share), rank: 0 },
  { head: "Chance that all have", cell: ({ kept }) => chance(kept), rank: 1 },
];

const dayColumns: readonly Column<Forecast["answers"]["dates"][number]>[] = [
  { head: "On", cell: ({ date }) => date, rank: 0 },
  { head: "Of people", cell: ({ people }) => percents(people), rank: 0 },
  { head: "Of councils", cell: ({ councils }) => percents(councils), rank: 0 },
  { head: "Of the first directors", cell: ({ existing }) => counts(existing), rank: 1 },
  { head: "First still in post", cell: ({ stillInPost }) => counts(stillInPost), rank: 2 },
  { head: "Placed and in post", cell: ({ placedInPost }) => counts(placedInPost), rank: 4 },
  { head: "Trained and in post", cell: ({ trainedInPost }) => counts(trainedInPost), rank: 3 },
];

const waitingColumns: readonly Column<Forecast["answers"]["waiting"]>[] = [
  { head: "Appointed", cell: ({ appointed }) => counts(appointed), rank: 1 },
  { head: "Months to the start", cell: ({ months }) => counts(months), rank: 0 },
  { head: "Started in time", cell: ({ inTime }) => percents(inTime), rank: 0 },
  { head: "Gone before", cell: ({ leftBefore }) => counts(leftBefore), rank: 2 },
  { head: "Chance that all did", cell: ({ everyoneInTime }) => chance(everyoneInTime), rank: 1 },
];

const intakeColumns: readonly Column<Forecast["answers"]["intakes"][number]>[] = [
  { head: "Intake", cell: ({ intake }) => intake, rank: 0 },
  { head: "Starts", cell: ({ startsOn }) => startsOn, rank: 3 },
  { head: "Places", cell: ({ places }) => grouped(places), rank: 1 },
  { head: "Started", cell: ({ started }) => counts(started), rank: 0 },
  { head: "Completed", cell: ({ completed }) => counts(completed), rank: 0 },
  { head: "Wasted", cell: ({ wasted }) => counts(wasted), rank: 1 },
];

const mentorColumns: readonly Column<Forecast["answers"]["mentors"][number]>[] = [
  { head: "On", cell: ({ date }) => date, rank: 0 },
  { head: "Mentors", cell: ({ mentors }) => counts(mentors), rank: 0 },
  { head: "Seek one", cell: ({ seeking }) => counts(seeking), rank: 0 },
  { head: "Have none", cell: ({ unpaired }) => counts(unpaired), rank: 0 },
  { head: "Most for one", cell: ({ load }) => counts(load), rank: 1 },
];

const changeColumns: readonly Column<Forecast["answers"]["changes"][number]>[] = [
  { head: "Year", cell: ({ year }) => String(year), rank: 0 },
  { head: "New holders of posts", cell: ({ changes }) => counts(changes), rank: 0 },
  { head: "of them interims", cell: ({ interims }) => counts(interims), rank: 1 },
];

const assumptionColumns: readonly Column<Forecast["setup"]["assumptions"][number]>[] = [
  { head: "Assumption", cell: ({ id }) => id, rank: 0 },
  { head: "Is", cell: ({ value }) => rounded(value, 4), rank: 0 },
  { head: "Usually", cell: (entry) => rounded(entry.default, 4), rank: 3 },
  { head: "What", cell: ({ about }) => about, rank: 1, least: 24 },
  { head: "Source", cell: ({ source }) => source, rank: 2, least: 16 },
];

const sensitivityColumns: readonly Column<SensitivityEntry>[] = [
  { head: "Assumption", cell: ({ id }) => id, rank: 0 },
  { head: "From", cell: ({ low }) => rounded(low, 2), rank: 1 },
  { head: "To", cell: ({ high }) => rounded(high, 2), rank: 1 },
  { head: "Councils complete", cell: ({ atLow, atHigh }) => `${percent(atLow)}, then ${percent(atHigh)}`, rank: 2 },
  { head: "Change", cell: (entry) => changed(entry), rank: 0 },
  { head: "Started in time: change", cell: ({ inTime }) => changed(inTime), rank: 3 },
];

function sizing({ of, certainty, smallest, from, to, monotone, tried }: SizeAnswer, style: Style): Block[] {
  const wanted = of === "places" ? "starts in time" : "has a mentor";
  const answer =
    smallest === null
      ? `No number of ${of} that was tried is enough that everyone ${wanted} in at least ${percent(certainty)} of the runs.`
      : `${smallest} ${of}${of === "places" ? " a year" : ""} are the fewest with which everyone ${wanted} in at least ${percent(certainty)} of the runs; with so many runs the true number may lie from ${from ?? "?"} to ${to ?? "beyond those tried"}.`;
  const order = monotone ? [] : [paragraph("More are not always better here: see the numbers tried.", style)];
  const columns: readonly Column<SizeAnswer["tried"][number]>[] = [
    { head: `Tried`, cell: ({ size }) => grouped(size), rank: 0 },
    { head: "Chance that everyone is served", cell: ({ everyone }) => chance(everyone), rank: 0 },
  ];
  return [heading(`How many ${of}`, style), paragraph(answer, style), ...order, drawGrid(columns, tried, style)];
}

/** In points of a percentage, with its standard error. */
function changed({ change, standardError }: Pick<SensitivityEntry, "change" | "standardError">): string {
  return `${change > 0 ? "+" : ""}${rounded(100 * change, 1)} ± ${rounded(100 * standardError, 1)}`;
}

function counts({ median, low, high }: Spread): string {
  return `${rounded(median, 1)} (${rounded(low, 1)} to ${rounded(high, 1)})`;
}

function percents({ median, low, high }: Spread): string {
  return `${percent(median)} (${percent(low)} to ${percent(high)})`;
}

function chance({ probability, low, high }: Chance): string {
  return `${percent(probability)} (95 %: ${percent(low)} to ${percent(high)})`;
}

function percent(share: number): string {
  return `${rounded(100 * share, 1)} %`;
}

function rounded(number: number, digits: number): string {
  const text = number.toFixed(digits);
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}
