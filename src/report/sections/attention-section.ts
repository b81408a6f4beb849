import { count, grouped, longDay } from "../../domain/counting.ts";
import { allGoals } from "../../domain/plan/all-goals.ts";
import { impossibleLines } from "../explanation/impossible-stages.ts";
import type { PlanView } from "../plan/plan-view.ts";
import type { ReportOptions } from "../reporter.ts";
import { type Block, heading, paragraph } from "../text/page.ts";
import type { Style } from "../text/style.ts";
import { byProof, columnsLacking } from "./goals.ts";
import { outside, shareTables } from "./shares.ts";

/** What somebody should look at before the plan goes out; a line for each, or that there is nothing. */
export function attentionSection(
  view: PlanView,
  style: Style,
  { whole, rules = new Map() }: ReportOptions,
): readonly Block[] {
  const lines = [
    ...impossibleLines(view.plan).map(([opening]) => opening),
    ...people(view),
    ...promises(view),
    ...quality(view, whole ?? view.plan, rules),
  ];
  if (lines.length === 0) return [paragraph("Nothing needs attention.", style).map(style.paint.green)];
  return [[...heading("Needs attention", style), ...lines.flatMap((line) => paragraph(`- ${line}`, style))]];
}

function people({ plan, words, nameOf, councilOf }: PlanView): string[] {
  const { waitingList, refused, unpaired, overrides } = plan;
  const who = (ids: readonly string[]): string => {
    const named = ids
      .slice(0, mostNamed)
      .map((id) => [nameOf(id), councilOf(id)].filter((text) => text !== "").join(", "));
    const more = ids.length - named.length;
    return `${named.join("; ")}${more > 0 ? `; and ${grouped(more)} more` : ""}`;
  };
  const line = (entries: readonly { readonly participant: string }[], one: string, many: string): string[] =>
    entries.length === 0
      ? []
      : [
          `${grouped(entries.length)} ${entries.length === 1 ? one : many}: ${who(entries.map(({ participant }) => participant))}.`,
        ];
  return [
    ...line(waitingList, "waits for a place", "wait for a place"),
    ...line(refused, "is not eligible", "are not eligible"),
    ...line(
      unpaired,
      `should have a ${words.mentor}, but none is available`,
      `should have a ${words.mentor}, but none is available`,
    ),
    ...line(overrides, "has an offer that a rule would refuse", "have offers that a rule would refuse"),
  ];
}

const mostNamed = 5;

function promises({ plan: { summary }, words }: PlanView): string[] {
  const { completeBy, vacant } = summary;
  const late = completeBy ? completeBy.of - completeBy.people : 0;
  return [
    ...(completeBy && late > 0
      ? [`${count(late, words.participant, words.participants)} will not complete by ${longDay(completeBy.date)}.`]
      : []),
    ...(vacant > 0 ? [`${count(vacant, words.council, words.councils)} without anybody in post.`] : []),
  ];
}

function quality({ plan }: PlanView, whole: PlanView["plan"], rules: NonNullable<ReportOptions["rules"]>): string[] {
  const { word, open, noData } = byProof(allGoals(plan));
  const cells = shareTables(whole, rules).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const off = cells.filter((cell) => outside(cell) !== 0).length;
  return [
    ...(off > 0 ? [`${grouped(off)} of ${grouped(cells.length)} shares are outside what is fair.`] : []),
    ...(word.length + open.length > 0
      ? [`${count(word.length + open.length, "goal is", "goals are")} not proved.`]
      : []),
    ...(noData.length > 0
      ? [`${count(noData.length, "goal", "goals")} could not be judged: no data (${columnsLacking(noData)}).`]
      : []),
  ];
}
