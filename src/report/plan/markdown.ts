import { capitalised, grouped, longDay } from "../../domain/counting.ts";
import { allGoals } from "../../domain/plan/all-goals.ts";
import type { SheetContent } from "../../workbook/write-workbook.ts";
import { impossibleLines } from "../explanation/impossible-stages.ts";
import type { Reporter } from "../reporter.ts";
import { byProof, columnsLacking, electionNote } from "../sections/goals.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { emptyOpenings, emptyOpeningsNote } from "./empty-openings.ts";
import { othersClause, placedClause } from "./outcome-words.ts";
import { type PlanView, viewOf } from "./plan-view.ts";
import { sheetsOf } from "./sheets.ts";

/** The plan as Markdown (GitHub's), short enough for a pull request: the answer, then the lists folded away. */
export const renderMarkdown: Reporter = (plan, options) => {
  const view = viewOf(plan, options.rules, options.whole);
  const sheets = sheetsOf(plan, options);
  const find = (name: string): SheetContent | undefined => sheets.find((sheet) => sheet.name === name);
  return [
    `## ${markdownText(plan.programme.title)}`,
    answer(view),
    intakeTable(view),
    folded(`Places: ${plan.participants.length}`, find("Placements"), placementColumns(view)),
    folded(`Waiting list: ${plan.waitingList.length}`, find("Waiting list")),
    folded(`Cadre: ${plan.cadre.length}`, find("Cadre")),
    folded(`Pairings: ${plan.pairings.length}`, find("Pairings")),
    folded("Sets, sessions and events", find("Stages")),
    ...impossibleLines(plan).map((lines) => markdownText(lines.join(" "))),
    folded("Fair shares", find("Shares")),
    folded("Goals and proofs", find("Goals")),
    `Plan \`${plan.digest.slice(0, 12)}\`, facts as of ${longDay(plan.asOf)}, made by ${plan.tool.name} ${plan.tool.version}. Check it with \`dcs-plan validate plan.json\`.`,
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
};

function answer({ plan, words }: PlanView): string {
  const { summary } = plan;
  const goals = allGoals(plan);
  const { proved, noData } = byProof(goals);
  const lacking =
    noData.length === 0 ? "" : `; ${noData.length} could not be judged: no data (${columnsLacking(noData)})`;
  const done = summary.completeBy;
  const lines = [
    ...(summary.intakes.length === 0 ? [] : [`**${placedClause(summary, words)}**; ${othersClause(summary)}.`]),
    ...(done
      ? [`By ${longDay(done.date)} ${grouped(done.people)} of ${grouped(done.of)} ${words.participants} complete.`]
      : []),
    ...(summary.newlyAppointed === 0
      ? []
      : [`${grouped(summary.paired)} of ${grouped(summary.newlyAppointed)} newly appointed have a ${words.mentor}.`]),
    `${proved.length} of ${goals.length} goals are proved optimal${lacking}.`,
    ...[electionNote(plan)].filter((note) => note !== "").map((note) => `${capitalised(note)}.`),
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}

function intakeTable({ plan, words }: PlanView): string {
  const { summary, programme } = plan;
  if (summary.intakes.length === 0) return "";
  const dates = new Map(programme.intakes.map((intake) => [intake.id, intake]));
  const empty = emptyOpenings(plan);
  const table = markdownTable(
    [
      { head: capitalised(words.intake), kind: "text" },
      { head: "Places", kind: "number" },
      { head: "Filled", kind: "number" },
      { head: "Starts", kind: "date" },
      { head: "Ends", kind: "date" },
    ],
    summary.intakes
      .filter(({ id }) => !empty.has(id))
      .map(({ id, places, filled }) => [
        id,
        places,
        filled,
        dates.get(id)?.startsOn ?? "",
        dates.get(id)?.endsOn ?? "",
      ]),
  );
  return [table, ...emptyOpeningsNote(empty)].join("\n\n");
}

/** What a reader of a pull request looks for; the rest stands in the plan itself. */
function placementColumns({ words }: PlanView): readonly string[] {
  const { council, participant, intake, mentor } = words;
  return [council, participant, "Region", intake, "Cohort", "Starts", mentor, "Why"].map(capitalised);
}

function folded(title: string, sheet: SheetContent | undefined, heads?: readonly string[]): string {
  if (!sheet || sheet.rows.length === 0) return "";
  const filled = sheet.columns.map(
    ({ head }, at) => (heads?.includes(head) ?? true) && sheet.rows.some((row) => row[at] !== "" && row[at] !== null),
  );
  const columns = sheet.columns.filter((_, at) => filled[at]);
  const rows = sheet.rows.map((row) => row.filter((_, at) => filled[at]));
  return `<details>\n<summary>${title}</summary>\n\n${markdownTable(columns, rows)}\n\n</details>`;
}

/** A table of GitHub's Markdown. */
export function markdownTable(columns: SheetContent["columns"], rows: SheetContent["rows"]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ head }) => markdownText(head))),
    line(columns.map(({ kind }) => (kind === "number" ? "---:" : "---"))),
    ...rows.map((row) => line(row.map((value) => (value === null ? "" : markdownText(String(value)))))),
  ].join("\n");
}

/** A text as it is, whatever signs are in it: nothing of it becomes a heading, a link, a mention or HTML. */
export function markdownText(text: string): string {
  return escapeControls(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&:@"'=^$/]/g, (sign) => (needed.test(sign) ? `&#${sign.charCodeAt(0)};` : sign))
    .replace(/^\s|\s$/g, "&#32;");
}

// Where a sign could start something in the middle of a line; numbers and ordinary punctuation stay readable.
const needed = /[\\`*_{}[\]#|~<>&@^$]/;
