import { grouped, longDay } from "../../../domain/counting.ts";
import type { Forecast, PromiseAnswer } from "../../../domain/plan/forecast.ts";
import type { Column } from "../../column.ts";
import { dataTable, pageColumns } from "../../html/data-table.ts";
import { html, type Markup } from "../../html/markup.ts";
import { section } from "../../html/section.ts";
import {
  assumptionColumns,
  chance,
  changeColumns,
  dayColumns,
  intakeColumns,
  lengthColumns,
  mentorColumns,
  percent,
  promiseColumns,
  sensitivityColumns,
  sizeSentence,
  triedColumns,
  waitingColumns,
} from "../forecast-columns.ts";
import { bandChart, type Series } from "./band-chart.ts";
import { placesChart, waitingChart } from "./bar-charts.ts";
import { legend } from "./chart.ts";
import { sensitivityChart } from "./sensitivity-chart.ts";
import { sizeChart } from "./size-chart.ts";

/** A part of the page, with what the list of contents calls it. */
export interface ForecastPagePart {
  readonly id: string;
  readonly title: string;
  readonly section: Markup;
}

/** The parts of a forecast's page, in their order: the answer first, what it rests on last. */
export function forecastParts(forecast: Forecast): ForecastPagePart[] {
  const { answers, sizing = [], sensitivity, setup } = forecast;
  return [
    part("answer", "The answer", answer(forecast)),
    part("complete", "Who has completed", [
      completeChart(forecast),
      table("days", "By date", dayColumns, answers.dates),
    ]),
    part("waiting", "The newly appointed", waiting(answers.waiting)),
    part("places", "Places", places(answers.intakes)),
    ...(answers.mentors.length > 0
      ? [
          part("mentors", "Mentors", [
            mentorChart(answers.mentors),
            table("load", "By date", mentorColumns, answers.mentors),
          ]),
        ]
      : []),
    ...sizing.map((one) =>
      part(`size-${one.of}`, `How many ${one.of}`, [
        html`<p class="lead">${sizeSentence(one)}</p>
`,
        sizeChart(one),
        table(`tried-${one.of}`, "Numbers tried, all on the same simulated careers", triedColumns, one.tried),
      ]),
    ),
    ...(sensitivity
      ? [
          part("sensitivity", "What affects the answer most", [
            html`<p>Share of councils whose director has completed by the promised day, when one assumption goes from its low to its high value (the dot) and all others stay.</p>
`,
            sensitivityChart(sensitivity),
            table("moves", "Changes in points, with their standard errors", sensitivityColumns, sensitivity),
          ]),
        ]
      : []),
    part("changes", "Changes a year", [table("turnover", "New holders of posts", changeColumns, answers.changes)]),
    part("assumptions", "What is assumed", [table("assumed", "Assumptions", assumptionColumns, setup.assumptions)]),
    part("record", "What it was made from", [record(forecast)]),
  ];
}

function part(id: string, title: string, inside: readonly Markup[]): ForecastPagePart {
  return { id, title, section: section(id, title, inside) };
}

