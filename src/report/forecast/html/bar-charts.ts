import { scaleBand, scaleLinear } from "d3-scale";
import { largest } from "../../../domain/append.ts";
import type { Forecast, Spread } from "../../../domain/plan/forecast.ts";
import { html, type Markup } from "../../html/markup.ts";
import { lengthWords } from "../forecast-columns.ts";
import { chart, chartWidth, px, under, uprights } from "./chart.ts";

const height = 300;
const [left, right] = [62, chartWidth - 16];
const [top, bottom] = [14, height - 46];

type Answers = Forecast["answers"];

/** For each intake its places: those who completed, those who broke off, those that nobody took up. Means of the runs. */
export function placesChart(intakes: Answers["intakes"]): Markup {
  const along = scaleBand(
    intakes.map(({ intake }) => intake),
    [left, right],
  ).padding(0.25);
  const upright = scaleLinear(
    [
      0,
      largest(
        intakes.map(({ places }) => places),
        1,
      ),
    ],
    [bottom, top],
  );
  const bars = intakes.map(({ intake, places, started, completed }) => {
    const x = along(intake) ?? 0;
    const piece = (kind: string, from: number, to: number): Markup =>
      html`<rect class="piece ${kind}" x="${px(x)}" width="${px(along.bandwidth())}" y="${px(upright(to))}" height="${px(Math.max(0, upright(from) - upright(to)))}"/>`;
    return html`${piece("completed", 0, completed.mean)}${piece("broken", completed.mean, started.mean)}${piece("unused", started.mean, places)}
`;
  });
  const labels = intakes.map(({ intake }) => turned((along(intake) ?? 0) + along.bandwidth() / 2, bottom + 14, intake));
  return chart("Places of each intake, and what became of them", height + 14, [
    ...uprights(upright.ticks(5), (mark) => upright(mark), String, [left, right]),
    ...bars,
    ...labels,
  ]);
}

// Names of intakes are as long as they please: they hang down to the left.
function turned(x: number, y: number, words: string): Markup {
  return html`<text class="tick end" transform="translate(${px(x + 4)} ${px(y)}) rotate(-32)">${words}</text>
`;
}

/** How many of the newly appointed waited how long, with the band of the runs as a line through each bar's end. */
export function waitingChart({ lengths }: Answers["waiting"]): Markup {
  const keys = lengths.map(({ months }) => lengthWords(months));
  const along = scaleBand(keys, [left, right]).padding(0.25);
  const upright = scaleLinear(
    [
      0,
      largest(
        lengths.map(({ people }) => people.high),
        1,
      ),
    ],
    [bottom, top],
  ).nice(5);
  const bars = lengths.map(({ people }, at) => {
    const x = along(keys[at]) ?? 0;
    const [width, y] = [along.bandwidth(), upright(people.median)];
    return html`<rect class="piece completed" x="${px(x)}" width="${px(width)}" y="${px(y)}" height="${px(bottom - y)}"/>${whisker(x + width / 2, people, (value) => upright(value))}
`;
  });
  return chart("How long the newly appointed wait, in months", height, [
    ...uprights(upright.ticks(5), (mark) => upright(mark), String, [left, right]),
    ...bars,
    ...keys.map((key, at) => under((along(key) ?? 0) + along.bandwidth() / 2, bottom + 20, keys[at])),
    under((left + right) / 2, bottom + 40, "months from the appointment to the start"),
  ]);
}

function whisker(x: number, { low, high }: Spread, y: (value: number) => number): Markup {
  const at = px(x);
  return html`<line class="whisker" x1="${at}" x2="${at}" y1="${px(y(low))}" y2="${px(y(high))}"/>`;
}
