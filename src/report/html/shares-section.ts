import { scaleLinear } from "d3-scale";
import { capitalised } from "../../domain/counting.ts";
import { outside, type ShareCell, type ShareRow, type ShareTable, shareTables } from "../sections/shares.ts";
import { dataTable, type TableColumn } from "./data-table.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { section } from "./section.ts";

/** Fair share against what the plan does, by region, type and experience: a small picture and the numbers in each cell. */
export function sharesSection(view: PageView): Markup | undefined {
  const tables = shareTables(view.whole, view.rules, view.scope.region)
    .filter(({ rows }) => rows.length > 0)
    .sort((left, right) => rankOf(left) - rankOf(right));
  if (tables.length === 0) return undefined;
  const off = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(outside))).filter((by) => by !== 0);
  const verdict =
    off.length === 0
      ? "Every one of them is met."
      : `${off.length} ${off.length === 1 ? "is" : "are"} missed, and marked; no lawful plan does better on the goals in their order.`;
  return section(
    "shares",
    "Fair shares",
    html`<p>A fair share is each group’s part of the places, rounded down to rounded up. ${verdict}</p>
<p class="legend"><span class="key">${bullet({ actual: 3, atLeast: 2, atMost: 4 })} the bar is the fair share, the line what the plan gives</span> <span class="key">${bullet({ actual: 5, atLeast: 2, atMost: 4 })} a line with a head is outside it</span></p>
`,
    html`<div class="shares">${tables.map((table, at) => shareTable(table, at, view))}</div>`,
  );
}

// Places before the cadre.
function rankOf({ stage }: ShareTable): number {
  return stage === "cadre" ? 1 : 0;
}

function shareTable({ stage, by, groups, rows }: ShareTable, at: number, { words }: PageView): Markup {
  const columns: readonly TableColumn<ShareRow>[] = [
    { head: capitalised(by), cell: ({ value }) => valueText(value, by), names: true },
    { head: "All", cell: ({ people }) => people, numeric: true },
    ...groups.map((group, index) => ({
      head: stage === "cadre" ? "Cadre" : group,
      cell: ({ cells }: ShareRow) => cellOf(cells[index]),
    })),
  ];
  const what = stage === "cadre" ? `The cadre by ${by}` : `${capitalised(words.intakes)} by ${by}`;
  return html`<div${groups.length > 1 && html` class="wide"`}>${dataTable(columns, rows, { id: `share-${at + 1}`, caption: what })}</div>`;
}

function valueText(value: string, by: string): string {
  return /^\d+(-\d+|\+)$/.test(value) && by === "experience" ? `${value} months` : value;
}

function cellOf(cell: ShareCell | undefined): Markup {
  if (!cell) return html``;
  const by = outside(cell);
  const band = cell.atLeast === cell.atMost ? String(cell.atLeast) : `${cell.atLeast}–${cell.atMost}`;
  const miss = by === 0 ? undefined : html` <span class="miss">${by > 0 ? `${by} over` : `${-by} short`}</span>`;
  return html`<span class="share">${bullet(cell)}<span><b>${cell.actual}</b> <span class="band">of ${band}</span>${miss}</span></span>`;
}

const width = 56;
const height = 14;

/** A share and what the plan gives, person by person around the share: every picture has the same scale. */
function bullet(cell: ShareCell): Markup {
  const { actual, atLeast, atMost } = cell;
  const middle = (atLeast + atMost) / 2;
  const along = scaleLinear([middle - beside, middle + beside], [3, width - 3]).clamp(true);
  // A share of exactly one number would have no width.
  const [from, to] = [along(atLeast) - 3, along(atMost) + 3];
  const x = along(actual).toFixed(1);
  const miss = outside(cell) !== 0;
  return html`<svg class="bullet" width="${width}" height="${height}" aria-hidden="true" focusable="false"><line class="base" x1="0" x2="${width}" y1="7" y2="7"/><rect class="fair" x="${from.toFixed(1)}" width="${(to - from).toFixed(1)}" y="2.5" height="9" rx="2"/><line class="actual${miss && " off"}" x1="${x}" x2="${x}" y1="0.5" y2="13.5"/>${miss && html`<circle class="off" cx="${x}" cy="7" r="3"/>`}</svg>`;
}

/** How many persons more or fewer than its middle a picture can show. */
const beside = 3;
