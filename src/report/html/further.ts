import { capitalised, longDay } from "../../domain/counting.ts";
import type { StageResult } from "../../domain/plan/stage-result.ts";
import { impossibleLines } from "../explanation/impossible-stages.ts";
import { stageTitle } from "../sections/goals.ts";
import { dataTable, type TableColumn } from "./data-table.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { link } from "./people.ts";
import { section } from "./section.ts";

/** What further stages gave out: learning sets, sessions, events; each slot with those who have it. */
export function further(view: PageView): Markup | undefined {
  const stages = (view.plan.stages ?? []).filter(({ assignments, without }) => assignments.length + without.length > 0);
  const impossible = impossibleLines(view.plan).map((lines) => html`<p>${lines.join(" ")}</p>`);
  if (stages.length + impossible.length === 0) return undefined;
  return section(
    "further",
    "Sets, sessions and events",
    html`${stages.map((stage, at) => stageTable(stage, at, view))}${impossible}`,
  );
}

interface SlotRow {
  readonly slot: StageResult["slots"][number];
  readonly people: readonly string[];
}

function stageTable(stage: StageResult, at: number, view: PageView): Markup {
  const { words, plan } = view;
  const title = stageTitle(stage.id, plan.programme);
  const rows = stage.slots
    .map((slot) => ({ slot, people: peopleIn(stage, slot.id) }))
    .filter(({ people }) => people.length > 0);
  const dated = rows.some(({ slot }) => slot.startsOn !== undefined);
  const columns: readonly TableColumn<SlotRow>[] = [
    { head: capitalised(stage.kind), cell: ({ slot }) => slotName(slot, view), names: true },
    ...(dated
      ? [
          {
            head: "Starts",
            cell: ({ slot }: SlotRow) => longDay(slot.startsOn ?? ""),
            key: ({ slot }: SlotRow) => slot.startsOn ?? "",
          },
        ]
      : []),
    { head: capitalised(words.participants), cell: ({ people }) => people.length, numeric: true },
    {
      head: "Who",
      cell: ({ people }) => html`${people.map((id, index) => html`${index > 0 && ", "}${link(id, view)}`)}`,
    },
  ];
  const without = stage.without.length === 0 ? "" : `; ${stage.without.length} without`;
  return dataTable(columns, rows, {
    id: `further-${at + 1}`,
    caption: `${title}: ${stage.assignments.length}${without}`,
  });
}

function slotName(slot: StageResult["slots"][number], { person, nameOf }: PageView): string {
  return slot.title ?? (person(slot.id) ? nameOf(slot.id) : slot.id);
}

function peopleIn({ assignments }: StageResult, slot: string): string[] {
  return assignments.filter((one) => one.slot === slot).map(({ participant }) => participant);
}
