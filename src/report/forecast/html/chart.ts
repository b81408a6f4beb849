import { html, type Markup } from "../../html/markup.ts";
import { scrollBox } from "../../html/section.ts";

/** The box of every chart, in the units of its picture: it is as wide as the page, and scrolls where that is narrow. */
export const chartWidth = 760;

/** A picture of its own height with a name for those who do not see it: the table below it says the same. */
export function chart(label: string, height: number, inside: readonly Markup[]): Markup {
  return scrollBox(
    label,
    html`<svg class="chart" viewBox="0 0 ${chartWidth} ${height}" role="img" aria-label="${label}; the table below says the same">
${inside}</svg>
`,
  );
}

/** A line across at each mark of the upright scale, with its number. */
export function uprights(
  marks: readonly number[],
  at: (mark: number) => number,
  words: (mark: number) => string,
  [from, to]: readonly [number, number],
): Markup[] {
  return marks.map(
    (mark) =>
      html`<line class="rule" x1="${from}" x2="${to}" y1="${px(at(mark))}" y2="${px(at(mark))}"/><text class="tick end" x="${from - 8}" y="${px(at(mark) + 4)}">${words(mark)}</text>
`,
  );
}

/** Words under a place along the chart. */
export function under(x: number, y: number, words: string): Markup {
  return html`<text class="tick middle" x="${px(x)}" y="${px(y)}">${words}</text>
`;
}

/** What each colour stands for. */
export function legend(entries: readonly { readonly kind: string; readonly words: string }[]): Markup {
  const keys = entries.map(
    ({ kind, words }) =>
      html`<span class="key"><svg width="22" height="12" aria-hidden="true"><rect class="swatch ${kind}" x="1" y="1" width="20" height="10" rx="2"/></svg>${words}</span>
`,
  );
  return html`<p class="legend">${keys}</p>
`;
}

/** A length in the picture, to a tenth: enough for the eye, and the same text everywhere. */
export function px(length: number): string {
  return String(Math.round(10 * length) / 10);
}
