import { sortedBy } from "../../domain/compare.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { Override, Reason, Refused, Waiting } from "../../domain/plan/plan-entries.ts";
import { droppedNote } from "../findings/dropped-note.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { type Column, drawGrids } from "../text/grid.ts";
import { type Block, heading, type Section } from "../text/page.ts";
import type { Style } from "../text/style.ts";
import { capitalised, grouped } from "../wording/counting.ts";
import { reasonText } from "../wording/reasons.ts";

/** Those without a place, in their order, each with the reasons; then the pins that rules would have refused. */
export const listsSection: Section = (view, style) => [
  tableOf(
    `Waiting list: ${grouped(view.plan.waitingList.length)}, in order`,
    waitingColumns(view),
    view.plan.waitingList,
    style,
  ),
  tableOf(
    `Not eligible: ${grouped(view.plan.refused.length)}`,
    refusedColumns(view),
    byCouncil(view.plan.refused, view),
    style,
  ),
  tableOf("Offers honoured although a rule refuses them", overrideColumns(view), view.plan.overrides, style),
];

/** A heading and a table, or nothing where there are no rows. */
export function tableOf<T>(title: string, columns: readonly Column<T>[], rows: readonly T[], style: Style): Block {
  if (rows.length === 0) return [];
  const { tables, dropped } = drawGrids(columns, [rows], style);
  return [...heading(title, style), ...(tables[0] ?? []), ...droppedNote(dropped, style)];
}

/** Rows about participants in the order of their council's name. */
export function byCouncil<T extends { readonly participant: string }>(rows: readonly T[], view: PlanView): T[] {
  return sortedBy(rows, ({ participant }) =>
    [foldText(view.councilOf(participant)), foldText(view.nameOf(participant)), participant].join("\u0000"),
  );
}

/** The columns that say who somebody is. */
export function whoColumns<T extends { readonly participant: string }>(view: PlanView): readonly Column<T>[] {
  const { words, councilOf, nameOf, person } = view;
  return [
    { head: capitalised(words.council), cell: ({ participant }) => councilOf(participant), rank: 0, least: 18 },
    { head: capitalised(words.participant), cell: ({ participant }) => nameOf(participant), rank: 0, least: 16 },
    { head: "Region", cell: ({ participant }) => person(participant)?.region ?? "", rank: 2, least: 12 },
    { head: "Type", cell: ({ participant }) => person(participant)?.type ?? "", rank: 4, least: 12 },
  ];
}

/** Reason codes as sentences in one cell. */
export function whyOf(reasons: readonly Reason[], { words, ruleBook }: PlanView): string {
  return reasons.map((reason) => reasonText(reason, words, ruleBook)).join("; ");
}

function waitingColumns(view: PlanView): readonly Column<Waiting>[] {
  return [
    { head: "No.", cell: ({ position }) => String(position), align: "right", rank: 0 },
    ...whoColumns<Waiting>(view),
    { head: "Why", cell: ({ reasons }) => whyOf(reasons, view), rank: 1, least: 18 },
    { head: "Lot", cell: ({ lot }) => String(lot), align: "right", rank: 5 },
  ];
}

function refusedColumns(view: PlanView): readonly Column<Refused>[] {
  const status = ({ participant }: Refused) => view.person(participant)?.status ?? "";
  return [
    ...whoColumns<Refused>(view),
    { head: "Status", cell: status, rank: 3 },
    { head: "Why", cell: ({ reasons }) => whyOf(reasons, view), rank: 0, least: 18 },
  ];
}

function overrideColumns(view: PlanView): readonly Column<Override>[] {
  const rules = ({ rules: names }: Override) =>
    whyOf(
      names.map((name) => `refused/${name}`),
      view,
    );
  return [
    ...whoColumns<Override>(view).map((column, at) => (at === 0 ? { ...column, rank: 1 } : column)),
    { head: capitalised(view.words.intake), cell: ({ intake }) => intake, rank: 0, least: 8 },
    { head: "Refused by", cell: rules, rank: 2, least: 14 },
    { head: "Reason given", cell: ({ reason }) => reason, rank: 0, least: 14 },
  ];
}
