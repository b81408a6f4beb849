import { sortedBy } from "../../domain/compare.ts";
import { foldText } from "../../domain/people/ids.ts";
import { allGoals, type StageGoal } from "../../domain/plan/all-goals.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { SheetContent } from "../../workbook/write-workbook.ts";
import type { ReportOptions } from "../reporter.ts";
import { proofText } from "../sections/goals.ts";
import { outside, shareTables } from "../sections/shares.ts";
import { capitalised } from "../wording/counting.ts";
import { goalText } from "../wording/goal-wording.ts";
import { reasonText, relaxationText } from "../wording/reasons.ts";
import { emptyOpenings } from "./empty-openings.ts";
import { type PlanView, viewOf } from "./plan-view.ts";
import { programmeSheet } from "./programme-sheet.ts";
import { type Row, rowsOf } from "./rows.ts";
import { type Column, sheet, type Value } from "./sheet.ts";

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
  const { summary } = plan;
  const done = summary.completeBy;
  const empty = emptyOpenings(plan);
  const shown = summary.intakes.filter(({ id }) => !empty.has(id));
  const facts: readonly (readonly [string, Value])[] = [
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
  const columns: readonly Column<readonly [string, Value]>[] = [
    ["What", "text", ([what]) => what],
    ["Number", "number", ([, value]) => value],
  ];
  return sheet("Summary", columns, facts);
}

function placementsSheet(view: PlanView): SheetContent {
  const { words } = view;
  const columns: readonly Column<Row>[] = [
    [capitalised(words.council), "text", (row) => row.council],
    [capitalised(words.participant), "text", (row) => row.participant],
    ["Region", "text", (row) => row.region],
    ["Type", "text", (row) => row.type],
    ["Outcome", "text", (row) => row.outcome],
    [capitalised(words.intake), "text", (row) => row.intake],
    ["Cohort", "text", (row) => row.cohort],
    ["Starts", "date", (row) => row.starts_on],
    ["Ends", "date", (row) => row.ends_on],
    [capitalised(words.mentor), "text", (row) => row.mentor],
    [`${capitalised(words.mentor)}'s ${words.council}`, "text", (row) => row.mentor_council],
    ["Why", "text", (row) => whyOf(row.reasons === "" ? [] : row.reasons.split(";"), view)],
    ["Lot", "number", (row) => row.lot],
    [`${capitalised(words.council)} code`, "text", (row) => row.council_code],
    ["Id", "text", (row) => row.participant_id],
  ];
  const order = ({ outcome, intake, council, participant_id: id }: Row): string =>
    [outcomes.indexOf(outcome), intake, foldText(council), id].join("\u0000");
  return sheet("Placements", columns, sortedBy(rowsOf(view.plan), order));
}

const outcomes: readonly Row["outcome"][] = ["placed", "waiting", "not eligible", ""];

function waitingSheet(view: PlanView): SheetContent {
  const { words, plan } = view;
  const columns: readonly Column<Plan["waitingList"][number]>[] = [
    ["Position", "number", ({ position }) => position],
    [capitalised(words.council), "text", ({ participant }) => view.councilOf(participant)],
    [capitalised(words.participant), "text", ({ participant }) => view.nameOf(participant)],
    ["Region", "text", ({ participant }) => view.person(participant)?.region ?? ""],
    ["Why", "text", ({ reasons }) => whyOf(reasons, view)],
    ["Lot", "number", ({ lot }) => lot],
  ];
  return sheet("Waiting list", columns, plan.waitingList);
}

function cadreSheet(view: PlanView): SheetContent {
  const { words, plan } = view;
  const columns: readonly Column<Plan["cadre"][number]>[] = [
    [capitalised(words.council), "text", ({ mentor }) => view.councilOf(mentor)],
    [capitalised(words.mentor), "text", ({ name }) => name],
    ["Region", "text", ({ mentor }) => view.person(mentor)?.region ?? ""],
    ["Type", "text", ({ mentor }) => view.person(mentor)?.type ?? ""],
    ["Director since", "date", ({ mentor }) => view.person(mentor)?.directorSince ?? ""],
    ["Load", "number", ({ mentor }) => view.loadOf(mentor)],
    ["Capacity", "number", ({ capacity }) => capacity],
    ["Why", "text", ({ reasons }) => whyOf(reasons, view)],
  ];
  return sheet("Cadre", columns, plan.cadre);
}

