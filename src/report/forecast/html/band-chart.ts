import { scaleLinear } from "d3-scale";
import { largest } from "../../../domain/append.ts";
import { longDay } from "../../../domain/counting.ts";
import { type Day, daysBetween } from "../../../domain/dates.ts";
import type { Spread } from "../../../domain/plan/forecast.ts";
import { html, type Markup } from "../../html/markup.ts";
import { chart, chartWidth, px, under, uprights } from "./chart.ts";

/** One quantity over time: its median as a line, the band that holds 80 % of the runs around it. */
export interface Series {
  readonly name: string;
  /** The class that gives its colour and its stroke. */
  readonly kind: string;
  readonly points: readonly { readonly date: Day; readonly spread: Spread }[];
}

interface BandChart {
  readonly label: string;
  readonly series: readonly Series[];
  /** The top of the upright scale; absent: what the bands need. */
  readonly most?: number;
  readonly words: (value: number) => string;
  /** A day to be marked, with what it is. */
  readonly mark?: { readonly day: Day; readonly words: string } | undefined;
}

const height = 330;
const left = 62;
const right = chartWidth - 96;
const [top, bottom] = [28, height - 34];

/** Lines with their bands by date; each line is named at its end, so that no colour need be told from another. */
export function bandChart({ label, series, most, words, mark }: BandChart): Markup {
  const dates = [...new Set(series.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const along = scaleLinear([0, Math.max(1, daysBetween(first, last))], [left, right]);
  const x = (day: Day): number => along(daysBetween(first, day));
  const highest =
    most ??
    largest(
      series.flatMap(({ points }) => points.map(({ spread }) => spread.high)),
      1,
    );
  const upright = scaleLinear([0, highest], [bottom, top]).nice(5);
  const y = (value: number): number => upright(value);
  return chart(label, height, [
    ...uprights(upright.ticks(5), y, words, [left, right]),
    ...years(first, last).map((year) => under(x(`${year}-01-01`), bottom + 20, String(year))),
    ...series.map((one) => band(one, x, y)),
    ...(mark ? [markAt(mark, x)] : []),
    ...series.map((one) => line(one, x, y)),
    ...names(series, y),
  ]);
}

/** The years whose first day lies in the chart, not more than ten of them. */
function years(first: Day, last: Day): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const every = Math.max(1, Math.ceil((to - from) / 10));
  return Array.from({ length: to - from }, (_, at) => from + at + 1).filter((year) => (year - from) % every === 0);
}

type Place = (value: number) => number;

function band({ kind, points }: Series, x: (day: Day) => number, y: Place): Markup {
  const upper = points.map(({ date, spread }) => `${px(x(date))},${px(y(spread.high))}`);
  const lower = points.map(({ date, spread }) => `${px(x(date))},${px(y(spread.low))}`).reverse();
  return html`<polygon class="range ${kind}" points="${[...upper, ...lower].join(" ")}"/>
`;
}

function line({ kind, points }: Series, x: (day: Day) => number, y: Place): Markup {
  const places = points.map(({ date, spread }) => `${px(x(date))},${px(y(spread.median))}`);
  const dots = points.map(
    ({ date, spread }) => html`<circle class="dot ${kind}" cx="${px(x(date))}" cy="${px(y(spread.median))}" r="3"/>`,
  );
  return html`<polyline class="course ${kind}" points="${places.join(" ")}"/>${dots}
`;
}

/** The lines' names at their ends, moved apart where they would stand on each other. */
function names(series: readonly Series[], y: Place): Markup[] {
  const ends = series
    .map(({ name, kind, points }) => ({ name, kind, at: y(points.at(-1)?.spread.median ?? 0) }))
    .sort((one, other) => one.at - other.at);
  let above = Number.NEGATIVE_INFINITY;
  return ends.map(({ name, kind, at }) => {
    above = Math.max(at, above + 17);
    return html`<text class="name ${kind}" x="${right + 8}" y="${px(above + 4)}">${name}</text>
`;
  });
}

function markAt({ day, words }: { readonly day: Day; readonly words: string }, x: (day: Day) => number): Markup {
  const at = px(x(day));
  // Late in the chart the words stand before the line, or they would run over the edge.
  const isLate = x(day) > (left + right) / 2;
  return html`<line class="goal" x1="${at}" x2="${at}" y1="${top - 8}" y2="${bottom}"/><text class="goal${isLate && " end"}" x="${at}" dx="${isLate ? -5 : 5}" y="${top - 12}">${words} ${longDay(day)}</text>
`;
}
