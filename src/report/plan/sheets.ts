import { sortedBy } from "../../domain/compare.ts";
import { capitalised, longDay } from "../../domain/counting.ts";
import { foldText } from "../../domain/people/ids.ts";
import { allGoals, type StageGoal } from "../../domain/plan/all-goals.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Pairing, Unpaired } from "../../domain/plan/plan-entries.ts";
import { planMark } from "../../domain/plan/plan-mark.ts";
import type { Row } from "../../domain/plan/plan-row.ts";
import type { SheetContent } from "../../workbook/write-workbook.ts";
import type { Column, Value } from "../column.ts";
import type { ReportOptions } from "../reporter.ts";
import { goalColumns, stageTitle } from "../sections/goals.ts";
import { outside, shareTables } from "../sections/shares.ts";
import { proofSentence } from "../sections/summary-section.ts";
import { emptyOpenings } from "./empty-openings.ts";
import { cadreColumns, pairingColumns, waitingColumns, whoColumns, whyOf } from "./plan-lists.ts";
import { type PlanView, viewOf } from "./plan-view.ts";
import { programmeSheet } from "./programme-sheet.ts";
import { rowsOf } from "./rows.ts";
import { type SheetColumn, sheet } from "./sheet.ts";

/** A plan as the sheets of a workbook, in the order in which a reader wants them. */
export function sheetsOf(plan: Plan, options: ReportOptions): SheetContent[] {
  const view = viewOf(plan, options.rules, options.whole);
  return [
    summarySheet(view),
    placementsSheet(view),
    waitingSheet(view),
    cadreSheet(view),
    pairingsSheet(view),
    sharesSheet(options.whole ?? plan, options),
    ...stagesSheet(view),
    goalsSheet(view),
    programmeSheet(plan),
  ];
}

function summarySheet({ plan, words }: PlanView): SheetContent {
  const { summary, programme } = plan;
  const done = summary.completeBy;
  const empty = emptyOpenings(plan);
  const shown = summary.intakes.filter(({ id }) => !empty.has(id));
  const facts: readonly (readonly [string, Value])[] = [
    ["Programme", `${programme.title} (${programme.id})`],
    ["Facts as of", longDay(plan.asOf)],
    ["Plan", planMark(plan.digest)],
    ["Goals", proofSentence({ plan })],
    [capitalised(words.participants), summary.participants],
    ["With a place", summary.placed],
    ["Waiting", summary.waiting],
    ["Not eligible", summary.refused],
    ["Vacant posts", summary.vacant],
    ...shown.flatMap(({ id, places, filled }): (readonly [string, Value])[] => [
      [`${capitalised(words.intake)} ${id}: places`, places],
      [`${capitalised(words.intake)} ${id}: filled`, filled],
    ]),
    ...(empty.size === 0 ? [] : [["Further openings, empty", empty.size] as const]),
    ...(done
      ? ([
          [`${capitalised(words.participants)} complete by ${done.date}`, done.people],
          [`${capitalised(words.councils)} complete by ${done.date}`, done.councils],
        ] as const)
      : []),
    ["Newly appointed", summary.newlyAppointed],
    [`Newly appointed with a ${words.mentor}`, summary.paired],
    [`Newly appointed without a ${words.mentor}`, summary.unpaired],
    ["Cadre", summary.cadre],
  ];
  const columns: readonly SheetColumn<readonly [string, Value]>[] = [
    { head: "What", value: ([what]) => what },
    { head: "Answer", value: ([, value]) => value, kind: "number" },
  ];
  return sheet("Summary", columns, facts);
}

function placementsSheet(view: PlanView): SheetContent {
  const { words } = view;
  const columns: readonly SheetColumn<Row>[] = [
    { head: capitalised(words.council), value: (row) => row.council },
    { head: capitalised(words.participant), value: (row) => row.participant },
    { head: "Region", value: (row) => row.region },
    { head: "Type", value: (row) => row.type },
    { head: "Outcome", value: (row) => row.outcome },
    { head: capitalised(words.intake), value: (row) => row.intake },
    { head: "Cohort", value: (row) => row.cohort },
    { head: "Starts", value: (row) => row.starts_on, kind: "date" },
    { head: "Ends", value: (row) => row.ends_on, kind: "date" },
    { head: capitalised(words.mentor), value: (row) => row.mentor },
    { head: `${capitalised(words.mentor)}'s ${words.council}`, value: (row) => row.mentor_council },
    { head: "Why", value: (row) => whyOf(row.reasons === "" ? [] : row.reasons.split(";"), view) },
    { head: "Lot", value: (row) => row.lot, kind: "number" },
    { head: `${capitalised(words.council)} code`, value: (row) => row.council_code },
    { head: "Id", value: (row) => row.participant_id },
  ];
  const order = ({ outcome, intake, council, participant_id: id }: Row): string =>
    [outcomes.indexOf(outcome), intake, foldText(council), id].join("\u0000");
  return sheet("Placements", columns, sortedBy(rowsOf(view.plan), order));
}