function pairingsSheet(view: PlanView): SheetContent {
  const { words, plan, ruleBook } = view;
  const unmet = (rules: readonly string[]): string =>
    rules.map((rule) => relaxationText(rule, words, ruleBook)).join("; ");
  const paired = plan.pairings.map((one) => ({ ...one, note: unmet(one.relaxed) }));
  const without = plan.unpaired.map(({ participant, reasons }) => {
    const note = `without a ${words.mentor}: ${whyOf(reasons, view)}`;
    return { participant, mentor: "", startsOn: "", endsOn: "", note };
  });
  const columns: readonly Column<(typeof paired)[number] | (typeof without)[number]>[] = [
    [capitalised(words.council), "text", ({ participant }) => view.councilOf(participant)],
    [capitalised(words.participant), "text", ({ participant }) => view.nameOf(participant)],
    [capitalised(words.mentor), "text", ({ mentor }) => (mentor === "" ? "" : view.nameOf(mentor))],
    [`${capitalised(words.mentor)}'s ${words.council}`, "text", ({ mentor }) => view.councilOf(mentor)],
    ["Starts", "date", ({ startsOn }) => startsOn],
    ["Ends", "date", ({ endsOn }) => endsOn],
    ["Preferences not met", "text", ({ note }) => note],
  ];
  return sheet("Pairings", columns, [...paired, ...without]);
}

function sharesSheet(plan: Plan, { rules = new Map() }: ReportOptions): SheetContent {
  const cells = shareTables(plan, rules).flatMap(({ stage, by, groups, rows }) =>
    rows.flatMap(({ value, people, cells: row }) =>
      row.map((cell, at) => ({ stage, by, value, people, group: groups[at] ?? "", cell })),
    ),
  );
  const columns: readonly Column<(typeof cells)[number]>[] = [
    ["Stage", "text", ({ stage }) => stage],
    ["Of", "text", ({ group }) => group],
    ["By", "text", ({ by }) => by],
    ["Value", "text", ({ value }) => value],
    ["All", "number", ({ people }) => people],
    ["Fair, at least", "number", ({ cell }) => cell.atLeast],
    ["Fair, at most", "number", ({ cell }) => cell.atMost],
    ["This plan", "number", ({ cell }) => cell.actual],
    ["Outside by", "number", ({ cell }) => outside(cell)],
  ];
  return sheet("Shares", columns, cells);
}

// Learning sets, sessions, events: only where the programme has such stages.
function stagesSheet({ plan, words, nameOf, councilOf, person }: PlanView): SheetContent[] {
  const rows = (plan.stages ?? []).flatMap(({ id, slots, assignments }) =>
    assignments.map((one) => ({ ...one, stage: id, in: slots.find((slot) => slot.id === one.slot) })),
  );
  const columns: readonly Column<(typeof rows)[number]>[] = [
    ["Stage", "text", ({ stage }) => stage],
    ["In", "text", ({ slot, in: found }) => found?.title ?? (person(slot) ? nameOf(slot) : slot)],
    ["Starts", "date", ({ startsOn, in: found }) => startsOn ?? found?.startsOn ?? ""],
    ["Ends", "date", ({ endsOn, in: found }) => endsOn ?? found?.endsOn ?? ""],
    [capitalised(words.council), "text", ({ participant }) => councilOf(participant)],
    [capitalised(words.participant), "text", ({ participant }) => nameOf(participant)],
  ];
  return rows.length === 0 ? [] : [sheet("Stages", columns, rows)];
}

function goalsSheet({ plan, ruleBook }: PlanView): SheetContent {
  const columns: readonly Column<StageGoal>[] = [
    ["Stage", "text", ({ stage }) => stage],
    ["Goal", "text", ({ rule }) => rule],
    ["Counts", "text", (goal) => goalText(goal, plan.programme, ruleBook)],
    ["This plan", "number", ({ value }) => value],
    ["Best possible", "number", ({ bound }) => bound],
    ["Proof", "text", (goal) => proofText(goal)],
  ];
  return sheet("Goals", columns, allGoals(plan));
}

function whyOf(reasons: readonly string[], { words, ruleBook }: PlanView): string {
  return reasons.map((reason) => reasonText(reason, words, ruleBook)).join("; ");
}
