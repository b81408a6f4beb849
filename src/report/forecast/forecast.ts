import { grouped } from "../../domain/counting.ts";
import type { Forecast } from "../../domain/plan/forecast.ts";
import type { SizeAnswer } from "../../domain/plan/forecast-questions.ts";
import type { Column } from "../column.ts";
import { jsonText } from "../plan/json-text.ts";
import type { ReportOptions } from "../reporter.ts";
import { drawGrid } from "../text/grid.ts";
import { type Block, heading, pageOf, paragraph } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";
import {
  assumptionColumns,
  changeColumns,
  dayColumns,
  intakeColumns,
  lengthColumns,
  mentorColumns,
  promiseColumns,
  sensitivityColumns,
  sizeSentence,
  triedColumns,
  waitingColumns,
} from "./forecast-columns.ts";
import type { ForecastFormat } from "./forecast-formats.ts";
import { forecastRows } from "./forecast-rows.ts";

/** A forecast for people at a terminal, as its document, or as flat rows. */
export function renderForecast(
  forecast: Forecast,
  format: Exclude<ForecastFormat, "html">,
  options: ReportOptions,
): string {
  if (format === "json") return `${jsonText(forecast, 2)}\n`;
  if (format === "rows") return `${jsonText(forecastRows(forecast), 2)}\n`;
  const style = styleOf(options);
  return pageOf([
    ...opening(forecast, style),
    ...table("Is the completion goal met?", promiseColumns, forecast.answers.promise, style),
    ...table("Who has completed", dayColumns, forecast.answers.dates, style),
    ...table("Those newly appointed", waitingColumns, [forecast.answers.waiting], style),
    ...table("How long they wait", lengthColumns, forecast.answers.waiting.lengths, style),
    ...table("Places", intakeColumns, forecast.answers.intakes, style),
    ...(forecast.answers.mentors.length > 0 ? table("Mentors", mentorColumns, forecast.answers.mentors, style) : []),
    ...table("Changes a year", changeColumns, forecast.answers.changes, style),
    ...(forecast.sizing ?? []).flatMap((answer) => sizing(answer, style)),
    ...(forecast.sensitivity
      ? table("What affects the answer most", sensitivityColumns, forecast.sensitivity, style)
      : []),
    ...table("Assumptions", assumptionColumns, forecast.setup.assumptions, style),
  ]);
}

function opening({ setup, runs, interrupted }: Forecast, style: Style): Block[] {
  const { programme, asOf, until, seed, participants, councils, goals } = setup;
  const about = `${grouped(participants)} directors of ${grouped(councils)} councils, from ${asOf} to ${until}: ${grouped(runs)} runs with the seed "${seed}". Each cell gives the median and, after it, the band from 10 to 90 % of the runs.`;
  const fewer = `Simplified: the simulated placing used only some of the programme's goals: ${(goals ?? []).join(", ")}. This is a simplification.`;
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

function sizing(answer: SizeAnswer, style: Style): Block[] {
  const title = heading(`How many ${answer.of}`, style);
  return [title, paragraph(sizeSentence(answer), style), drawGrid(triedColumns, answer.tried, style)];
}
