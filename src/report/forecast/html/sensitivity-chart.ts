import { scaleLinear } from "d3-scale";
import { largest, smallest } from "../../../domain/append.ts";
import type { SensitivityEntry } from "../../../domain/plan/forecast-questions.ts";
import { html, type Markup } from "../../html/markup.ts";
import { percent, rounded } from "../forecast-columns.ts";
import { chart, chartWidth, px, under } from "./chart.ts";

const row = 26;
const [left, right] = [200, chartWidth - 40];
const top = 10;

/** From where to where each assumption moves the share of councils; the dot is at its high value. */
export function sensitivityChart(entries: readonly SensitivityEntry[]): Markup {
  const shares = entries.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const along = scaleLinear([smallest(shares), largest(shares)], [left, right]).nice(6);
  const bottom = top + entries.length * row;
  const lines = entries.map(({ id, low, high, atLow, atHigh }, at) => {
    const y = px(top + at * row + row / 2);
    return html`<text class="name end" x="${left - 12}" y="${px(Number(y) + 4)}">${id} ${rounded(low, 2)}–${rounded(high, 2)}</text><line class="course people" x1="${px(along(atLow))}" x2="${px(along(atHigh))}" y1="${y}" y2="${y}"/><circle class="dot people" cx="${px(along(atHigh))}" cy="${y}" r="4.5"/>
`;
  });
  const marks = along
    .ticks(6)
    .map(
      (mark) =>
        html`<line class="rule" x1="${px(along(mark))}" x2="${px(along(mark))}" y1="${top}" y2="${bottom}"/>${under(along(mark), bottom + 18, percent(mark))}`,
    );
  return chart("How far each assumption moves the share of councils", bottom + 28, [...marks, ...lines]);
}