function table<Row>(id: string, caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Markup {
  return dataTable(pageColumns(columns), rows, { id, caption });
}

function answer({ answers, setup, runs, interrupted }: Forecast): Markup[] {
  const { promise, waiting: wait } = answers;
  const councils = promise.find(({ reading }) => reading === "councils");
  const people = promise.find(({ reading }) => reading === "people");
  const by = longDay(councils?.date ?? setup.until);
  const fewer = html`<p class="warn">A simplification: only the goals ${(setup.goals ?? []).join(", ")} have decided the placing of simulated years.</p>
`;
  const cut = html`<p class="warn">Interrupted: ${grouped(runs)} of ${grouped(interrupted?.asked ?? 0)} runs were made.</p>
`;
  const figures = [
    figure("People in post who have completed", people, by),
    figure("Councils whose director has completed", councils, by),
    html`<li><span class="what">Newly appointed who start in time</span> <span class="figure">${percent(wait.inTime.median)}</span> <span class="when">${percent(wait.inTime.low)} to ${percent(wait.inTime.high)} of those due by then</span></li>`,
    html`<li><span class="what">Runs in which all of them do</span> <span class="figure">${percent(wait.everyoneInTime.probability)}</span> <span class="when">95 %: ${percent(wait.everyoneInTime.low)} to ${percent(wait.everyoneInTime.high)}</span></li>`,
  ];
  return [
    html`<p class="lead">By ${by} ${percent(councils?.share.median ?? 0)} of councils have a director who has completed. The chance that all have is ${chance(councils?.kept ?? { probability: 0, standardError: 0, low: 0, high: 1 })}.</p>
`,
    ...(setup.goals ? [fewer] : []),
    ...(interrupted ? [cut] : []),
    html`<ol class="figures">${figures}</ol>
`,
    table("promise", "Is the promise kept? It can be read in four ways", promiseColumns, promise),
  ];
}

function figure(what: string, answered: PromiseAnswer | undefined, by: string): Markup | false {
  return (
    answered !== undefined &&
    html`<li><span class="what">${what}</span> <span class="figure">${percent(answered.share.median)}</span> <span class="when">by ${by}; ${percent(answered.share.low)} to ${percent(answered.share.high)}</span></li>`
  );
}

function completeChart({ answers: { dates, promise } }: Forecast): Markup {
  const [promised] = promise;
  const series: readonly Series[] = [
    { name: "of people", kind: "people", points: dates.map(({ date, people }) => ({ date, spread: people })) },
    { name: "of councils", kind: "councils", points: dates.map(({ date, councils }) => ({ date, spread: councils })) },
  ];
  return bandChart({
    label: "Share that has completed, by date",
    series,
    most: 1,
    words: percent,
    mark: promised && { day: promised.date, words: "promised by" },
  });
}

function waiting(answered: Forecast["answers"]["waiting"]): Markup[] {
  return [
    waitingChart(answered),
    table("waits", "How long they wait", lengthColumns, answered.lengths),
    table("in-time", "Those appointed during the forecast", waitingColumns, [answered]),
  ];
}

function places(intakes: Forecast["answers"]["intakes"]): Markup[] {
  const keys = [
    { kind: "completed", words: "completed" },
    { kind: "broken", words: "started, not completed" },
    { kind: "unused", words: "not taken up" },
  ];
  return [
    legend(keys),
    placesChart(intakes),
    table(
      "intakes",
      "Places of each intake; an intake that ends after the forecast counts as completed by those still on it",
      intakeColumns,
      intakes,
    ),
  ];
}

function mentorChart(mentors: Forecast["answers"]["mentors"]): Markup {
  const of = (name: string, kind: string, what: "mentors" | "seeking" | "unpaired"): Series => ({
    name,
    kind,
    points: mentors.map((one) => ({ date: one.date, spread: one[what] })),
  });
  const series = [
    of("seek one", "people", "seeking"),
    of("mentors", "councils", "mentors"),
    of("have none", "third", "unpaired"),
  ];
  return bandChart({ label: "Mentors, and those who seek one, by date", series, words: String });
}

function record({ setup, runs, tool }: Forecast): Markup {
  const facts: readonly (readonly [string, Markup | string])[] = [
    ["Programme", setup.programme],
    ["Days", `${longDay(setup.asOf)} to ${longDay(setup.until)}`],
    ["Runs", grouped(runs)],
    ["Seed", html`<code>${setup.seed}</code>`],
    ["Goals of the placing", setup.goals ? setup.goals.join(", ") : "all of the programme"],
    ...setup.settings.map(({ path, value }) => ["Changed setting", html`<code>${path} = ${value}</code>`] as const),
    ...setup.inputs.map(
      ({ role, name, rows, sha256 }) =>
        [`Input: ${role}`, html`${name}, ${grouped(rows)} rows, SHA-256 <code>${sha256}</code>`] as const,
    ),
    ["Made by", `${tool.name} ${tool.version}`],
  ];
  return html`<dl class="record">${facts.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
`;
}
