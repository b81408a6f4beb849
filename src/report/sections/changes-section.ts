import { count, grouped, longDay } from "../../domain/counting.ts";
import { departureColumns, moveColumns } from "../plan/plan-lists.ts";
import { heading, paragraph, type Section } from "../text/page.ts";
import { tableOf } from "./lists-section.ts";

/** What is new against the plan before, where there is one: what happened, who moved and why, and who is gone. */
export const changesSection: Section = (view, style) => {
  const { previous, participants } = view.plan;
  if (!previous) return [];
  const shown = new Set(participants.map(({ id }) => id));
  const moves = previous.moves.filter(({ participant }) => shown.has(participant));
  const gone = [...previous.departures, ...previous.withdrawals];
  const text = `This plan updates the one of ${longDay(previous.asOf)} (${previous.digest.slice(0, 12)}): ${count(previous.changes.length, "change", "changes")} recorded. What started before ${longDay(previous.frozenBefore)} is frozen.`;
  const { councils: _councils, ...departures } = departureColumns(view);
  return [
    [...heading("Since the previous plan", style), ...paragraph(text, style)],
    tableOf(`Moved: ${grouped(moves.length)}`, Object.values(moveColumns(view)), moves, style),
    tableOf(`Left or withdrew since the first plan: ${grouped(gone.length)}`, Object.values(departures), gone, style),
  ];
};
