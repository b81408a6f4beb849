import { capitalised, grouped } from "../../domain/counting.ts";
import type { Assignment, StageResult } from "../../domain/plan/stage-result.ts";
import type { Column } from "../column.ts";
import { impossibleLines } from "../explanation/impossible-stages.ts";
import { notedReasons } from "../plan/clashes.ts";
import { whoColumns } from "../plan/plan-lists.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { drawGrids, droppedNote } from "../text/grid.ts";
import { type Block, heading, paragraph, type Section } from "../text/page.ts";
import type { Style } from "../text/style.ts";
import { byProof, columnsLacking, stageTitle } from "./goals.ts";
import { tableOf } from "./lists-section.ts";

/** What further stages gave out: for each its slots with those who are in them, wishes not met, and who has none. */
export const furtherSection: Section = (view, style) => [
  ...(view.plan.stages ?? []).flatMap((stage) => [
    slotTable(stage, view, style),
    notedTable("Preferences not met", stage.id, stage.assignments.filter(hasRelaxed), view, style),
    notedTable("Without", stage.id, stage.without, view, style),
  ]),
  ...impossibleLines(view.plan).map((lines) => lines.flatMap((line) => paragraph(line, style))),
];

type SlotRow = StageResult["slots"][number] & { readonly people: readonly string[] };

function slotTable(stage: StageResult, view: PlanView, style: Style): Block {
  const people = new Map<string, string[]>();
  for (const { participant, slot } of stage.assignments) people.set(slot, [...(people.get(slot) ?? []), participant]);
  const rows = stage.slots.map((slot): SlotRow => ({ ...slot, people: people.get(slot.id) ?? [] }));
  const used = rows.filter((row) => row.people.length > 0);
  const title = stageTitle(stage.id, view.plan.programme);
  const { tables, dropped } = drawGrids(slotColumns(stage, view), [used], style);
  return [
    ...heading(`${title}: ${grouped(stage.assignments.length)} ${view.words.participants}`, style),
    ...(tables[0] ?? []),
    ...droppedNote(dropped, style),
    ...paragraph(goalsSentence(stage), style),
  ];
}

function slotColumns({ kind }: StageResult, { nameOf, person }: PlanView): readonly Column<SlotRow>[] {
  const names = (ids: readonly string[]) => ids.map(nameOf).join(", ");
  return [
    { head: capitalised(kind), value: ({ id }) => (person(id) ? nameOf(id) : id), rank: 0, least: 14 },
    { head: "Starts", value: ({ startsOn }) => startsOn ?? "", rank: 1 },
    { head: "Ends", value: ({ startsOn, endsOn }) => (endsOn === startsOn ? "" : (endsOn ?? "")), rank: 4 },
    { head: "Filled", value: ({ people }) => people.length, kind: "count", rank: 2 },
    // A list of everybody helps nobody: a full hall is in the CSV.
    { head: "Who", value: ({ people }) => (people.length > mostNamed ? "" : names(people)), rank: 3, least: 30 },
  ];
}

const mostNamed = 12;

function goalsSentence({ goals }: StageResult): string {
  const { proved, word, open, noData } = byProof(goals);
  if (proved.length === goals.length) return `All ${goals.length} goals proved optimal.`;
  const names = (some: StageResult["goals"]) => some.map(({ rule }) => rule).join(", ");
  const searched = goals.filter((goal) => word.includes(goal) || open.includes(goal));
  const parts = [`${proved.length} of ${goals.length} goals proved optimal`];
  if (searched.length > 0) parts.push(`found by search: ${names(searched)}`);
  if (noData.length > 0) parts.push(`no data (${columnsLacking(noData)}): ${names(noData)}`);
  return `${parts.join("; ")}.`;
}

type Noted = Pick<Assignment, "participant" | "startsOn" | "endsOn" | "reasons"> & {
  readonly slot?: string | undefined;
};

function hasRelaxed({ reasons }: Noted): boolean {
  return reasons.length > 1;
}

function notedTable(title: string, stage: string, rows: readonly Noted[], view: PlanView, style: Style): Block {
  const { person } = whoColumns<Noted>(view);
  const columns: readonly Column<Noted>[] = [
    { ...person, least: 18 },
    { head: "Where", value: ({ slot = "" }) => slot && view.nameOf(slot), rank: 1, least: 14 },
    {
      head: "Why",
      value: (entry) => notedReasons(view.plan, stage, entry, view.ruleBook),
      rank: 0,
      least: 24,
    },
  ];
  return tableOf(`${title}: ${grouped(rows.length)}`, columns, rows, style);
}
