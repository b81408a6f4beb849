import { sortedBy } from "../../domain/compare.ts";
import { capitalised, grouped, longDay, ordinal } from "../../domain/counting.ts";
import { factOf } from "../../domain/people/facts.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { Placement } from "../../domain/plan/plan-entries.ts";
import { type Intake, isOpen } from "../../domain/programme/programme.ts";
import type { Column } from "../column.ts";
import { emptyOpenings } from "../plan/empty-openings.ts";
import { ownChoice } from "../plan/own-choice.ts";
import { whoColumns } from "../plan/plan-lists.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { drawGrids, droppedNote } from "../text/grid.ts";
import { heading, paragraph, type Section } from "../text/page.ts";

/** One table for each intake, all of them with the same columns; people in the order of their council's name. */
export const intakesSection: Section = (view, style) => {
  const { programme, placements } = view.plan;
  const empty = emptyOpenings(view.plan);
  const intakes = programme.intakes.filter((intake) => isOpen(intake) && !empty.has(intake.id));
  const groups = intakes.map(({ id }) =>
    inOrder(
      placements.filter(({ intake }) => intake === id),
      view,
    ),
  );
  const { tables, dropped } = drawGrids(columnsOf(view), groups, style);
  const blocks = intakes.flatMap((intake, at) => {
    const people = groups[at]?.length ?? 0;
    const title = heading(titleOf(intake, people, view), style);
    return [[...title, ...(people === 0 ? paragraph("Nobody.", style) : (tables[at] ?? []))]];
  });
  return placements.length === 0 ? [] : [...blocks, droppedNote(dropped, style)];
};

function inOrder(placements: readonly Placement[], view: PlanView): Placement[] {
  return sortedBy(placements, ({ participant, cohort = "" }) =>
    [cohort, foldText(view.councilOf(participant)), foldText(view.nameOf(participant)), participant].join("\u0000"),
  );
}

function titleOf(intake: Intake, people: number, { words }: PlanView): string {
  const name = intake.title ?? `${capitalised(words.intake)} ${intake.id}`;
  return `${name}: ${grouped(people)} of ${grouped(intake.places)} places, ${longDay(intake.startsOn)} to ${longDay(intake.endsOn)}`;
}

function columnsOf(view: PlanView): readonly Column<Placement>[] {
  const { words, nameOf, person, plan } = view;
  const who = whoColumns<Placement>(view);
  const mentorOf = (id: string) => view.mentorOf(id) ?? "";
  const bands = Object.keys(plan.programme.bands);
  return [
    { head: "Cohort", value: ({ cohort }) => cohort ?? "", rank: 1, least: 8 },
    // A line for each: what is optional gives way before a name wraps.
    { ...who.council, least: undefined },
    { ...who.person, least: undefined },
    { ...who.region, least: undefined },
    who.type,
    { head: "Choice", value: (row) => choiceOf(row, view), rank: 3 },
    { head: capitalised(words.mentor), value: ({ participant }) => nameOf(mentorOf(participant)), rank: 5, least: 14 },
    { head: "Note", value: (row) => noteOf(row, view), rank: 1 },
    { head: "Judgement", value: ({ participant }) => person(participant)?.judgement ?? "", rank: 7 },
    { head: "In post since", value: ({ participant }) => person(participant)?.appointedOn ?? "", rank: 6 },
    ...bands.map((band, at) => ({
      head: capitalised(band),
      value: ({ participant }: Placement) => bandOf(participant, band, view),
      rank: 8 + at,
    })),
    { head: "Lot", value: ({ lot }) => lot, kind: "number", rank: 20 },
  ];
}

function bandOf(id: string, band: string, { person, plan }: PlanView): string {
  const found = person(id);
  return found ? `${factOf(found, band, plan)} months` : "";
}

// Which of their own choices the intake is.
function choiceOf(placement: Placement, { person }: PlanView): string {
  const list = person(placement.participant)?.preferredIntakes ?? [];
  if (list.length === 0) return "";
  const choice = ownChoice(list, placement);
  return choice > 0 ? `${ordinal(choice)} of ${list.length}` : "unlisted";
}

function noteOf({ participant, pinned }: Placement, { inCadre }: PlanView): string {
  return [...(pinned ? ["pinned"] : []), ...(inCadre(participant) ? ["cadre"] : [])].join(", ");
}
