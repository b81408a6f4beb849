import { scaleLinear } from "d3-scale";
import { largest, smallest } from "../../../domain/append.ts";
import type { SizeAnswer } from "../../../domain/plan/forecast-questions.ts";
import { html, type Markup } from "../../html/markup.ts";
import { percent } from "../forecast-columns.ts";
import { chart, chartWidth, px, under, uprights } from "./chart.ts";

const height = 300;
const [left, right] = [62, chartWidth - 24];
const [top, bottom] = [16, height - 50];

/** For each number tried the chance that everyone is served, with its 95 % interval, against the certainty asked for. */
export function sizeChart({ of, certainty, smallest: enough, tried }: SizeAnswer): Markup {
  const sizes = tried.map(({ size }) => size);
  const along = scaleLinear([smallest(sizes), largest(sizes)], [left + 14, right - 14]);
  const upright = scaleLinear([0, 1], [bottom, top]);
  const wanted = px(upright(certainty));
  const points = tried.map(({ size, everyone: { probability, low, high } }) => {
    const x = px(along(size));
    return html`<line class="whisker" x1="${x}" x2="${x}" y1="${px(upright(low))}" y2="${px(upright(high))}"/><circle class="dot ${size === enough ? "councils" : "people"}" cx="${x}" cy="${px(upright(probability))}" r="4.5"/>
`;
  });
  const a = of === "places" ? "places a year" : "mentors";
  return chart(`Chance that everyone is served, by the number of ${a}`, height, [
    ...uprights([0, 0.25, 0.5, 0.75, 1], (mark) => upright(mark), percent, [left, right]),
    html`<line class="goal" x1="${left}" x2="${right}" y1="${wanted}" y2="${wanted}"/><text class="goal end" x="${right}" y="${px(upright(certainty) + 16)}">certainty asked for: ${percent(certainty)}</text>
`,
    ...points,
    ...labelled(sizes, enough).map((size) => under(along(size), bottom + 20, String(size))),
    under((left + right) / 2, bottom + 42, `number of ${a}`),
  ]);
}

/** The numbers that fit under the axis: the answer's own first, then those that stand far enough from the ones taken. */
function labelled(sizes: readonly number[], enough: number | null): number[] {
  const room = (largest(sizes) - smallest(sizes)) / 18;
  const taken: number[] = enough === null ? [] : [enough];
  for (const size of sizes) if (taken.every((one) => Math.abs(one - size) >= room)) taken.push(size);
  return taken;
}
