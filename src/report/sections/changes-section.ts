import type { Departure, Move } from "../../domain/plan/previous.ts";
import type { PlanView } from "../plan/plan-view.ts";
import type { Column } from "../text/grid.ts";
import { heading, paragraph, type Section } from "../text/page.ts";
import { capitalised, count, grouped, longDay } from "../wording/counting.ts";
import { moveReasonText } from "../wording/move-wording.ts";
import { tableOf } from "./lists-section.ts";

/** What is new against the plan before, where there is one: what happened, who moved and why, and who is gone. */
export const changesSection: Section = (view, style) => {
  const { previous, participants } = view.plan;
  if (!previous) return [];
  const shown = new Set(participants.map(({ id }) => id));
  const moves = previous.moves.filter(({ participant }) => shown.has(participant));
  const gone = [...previous.departures, ...previous.withdrawals];
  const text = `This plan updates the one of ${longDay(previous.asOf)} (${previous.digest.slice(0, 12)}): ${count(previous.changes.length, "change", "changes")} recorded. What started before ${longDay(previous.frozenBefore)} is frozen.`;
  return [
    [...heading("Since the previous plan", style), ...paragraph(text, style)],
    tableOf(`Moved: ${grouped(moves.length)}`, moveColumns(view), moves, style),
    tableOf(`Left or withdrew since the first plan: ${grouped(gone.length)}`, departureColumns(view), gone, style),
  ];
};

function moveColumns({ words, nameOf, councilOf }: PlanView): readonly Column<Move>[] {
  const slot = (id: string | null, { stage }: Move): string => {
    if (id === null) return "none";
    return stage === "pairing" ? nameOf(id) : id;
  };
  return [
    {
      head: capitalised(words.participant),
      cell: ({ participant }) => nameOf(participant),
      rank: 0,
      least: 16,
    },
    { head: capitalised(words.council), cell: ({ participant }) => councilOf(participant), rank: 2, least: 16 },
    { head: "What", cell: ({ stage }) => (stage === "pairing" ? words.mentor : words.intake), rank: 1 },
    { head: "Before", cell: (move) => slot(move.from, move), rank: 0, least: 8 },
    { head: "Now", cell: (move) => slot(move.to, move), rank: 0, least: 8 },
    { head: "Why", cell: ({ because }) => moveReasonText(because, words), rank: 1, least: 16 },
  ];
}

function departureColumns({ words }: PlanView): readonly Column<Departure>[] {
  return [
    { head: capitalised(words.participant), cell: ({ name }) => name, rank: 0, least: 16 },
    { head: "On", cell: ({ on }) => on, rank: 0 },
    { head: "Why", cell: ({ event, reason }) => (reason === "" ? event : `${event}: ${reason}`), rank: 0, least: 16 },
    { head: capitalised(words.intake), cell: ({ intake = "" }) => intake, rank: 1 },
    { head: "State", cell: ({ state = "" }) => state, rank: 2 },
  ];
}