const outcomes: readonly Row["outcome"][] = ["placed", "waiting", "not eligible", ""];

function waitingSheet(view: PlanView): SheetContent {
  const { type: _type, ...columns } = waitingColumns(view);
  return sheet("Waiting list", Object.values(columns), view.plan.waitingList);
}

function cadreSheet(view: PlanView): SheetContent {
  const { judgement: _judgement, ...columns } = cadreColumns(view);
  return sheet("Cadre", Object.values(columns), view.plan.cadre);
}

function pairingsSheet(view: PlanView): SheetContent {
  const { plan, words } = view;
  const columns = pairingColumns(view);
  type Row = Pairing | (Unpaired & { readonly mentor?: undefined });
  const of = ({ value, ...column }: Column<Pairing>): SheetColumn<Row> => ({
    ...column,
    value: (row) => (row.mentor === undefined ? "" : value(row)),
  });
  const { council, person } = whoColumns<Row>(view);
  const note = (row: Row): Value =>
    row.mentor === undefined ? `without a ${words.mentor}: ${whyOf(row.reasons, view)}` : columns.unmet.value(row);
  const { mentor, mentorCouncil, starts, ends, unmet } = columns;
  return sheet<Row>(
    "Pairings",
    [council, person, of(mentor), of(mentorCouncil), of(starts), of(ends), { ...unmet, value: note }],
    [...plan.pairings, ...plan.unpaired],
  );
}

function sharesSheet(plan: Plan, { rules = new Map() }: ReportOptions): SheetContent {
  const cells = shareTables(plan, rules).flatMap(({ stage, by, groups, rows }) =>
    rows.flatMap(({ value, people, cells: row }) =>
      row.map((cell, at) => ({ stage, by, value, people, group: groups[at] ?? "", cell })),
    ),
  );
  const columns: readonly SheetColumn<(typeof cells)[number]>[] = [
    { head: "Stage", value: ({ stage }) => stageTitle(stage, plan.programme) },
    { head: "Of", value: ({ group }) => group },
    { head: "By", value: ({ by }) => by },
    { head: "Value", value: ({ value }) => value },
    { head: "All", value: ({ people }) => people, kind: "number" },
    { head: "Fair, at least", value: ({ cell }) => cell.atLeast, kind: "number" },
    { head: "Fair, at most", value: ({ cell }) => cell.atMost, kind: "number" },
    { head: "This plan", value: ({ cell }) => cell.actual, kind: "number" },
    { head: "Outside by", value: ({ cell }) => outside(cell), kind: "number" },
  ];
  return sheet("Shares", columns, cells);
}

// Learning sets, sessions, events: only where the programme has such stages.
function stagesSheet(view: PlanView): SheetContent[] {
  const { plan, nameOf, person } = view;
  const rows = (plan.stages ?? []).flatMap(({ id, slots, assignments }) =>
    assignments.map((one) => ({ ...one, stage: id, in: slots.find((slot) => slot.id === one.slot) })),
  );
  const { council, person: who } = whoColumns<(typeof rows)[number]>(view);
  const columns: readonly SheetColumn<(typeof rows)[number]>[] = [
    { head: "Stage", value: ({ stage }) => stageTitle(stage, plan.programme) },
    { head: "In", value: ({ slot, in: found }) => found?.title ?? (person(slot) ? nameOf(slot) : slot) },
    { head: "Starts", value: ({ startsOn, in: found }) => startsOn ?? found?.startsOn ?? "", kind: "date" },
    { head: "Ends", value: ({ endsOn, in: found }) => endsOn ?? found?.endsOn ?? "", kind: "date" },
    council,
    who,
  ];
  return rows.length === 0 ? [] : [sheet("Stages", columns, rows)];
}

function goalsSheet(view: PlanView): SheetContent {
  const stage: SheetColumn<StageGoal> = { head: "Stage", value: (goal) => stageTitle(goal.stage, view.plan.programme) };
  return sheet("Goals", [stage, ...Object.values(goalColumns(view))], allGoals(view.plan));
}
