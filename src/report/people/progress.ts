import { capitalised, count, grouped, longDay } from "../../domain/counting.ts";
import type { PlanStatus } from "../../domain/plan/status/plan-status.ts";
import type { Milestone, NamedTally, PromiseRemedy, Tally } from "../../domain/plan/status/progress.ts";
import type { Column } from "../column.ts";
import { chartStyle } from "../forecast/html/chart-style.ts";
import { type Paper, type PaperPart, paperTable } from "../paper/paper.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { progressChart } from "./progress-chart.ts";

/** What the page is made of. */
export interface ProgressView {
  readonly status: PlanStatus;
  readonly promised: readonly Milestone[];
  readonly recorded: readonly Milestone[];
  readonly remedies: readonly PromiseRemedy[];
}

/** How a programme stands against its promise: two pages for those who gave it. */
export function progressPaper(view: PlanView, made: ProgressView): Paper {
  const { plan } = view;
  const { progress, asOf } = made.status;
  return {
    title: `${plan.programme.title}: progress on ${longDay(asOf)}`,
    style: chartStyle + pageStyle,
    parts: [
      { title: "The promise", texts: [promise(view), answer(view, made)] },
      {
        title: "How far everybody has come",
        texts: unrecorded(progress.unrecorded),
        table: tallyTable(view, made),
      },
      burnUp(made, view),
      { title: "By region", table: groupTable("Region", progress.byRegion) },
      { title: "By type", table: groupTable("Type", progress.byType) },
      since(view, made),
      whatWouldHelp(view, made),
    ],
  };
}

const pageStyle = `
@media print{section{padding:.2rem 0}.chart{max-height:62mm}h1{font-size:17pt}h2{font-size:12pt}table{font-size:8pt}th,td{padding:.08rem .5rem .08rem 0}}
`;

function promise({ plan, words }: PlanView): string {
  const { completeBy } = plan.programme;
  if (completeBy === undefined)
    return `The programme names no day by which all ${words.participants} are to have completed.`;
  return `All ${words.participants} are to have completed the programme by ${longDay(completeBy)}.`;
}

function answer({ plan, words }: PlanView, { status }: ProgressView): string {
  const { people } = status.progress;
  const { completeBy } = plan.programme;
  const will = people.of - people.missing;
  const share = `${grouped(will)} of ${count(people.of, words.participant, words.participants)}`;
  if (completeBy === undefined) return `By this plan ${share} have completed, are in training or have a place.`;
  if (people.missing === 0) return `By this plan the promise is kept: all ${grouped(people.of)} complete in time.`;
  const can =
    status.completion?.outlook === "open"
      ? "It can still be kept"
      : "It can no longer be kept with the places there are";
  return `By this plan the promise is not kept: ${share} complete in time, ${grouped(people.missing)} ${people.missing === 1 ? "does" : "do"} not. ${can}.`;
}

function unrecorded(number: number): string[] {
  if (number === 0) return [];
  const was = number === 1 ? "one's intake has" : `${grouped(number)} people's intakes have`;
  return [`Of those in training, ${was} ended without a completion on record.`];
}

function tallyTable({ words }: PlanView, { status: { progress } }: ProgressView) {
  const rows: readonly NamedTally[] = [
    { name: capitalised(words.participants), ...progress.people },
    ...(progress.councils.of === 0 ? [] : [{ name: capitalised(words.councils), ...progress.councils }]),
  ];
  return paperTable("Progress", tallyColumns("Who"), rows);
}

function groupTable(head: string, groups: readonly NamedTally[]) {
  const named = groups.map((group) => ({ ...group, name: group.name === "" ? "(unknown)" : group.name }));
  return paperTable(`By ${head.toLowerCase()}`, tallyColumns(head), groups.length < 2 ? [] : named);
}

function tallyColumns(head: string): readonly Column<NamedTally>[] {
  const number = (title: string, key: keyof Tally): Column<NamedTally> => {
    return { head: title, value: (row) => row[key], kind: "count", rank: 0 };
  };
  return [
    { head, value: ({ name }) => name, rank: 0, least: 12 },
    number("Completed", "completed"),
    number("In training", "inTraining"),
    number("Placed in time", "placed"),
    number("Not in time", "missing"),
    number("All", "of"),
  ];
}

interface Day {
  readonly on: string;
  readonly promised: number;
  readonly planned: number;
  readonly recorded: number | null;
}

/** What was promised, is planned and has been recorded, on every day on which any of them changes. */
function burnUp({ status, promised, recorded }: ProgressView, { words }: PlanView): PaperPart {
  const { planned } = status.progress;
  const days = [...new Set([...promised, ...planned, ...recorded].map(({ on }) => on))].sort();
  const on = (series: readonly Milestone[], day: string): number =>
    series.filter((one) => one.on <= day).at(-1)?.people ?? 0;
  const rows = days.map(
    (day): Day => ({
      on: day,
      promised: on(promised, day),
      planned: on(planned, day),
      // Before the first that is known there may have been some, in plans that are not given.
      recorded: day > status.asOf || day < (recorded[0]?.on ?? "") ? null : on(recorded, day),
    }),
  );
  const columns: readonly Column<Day>[] = [
    { head: "By", value: (row) => row.on, kind: "date", rank: 0 },
    { head: "Promised", value: (row) => row.promised, kind: "count", rank: 0 },
    { head: "Planned", value: (row) => row.planned, kind: "count", rank: 0 },
    { head: "Recorded", value: (row) => row.recorded, kind: "count", rank: 0 },
  ];
  return {
    title: `${capitalised(words.participants)} who have completed`,
    texts: ["Promised by the first plan, planned by this one, and recorded as completed so far."],
    picture: progressChart({ promised, planned, recorded }, { asOf: status.asOf, by: status.completion?.date }),
    table: paperTable("Along the days", columns, rows),
  };
}

function since({ words }: PlanView, { status: { progress } }: ProgressView): PaperPart {
  const { since: before } = progress;
  if (!before) return { title: "Since the plan before", texts: ["This is the first plan."] };
  const { changes, moved, left, withdrew } = before;
  const people = (number: number): string => count(number, words.participant, words.participants);
  return {
    title: `Since the plan of ${longDay(before.asOf)}`,
    texts: [
      `${capitalised(count(changes, "change", "changes"))} recorded: ${people(left)} left and ${people(withdrew)} withdrew; ${people(moved)} ${moved === 1 ? "has" : "have"} another place, mentor or session.`,
    ],
  };
}

function whatWouldHelp({ words }: PlanView, { status: { progress }, remedies }: ProgressView): PaperPart {
  if (progress.people.missing === 0) return { title: "" };
  const columns: readonly Column<PromiseRemedy>[] = [
    { head: `More places in`, value: ({ intake }) => intake, rank: 0 },
    { head: "Places", value: ({ morePlaces }) => morePlaces, kind: "count", rank: 0 },
    { head: "Complete in time", value: ({ complete, of }) => `${grouped(complete)} of ${grouped(of)}`, rank: 0 },
    { head: "Moves", value: ({ moves }) => moves, kind: "count", rank: 1 },
    { head: "To try it", value: ({ set }) => `dcs-plan replan plan.json ${set}`, rank: 0, least: 30 },
  ];
  const note =
    remedies.length === 0
      ? `No number of places in any ${words.intake} that has not begun and ends in time would bring more people through.`
      : "Each was planned again. Places are those filled beyond today's, moves those of people with a place.";
  return {
    title: "What would help to keep it",
    texts: [note],
    table: paperTable("What would help", columns, remedies),
  };
}
