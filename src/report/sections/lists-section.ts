import { grouped } from "../../domain/counting.ts";
import type { Column } from "../column.ts";
import { overrideColumns, refusedColumns, waitingColumns } from "../plan/plan-lists.ts";
import { byCouncil } from "../plan/plan-order.ts";
import { drawGrids, droppedNote } from "../text/grid.ts";
import { type Block, heading, type Section } from "../text/page.ts";
import type { Style } from "../text/style.ts";

/** Those without a place, in their order, each with the reasons; then the pins that rules would have refused. */
export const listsSection: Section = (view, style) => [
  tableOf(
    `Waiting list: ${grouped(view.plan.waitingList.length)}, in order`,
    Object.values(waitingColumns(view)),
    view.plan.waitingList,
    style,
  ),
  tableOf(
    `Not eligible: ${grouped(view.plan.refused.length)}`,
    Object.values(refusedColumns(view)),
    byCouncil(view.plan.refused, view),
    style,
  ),
  tableOf(
    "Offers honoured although a rule refuses them",
    Object.values(overrideColumns(view)),
    view.plan.overrides,
    style,
  ),
];

/** A heading and a table, or nothing where there are no rows. */
export function tableOf<T>(title: string, columns: readonly Column<T>[], rows: readonly T[], style: Style): Block {
  if (rows.length === 0) return [];
  const { tables, dropped } = drawGrids(columns, [rows], style);
  return [...heading(title, style), ...(tables[0] ?? []), ...droppedNote(dropped, style)];
}
