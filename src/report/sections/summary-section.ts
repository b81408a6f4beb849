import { capitalised, count, grouped, longDay } from "../../domain/counting.ts";
import { allGoals } from "../../domain/plan/all-goals.ts";
import type { Intake } from "../../domain/programme/programme.ts";
import type { Column } from "../column.ts";
import { emptyOpenings, emptyOpeningsNote } from "../plan/empty-openings.ts";
import { othersClause, placedClause } from "../plan/outcome-words.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { drawGrid } from "../text/grid.ts";
import { heading, pairsOf, paragraph, type Section } from "../text/page.ts";
import type { Style } from "../text/style.ts";
import { byProof, columnsLacking, electionNote } from "./goals.ts";
import { nobodySeeks } from "./nobody-seeks.ts";

/** The answer first: how many have a place, where, and by when everybody is through. */
export const summarySection: Section = (view, style) => [
  heading(view.plan.programme.title, style),
  answer(view, style),
  intakeTable(view, style),
  pairsOf(facts(view), style),
];

function answer(view: PlanView, style: Style): readonly string[] {
  const { summary } = view.plan;
  if (summary.intakes.length === 0) return paragraph(`${pairedSentence(view)}.`, style);
  const text = `${placedClause(summary, view.words)}; ${othersClause(summary)}.`;
  const done = summary.waiting === 0 && summary.refused === 0;
  return paragraph(text, style).map(done ? style.paint.green : style.paint.yellow);
}

interface IntakeRow {
  readonly id: string;
  readonly places: number;
  readonly filled: number;
  readonly intake: Intake | undefined;
}

function intakeTable({ plan, words }: PlanView, style: Style): readonly string[] {
  const { intakes } = plan.programme;
  const empty = emptyOpenings(plan);
  const shown = plan.summary.intakes.filter(({ id }) => !empty.has(id));
  const rows = shown.map((row) => ({ ...row, intake: intakes.find(({ id }) => id === row.id) }));
  const note = emptyOpeningsNote(empty).flatMap((line) => paragraph(line, style));
  if (rows.length === 0) return note;
  const columns: readonly Column<IntakeRow>[] = [
    { head: capitalised(words.intake), value: ({ id }) => id, rank: 0, least: 9 },
    { head: "Title", value: ({ intake }) => intake?.title ?? "", rank: 4, least: 16 },
    { head: "Places", value: ({ places }) => places, rank: 0, kind: "count" },
    { head: "Filled", value: ({ filled }) => filled, rank: 0, kind: "count" },
    { head: "Free", value: ({ places, filled }) => places - filled, rank: 3, kind: "count" },
    { head: "Starts", value: ({ intake }) => intake?.startsOn ?? "", rank: 1 },
    { head: "Ends", value: ({ intake }) => intake?.endsOn ?? "", rank: 2 },
  ];
  return [...drawGrid(columns, rows, style), ...note];
}

function facts(view: PlanView): (readonly [string, string])[] {
  const { summary, cadre } = view.plan;
  const { mentor, mentors, council, councils } = view.words;
  return [
    ...completion(view),
    ...(cadre.length === 0 ? [] : [["Cadre", count(cadre.length, mentor, mentors)] as const]),
    ...(summary.newlyAppointed === 0 || summary.intakes.length === 0
      ? []
      : [["Newly appointed", pairedSentence(view)] as const]),
    ...(summary.vacant === 0
      ? []
      : [["Vacant", `${count(summary.vacant, council, councils)} without anybody in post`] as const]),
    ["Goals", proofSentence(view)],
  ];
}

function completion({ plan, words }: PlanView): (readonly [string, string])[] {
  const { completeBy } = plan.summary;
  if (!completeBy) return [];
  const people = `${grouped(completeBy.people)} of ${grouped(completeBy.of)} ${words.participants}`;
  const councils = `${grouped(completeBy.councils)} of ${grouped(completeBy.ofCouncils)} ${words.councils}`;
  return [["Complete", `by ${longDay(completeBy.date)}: ${people}, ${councils}`]];
}

function pairedSentence({ plan: { summary }, words }: PlanView): string {
  const { paired, newlyAppointed, unpaired } = summary;
  if (newlyAppointed === 0) return nobodySeeks(summary, words);
  const noun = newlyAppointed === 1 ? words.participant : words.participants;
  const have = paired === 1 ? "has" : "have";
  const rest = unpaired === 0 ? "nobody is unpaired" : `${grouped(unpaired)} unpaired`;
  return `${grouped(paired)} of ${grouped(newlyAppointed)} ${noun} ${have} a ${words.mentor}; ${rest}`;
}

/** How many goals are proved, and what is not. */
export function proofSentence({ plan }: Pick<PlanView, "plan">): string {
  const goals = allGoals(plan);
  const { proved, word, open, noData } = byProof(goals);
  const note = electionNote(plan);
  if (proved.length === goals.length)
    return [`all ${goals.length} proved optimal`, note].filter((part) => part !== "").join("; ");
  const parts = [`${proved.length} of ${goals.length} proved optimal`];
  if (word.length > 0) parts.push(`${word.length} not certified`);
  if (open.length > 0) parts.push(`${open.length} not proved`);
  if (noData.length > 0) parts.push(`${noData.length} without a verdict: no data (${columnsLacking(noData)})`);
  return [...parts, note].filter((part) => part !== "").join("; ");
}
