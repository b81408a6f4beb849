import { count, longDay } from "../../domain/counting.ts";
import { departureColumns, moveColumns } from "../plan/plan-lists.ts";
import { dataTable, pageColumns } from "./data-table.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { link } from "./people.ts";
import { section } from "./section.ts";

/** What is new against the plan before, where there is one. */
export function changes(view: PageView): Markup | undefined {
  const { previous } = view.plan;
  if (!previous) return undefined;
  const shown = new Set(view.plan.participants.map(({ id }) => id));
  const moves = previous.moves.filter(({ participant }) => shown.has(participant));
  const left = view.scope.region === undefined ? [...previous.departures, ...previous.withdrawals] : [];
  return section(
    "changes",
    "What changed",
    html`<p>This plan updates the one of ${longDay(previous.asOf)} (<code>${previous.digest.slice(0, 12)}</code>): ${count(previous.changes.length, "change", "changes")} recorded, and ${count(moves.length, "place or mentor changed", "places or mentors changed")}.</p>
`,
    moves.length > 0 &&
      dataTable(
        pageColumns(Object.values(moveColumns(view)), (id) => link(id, view)),
        moves,
        { id: "moves", caption: `Moves: ${moves.length}` },
      ),
    left.length > 0 &&
      dataTable(pageColumns(Object.values(departureColumns(view))), left, {
        id: "departures",
        caption: `Left or withdrew since the first plan: ${left.length}`,
      }),
  );
}
