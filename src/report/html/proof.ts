import { count, longDay } from "../../domain/counting.ts";
import { allGoals, type StageGoal } from "../../domain/plan/all-goals.ts";
import { goalColumns, stageTitle } from "../sections/goals.ts";
import { dataTable, pageColumns, type TableColumn } from "./data-table.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { section } from "./section.ts";

/** How good the plan is, goal by goal, and what stands behind each claim. */
export function proof(view: PageView): Markup | undefined {
  const { plan } = view;
  const goals = allGoals(plan);
  if (goals.length === 0) return undefined;
  const isJudged = goals.every(({ unjudged }) => unjudged === undefined);
  const { goal, counts, value, best, proof: proved } = goalColumns(view);
  const columns: readonly TableColumn<StageGoal>[] = [
    { head: "Stage", cell: ({ stage }) => stageTitle(stage, plan.programme) },
    ...pageColumns([goal, counts, value, best, proved]),
  ];
  return section(
    "proof",
    "How good the plan is, and how we know",
    html`<p>Goals are in order: an earlier one is never traded for a later one, and smaller is better. <b>Proved</b> means that anyone can add up the plan’s own price list and see that nothing lawful is better: <code>dcs-plan validate plan.json</code>. <b>Not certified</b> means that the solver found it, but the plan carries no proof of it.${isJudged ? "" : html` <b>No data</b> means that nobody has filled in the column that the goal reads: it costs nothing, and nothing is proved.`}</p>
`,
    dataTable(columns, goals, { id: "goals", caption: "The goals of the plan" }),
  );
}

/** What the plan was made of, so that it can be made again and told from any other. */
export function record(view: PageView): Markup {
  const { plan, scope } = view;
  const facts: readonly (readonly [string, Markup | string])[] = [
    ["Programme", `${plan.programme.title} (${plan.programme.id})`],
    ["Facts as of", longDay(plan.asOf)],
    ["Seed of the lot", html`<code>${plan.seed}</code>`],
    ...plan.settings.map(({ path, value }) => ["Changed setting", html`<code>${path} = ${value}</code>`] as const),
    ...plan.inputs.map(
      ({ role, name, rows, sha256 }) =>
        [
          `Input: ${role}`,
          html`${name === "-" ? "standard input" : name}, ${count(rows, "row", "rows")}, SHA-256 <code>${sha256}</code>`,
        ] as const,
    ),
    ["Names", namesText(scope.names ?? "full")],
    ["Made by", `${plan.tool.name} ${plan.tool.version}`],
    ["Fingerprint of the plan", html`<code>${plan.digest}</code>`],
  ];
  return section(
    "record",
    "What it was made from",
    html`<dl class="record">${facts.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
`,
  );
}

function namesText(names: string): string {
  if (names === "none") return "Withheld: each council stands for its director. Ids are renumbered.";
  if (names === "initials") return "As initials. Ids are renumbered.";
  return "In full. This page names people: take care who receives it. Use --names initials or --names none to withhold names.";
}
