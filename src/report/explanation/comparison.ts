import { count, grouped } from "../../domain/counting.ts";
import type { Variant } from "../../domain/plan/comparison.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import type { Column } from "../column.ts";
import { jsonText } from "../plan/json-text.ts";
import type { ReportOptions } from "../reporter.ts";
import { drawGrid } from "../text/grid.ts";
import { type Block, heading, pageOf, pairsOf, paragraph } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";
import { goalText } from "../wording/goal-wording.ts";

export interface ComparisonOptions extends Pick<ReportOptions, "width" | "color" | "rules"> {
  readonly format: "text" | "json";
}

/** Variants side by side: what they are, what they achieve, and who would be elsewhere than in the first. */
export function renderComparison(variants: readonly Variant[], options: ComparisonOptions): string {
  if (options.format === "json") return `${jsonText({ variants: variants.map(dataOf) }, 2)}\n`;
  const style = styleOf(options);
  return pageOf([
    pairsOf(
      variants.map(({ label, title, plan }) => [label, plan ? title : `${title}: no lawful plan exists`]),
      style,
    ),
    table("Results", countRows(variants), variants, style),
    table("Goals, in order (smaller is better)", goalRows(variants, options.rules), variants, style),
    ...variants.map((variant) => movesBlock(variant, variants[0], style)),
  ]);
}

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

function table(title: string, lines: readonly Line[], variants: readonly Variant[], style: Style): Block {
  const columns: Column<Line>[] = [
    { head: "", value: ({ name }) => name, rank: 0, least: 16 },
    ...variants.map(
      ({ label }, at): Column<Line> => ({
        head: label,
        value: ({ cells }) => cells[at] ?? "",
        kind: "number",
        rank: 0,
      }),
    ),
  ];
  return [...heading(title, style), ...drawGrid(columns, lines, style)];
}

function countRows(variants: readonly Variant[]): Line[] {
  const [first] = variants.flatMap(({ plan }) => (plan ? [plan] : []));
  const line = (name: string, value: (plan: Plan) => string | number | undefined): Line => ({
    name,
    cells: variants.map(({ plan }) => (plan ? String(value(plan) ?? "") : "-")),
  });
  const intakes = [...new Set(variants.flatMap(({ plan }) => plan?.summary.intakes.map(({ id }) => id) ?? []))].sort();
  const date = first?.summary.completeBy?.date ?? "";
  return [
    line("placed", ({ summary }) => summary.placed),
    line("waiting", ({ summary }) => summary.waiting),
    line("not eligible", ({ summary }) => summary.refused),
    ...intakes.map((id) =>
      line(`${id}, filled of places`, ({ summary }) => {
        const intake = summary.intakes.find((one) => one.id === id);
        return intake ? `${intake.filled} of ${intake.places}` : "";
      }),
    ),
    line("mentors", ({ summary }) => summary.cadre),
    line("paired", ({ summary }) => summary.paired),
    line("unpaired", ({ summary }) => summary.unpaired),
    ...(date === ""
      ? []
      : [
          line(
            `people complete by ${date}`,
            ({ summary: { completeBy } }) => completeBy && `${completeBy.people} of ${completeBy.of}`,
          ),
          line(
            `councils complete by ${date}`,
            ({ summary: { completeBy } }) => completeBy && `${completeBy.councils} of ${completeBy.ofCouncils}`,
          ),
        ]),
    ...(variants.length > 1
      ? [
          {
            name: "people placed differently from A",
            cells: variants.map(({ diff, plan }, at) =>
              at === 0 ? "" : plan && diff ? String(diff.moves.length) : "-",
            ),
          },
        ]
      : []),
  ];
}

function goalRows(variants: readonly Variant[], titles: ReportOptions["rules"]): Line[] {
  const known = new Map<string, { readonly goal: GoalResult; readonly plan: Plan }>();
  for (const { plan } of variants)
    for (const goal of plan?.goals ?? [])
      if (!known.has(keyOf(goal))) known.set(keyOf(goal), { goal, plan: plan as Plan });
  return [...known].map(([key, { goal, plan }]) => ({
    name: `${goal.stage}: ${goalText(goal, plan.programme, titles)}`,
    cells: variants.map((variant) => {
      const own = variant.plan?.goals.find((one) => keyOf(one) === key);
      return own ? grouped(own.value) : "-";
    }),
  }));
}

const keyOf = ({ stage, rule }: GoalResult): string => `${stage}/${rule}`;

/** From where to where, how many; names are for `diff`. */
function movesBlock({ label, diff, plan }: Variant, first: Variant | undefined, style: Style): Block {
  if (!diff || !plan || !first) return [];
  const { words } = plan.programme;
  const ways = new Map<string, number>();
  for (const { from, to } of diff.moves) {
    const way = `${from || "not in the plan"} → ${to || "not in the plan"}`;
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  const lines = [...ways]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([way, number]) => `- ${way}: ${count(number, words.participant, words.participants)}`);
  return [
    ...heading(`${label} against ${first.label}`, style),
    ...(lines.length === 0 ? paragraph("Nobody would have a different place.", style) : lines),
    ...paragraph(`${count(diff.pairings.length, "pairing", "pairings")} would be different.`.replace(/^n/, "N"), style),
  ];
}

function dataOf({ label, title, plan, diff }: Variant): object {
  if (!plan) return { label, title, lawful: false };
  const { summary, goals, digest, settings } = plan;
  return { label, title, lawful: true, digest, settings, summary, goals, ...(diff && { againstA: diff }) };
}
