import { capitalised, count, grouped } from "../../domain/counting.ts";
import type { Variant } from "../../domain/plan/comparison.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { DiffMove } from "../../domain/plan/plan-diff.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import type { Column } from "../column.ts";
import { type Paper, type PaperPart, type PaperTable, paperTable } from "../paper/paper.ts";
import { whoColumns } from "../plan/plan-lists.ts";
import { viewOf } from "../plan/plan-view.ts";
import { goalText } from "../wording/goal-wording.ts";

/** Variants side by side: what they are, what they achieve, and who would be elsewhere than in the first. */
export function comparisonPaper(variants: readonly Variant[], rules: RuleBook): Paper {
  const kinds = variants.map(
    ({ label, title, plan }): Kind => ({ label, title: plan ? title : `${title}: no lawful plan exists` }),
  );
  return {
    title: "Variants side by side",
    parts: [
      { title: "", table: paperTable("Variants", kindColumns, kinds) },
      { title: "Results", table: table("Results", countRows(variants), variants) },
      { title: "Goals, in order (smaller is better)", table: table("Goals", goalRows(variants, rules), variants) },
      ...variants.map((variant) => movesPart(variant, variants[0])),
    ],
  };
}

/** The same for programs. */
export function comparisonData(variants: readonly Variant[]): object {
  return { variants: variants.map(dataOf) };
}

interface Kind {
  readonly label: string;
  readonly title: string;
}

const kindColumns: readonly Column<Kind>[] = [
  { head: "Variant", value: ({ label }) => label, rank: 0 },
  { head: "What it is", value: ({ title }) => title, rank: 0, least: 20 },
];

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

function table(name: string, lines: readonly Line[], variants: readonly Variant[]): PaperTable {
  const columns: Column<Line>[] = [
    { head: "What", value: (line) => line.name, rank: 0, least: 16 },
    ...variants.map(
      ({ label }, at): Column<Line> => ({
        head: label,
        value: ({ cells }) => cells[at] ?? "",
        kind: "number",
        rank: 0,
      }),
    ),
  ];
  return { ...paperTable(name, columns, lines), isWhole: true };
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

function goalRows(variants: readonly Variant[], titles: RuleBook): Line[] {
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

/** From where to where, how many, and who. */
function movesPart({ label, diff, plan }: Variant, first: Variant | undefined): PaperPart {
  if (!diff || !plan || !first) return { title: "" };
  const view = viewOf(plan);
  const { words } = view;
  const shown = (place: string): string => place || "not in the plan";
  const ways = new Map<string, number>();
  for (const { from, to } of diff.moves) {
    const way = `${shown(from)} → ${shown(to)}`;
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  const lines = [...ways]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([way, number]) => `- ${way}: ${count(number, words.participant, words.participants)}`);
  const columns: readonly Column<DiffMove>[] = [
    ...Object.values(whoColumns<DiffMove>(view)).slice(0, 2),
    { head: "Before", value: ({ from }) => shown(from), rank: 0 },
    { head: "Then", value: ({ to }) => shown(to), rank: 0 },
  ];
  return {
    title: `${label} against ${first.label}`,
    texts: [
      ...(lines.length === 0 ? ["Nobody would have a different place."] : lines),
      `${capitalised(count(diff.pairings.length, "pairing", "pairings"))} would be different.`,
    ],
    table: paperTable(`${label} against ${first.label}`, columns, diff.moves),
  };
}

function dataOf({ label, title, plan, diff }: Variant): object {
  if (!plan) return { label, title, lawful: false };
  const { summary, goals, digest, settings } = plan;
  return { label, title, lawful: true, digest, settings, summary, goals, ...(diff && { againstA: diff }) };
}
