import { capitalised, count, grouped, listed } from "../../domain/counting.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { DiffCause, DiffMove, PlanDiff } from "../../domain/plan/plan-diff.ts";
import { jsonText } from "../plan/json-text.ts";
import { type PlanView, viewOf } from "../plan/plan-view.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { type Block, heading, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";

export interface DiffOptions extends Pick<ReportOptions, "width" | "color" | "rules"> {
  readonly format: "text" | "json" | "md";
}

/** What changed between two plans: what was changed, then who moved for which of these, then what it is worth. */
export function renderDiff(diff: PlanDiff, old: Plan, next: Plan, options: DiffOptions): string {
  if (options.format === "json") return `${jsonText(diff, 2)}\n`;
  const sections = sectionsOf(diff, old, next, options.rules);
  if (options.format === "md") return markdown(sections);
  const style = styleOf(options);
  return pageOf(
    sections.map(
      ({ title, lead, items }): Block => [
        ...(title === "" ? [] : heading(title, style)),
        ...(lead === "" ? [] : paragraph(lead, style)),
        ...items.flatMap((item) => paragraph(`- ${item}`, style)),
      ],
    ),
  );
}

interface DiffSection {
  /** Empty: the answer at the top. */
  readonly title: string;
  readonly lead: string;
  readonly items: readonly string[];
}

function sectionsOf(diff: PlanDiff, old: Plan, next: Plan, titles: ReportOptions["rules"]): DiffSection[] {
  const [before, after] = [viewOf(old, titles), viewOf(next, titles)];
  const name = (id: string): string => nameOf(id, before, after);
  const all = [
    { title: "", lead: verdictOf(diff, next), items: [] },
    { title: "What was changed", lead: "", items: changesOf(diff, after, name) },
    ...causes.map(([cause, title]) => movesSection(diff.moves, cause, title, name)),
    { title: "Mentors chosen", lead: "", items: cadreItems(diff, name) },
    { title: "Pairings", lead: "", items: diff.pairings.map((one) => pairingText(one, name)) },
    { title: "Further stages", lead: "", items: diff.assignments.map((one) => assignmentText(one, name)) },
    { title: "Goals (smaller is better)", lead: "", items: goalItems(diff) },
  ];
  return all.filter(({ title, items }) => title === "" || items.length > 0);
}

function verdictOf({ same, moves, pairings, cadre }: PlanDiff, { programme: { words } }: Plan): string {
  if (same) return "The two plans are the same: same facts, same programme, same decisions.";
  const parts = [
    `${count(moves.length, words.participant, words.participants)} ${moves.length === 1 ? "has" : "have"} another place`,
    `${count(pairings.length, "pairing", "pairings")} changed`,
    `${count(cadre.joined.length, words.mentor, words.mentors)} joined the cadre and ${count(cadre.left.length, words.mentor, words.mentors)} left it`,
  ];
  return `${capitalised(listed(parts))}.`;
}

function nameOf(id: string, before: PlanView, after: PlanView): string {
  const view = after.person(id) ? after : before;
  const council = view.councilOf(id);
  return council === "" ? id : `${council} (${id})`;
}

function changesOf(
  { facts, joined, left, programme, seed }: PlanDiff,
  { words }: PlanView,
  name: (id: string) => string,
): string[] {
  return [
    ...joined.map((id) => `New ${words.participant}: ${name(id)}`),
    ...left.map((id) => `Left: ${words.participant}: ${name(id)}`),
    ...facts.map((one) => `Facts of ${name(one.participant)}: ${one.facts.join(", ")}`),
    ...programme.map((one) => `Programme, ${one.path}: ${shortened(one.new)} instead of ${shortened(one.old)}`),
    ...(seed ? [`The lot: seed "${seed.new}" instead of "${seed.old}"`] : []),
  ];
}

function shortened(json: string): string {
  return json === "null" ? "nothing" : json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

const causes: readonly (readonly [DiffCause, string])[] = [
  ["facts", "Moved because facts changed"],
  ["programme", "Moved because the programme changed"],
  ["lot", "Moved because the lot changed"],
  ["previous", "Moved because the plan was made from another one"],
  ["other", "Moved without any change that explains it"],
];

function movesSection(
  moves: readonly DiffMove[],
  cause: DiffCause,
  title: string,
  name: (id: string) => string,
): DiffSection {
  const own = moves.filter((move) => move.cause === cause);
  const items = own.map(({ participant, from, to }) => `${name(participant)}: ${placeText(from)} → ${placeText(to)}`);
  return { title: `${title} (${grouped(own.length)})`, lead: "", items };
}

function placeText(place: string): string {
  return place === "" ? "not in the plan" : place;
}

function cadreItems({ cadre }: PlanDiff, name: (id: string) => string): string[] {
  return [...cadre.joined.map((id) => `Joined: ${name(id)}`), ...cadre.left.map((id) => `Left: ${name(id)}`)];
}

function pairingText({ participant, from, to }: PlanDiff["pairings"][number], name: (id: string) => string): string {
  const mentor = (id: string): string => (id === "" ? "nobody" : name(id));
  return `${name(participant)}: ${mentor(from)} → ${mentor(to)}`;
}

function assignmentText(
  { stage, participant, from, to }: PlanDiff["assignments"][number],
  name: (id: string) => string,
): string {
  return `${stage}, ${name(participant)}: ${from || "nothing"} → ${to || "nothing"}`;
}

function goalItems({ goals }: PlanDiff): string[] {
  return goals
    .filter((goal) => goal.old !== goal.new)
    .map((goal) => `${goal.stage} ${goal.rule}: ${valueText(goal.old)} → ${valueText(goal.new)}`);
}

function valueText(value: number | undefined): string {
  return value === undefined ? "no such goal" : grouped(value);
}

/** For a pull request: headings, lists, and long lists folded away. */
function markdown(sections: readonly DiffSection[]): string {
  const blocks = sections.map(({ title, lead, items }) => {
    const list = items.map((item) => `- ${safe(item)}`).join("\n");
    if (title === "") return `## Plan changes\n\n${safe(lead)}`;
    const body = items.length > mostOpen ? `<details><summary>${safe(title)}</summary>\n\n${list}\n\n</details>` : list;
    return items.length > mostOpen ? body : `### ${safe(title)}\n\n${body}`;
  });
  return `${blocks.join("\n\n")}\n`;
}

const mostOpen = 20;

// A name must not become a link, a heading, an emphasis or HTML.
function safe(text: string): string {
  return escapeControls(text)
    .replace(/[\\`*_[\]<>|#&]/g, (character) => `\\${character}`)
    .replaceAll("@", "@\u200b");
}
