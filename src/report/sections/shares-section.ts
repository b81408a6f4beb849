import { largest } from "../../domain/append.ts";
import { capitalised } from "../../domain/counting.ts";
import type { Column } from "../column.ts";
import type { PlanView } from "../plan/plan-view.ts";
import type { ReportOptions } from "../reporter.ts";
import { drawGrid } from "../text/grid.ts";
import { type Block, heading, paragraph } from "../text/page.ts";
import type { Style } from "../text/style.ts";
import { outside, type ShareCell, type ShareRow, type ShareTable, shareTables } from "./shares.ts";

/** Fair shares: what the plan gives to each kind, a bar of its size, and what would be fair. */
export function sharesSection(view: PlanView, style: Style, options: ReportOptions): readonly Block[] {
  const { whole = view.plan, rules = new Map(), scope } = options;
  const tables = shareTables(whole, rules, scope?.region);
  if (tables.length === 0) return [];
  return [
    [...heading("Fair shares", style), ...paragraph(meaning, style)],
    ...tables.map((table) => tableOf(table, view, style)),
  ];
}

const meaning =
  "How many of each group there are, and how many would be fair: the group's part of the places, rounded down to rounded up. " +
  "Those outside are marked.";

function tableOf({ stage, by, groups, rows }: ShareTable, { words }: PlanView, style: Style): Block {
  const most = largest(
    rows.flatMap(({ cells }) => cells.map(({ actual }) => actual)),
    1,
  );
  // A narrow page keeps the numbers, and lets the bars go.
  const bar = style.width >= 90 ? 10 : style.width >= 72 ? 4 : 0;
  const columns: readonly Column<ShareRow>[] = [
    { head: capitalised(by), value: ({ value }) => value, rank: 0, least: 12 },
    { head: "All", value: ({ people }) => people, kind: "number", rank: 9 },
    ...groups.map((group, at) => ({
      head: group,
      value: ({ cells }: ShareRow) => cellText(cells[at], most, bar, style),
      rank: at === 0 ? 0 : at,
    })),
  ];
  const title = stage === "cadre" ? `The cadre by ${by}` : `${capitalised(words.intakes)} by ${by}`;
  return [...heading(title, style), ...drawGrid(columns, rows, style)];
}

function cellText(cell: ShareCell | undefined, most: number, width: number, { glyphs }: Style): string {
  if (!cell) return "";
  const { actual, atLeast, atMost } = cell;
  const filled = Math.max(actual > 0 ? 1 : 0, Math.round((actual / most) * width));
  const bar = (glyphs.bar.repeat(filled) + glyphs.barRest.repeat(width)).slice(0, width);
  const fair = atLeast === atMost ? String(atLeast) : `${atLeast}-${atMost}`;
  const off = outside(cell);
  const mark = off === 0 ? "" : off > 0 ? ` ${off} over` : ` ${-off} short`;
  return `${bar}${width > 0 ? " " : ""}${actual} of ${fair}${mark}`;
}
