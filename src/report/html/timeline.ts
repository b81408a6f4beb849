import { scaleLinear } from "d3-scale";
import { capitalised, longDay } from "../../domain/counting.ts";
import { type Day, daysBetween } from "../../domain/dates.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import { dataTable, type TableColumn } from "./data-table.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { section } from "./section.ts";

interface Span {
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
  readonly tint: string;
  readonly note: string;
}

/** When each intake, its dated starts and the mentoring run, against the day by which everyone is to be through. */
export function timeline(view: PageView): Markup | undefined {
  const spans = spansOf(view);
  if (spans.length === 0) return undefined;
  return section("timeline", "When", picture(spans, view), tableOf(spans));
}

function spansOf({ intakes, plan, words }: PageView): Span[] {
  const { programme } = plan;
  const people = (number: number): string => `${number} ${number === 1 ? words.participant : words.participants}`;
  const runs = intakes.flatMap(({ intake, tint, shown }) => {
    const title = intake.title ?? `${capitalised(words.intake)} ${intake.id}`;
    if (!intake.cohorts) return [{ label: title, from: intake.startsOn, to: intake.endsOn, tint, note: people(shown) }];
    return intake.cohorts.map((cohort) => {
      const inside = plan.placements.filter((one) => one.intake === intake.id && one.cohort === cohort.id).length;
      const label = `${title}, ${cohort.title ?? cohort.id}`;
      return { label, from: cohort.startsOn, to: cohort.endsOn, tint, note: people(inside) };
    });
  });
  const pairing = stageOf(programme, "pairing");
  const pairs = plan.pairings.length;
  if (!pairing || pairs === 0) return runs;
  const note = `${pairs} ${pairs === 1 ? "pair" : "pairs"}`;
  return [...runs, { label: "Mentoring", from: pairing.startsOn, to: pairing.endsOn, tint: "mentoring", note }];
}

const rowHeight = 46;
const headHeight = 26;

// Places along the line are percentages, so that the writing keeps its size whatever the width.
function picture(spans: readonly Span[], { plan }: PageView): Markup {
  const completeBy = plan.programme.completeBy;
  const ends = [...spans.map(({ to }) => to), ...(completeBy === undefined ? [] : [completeBy])].sort();
  const first = `${
    spans
      .map(({ from }) => from)
      .concat(plan.asOf)
      .sort()[0]
      ?.slice(0, 4) ?? ""
  }-01-01`;
  const last = `${Number(ends.at(-1)?.slice(0, 4)) + 1}-01-01`;
  const along = scaleLinear([0, daysBetween(first, last)], [0, 100]);
  const at = (day: Day): string => along(daysBetween(first, day)).toFixed(2);
  const years = yearsBetween(first, last);
  const height = headHeight + spans.length * rowHeight + (completeBy === undefined ? 24 : 42);
  return html`<svg class="timeline" width="100%" height="${height}" role="img" aria-label="Timeline; the table below says the same">
${years.map((year, index) => yearMark(year, index, years.length, at, height))}
${spans.map((span, row) => bar(span, row, at))}
${markOf(plan.asOf, "decided", "as-of", at, height, false)}${completeBy !== undefined && markOf(completeBy, "completion deadline", "goal", at, height, true)}</svg>
`;
}

function yearsBetween(first: Day, last: Day): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function yearMark(year: number, index: number, years: number, at: (day: Day) => string, height: number): Markup {
  const x = at(`${year}-01-01`);
  const every = Math.ceil(years / 8);
  return html`<line class="grid" x1="${x}%" x2="${x}%" y1="18" y2="${height - 38}"/>${index % every === 0 && html`<text class="year" x="${x}%" dx="4" y="13">${year}</text>`}`;
}

function bar({ label, from, to, tint, note }: Span, row: number, at: (day: Day) => string): Markup {
  const y = headHeight + row * rowHeight;
  const [x, end] = [Number(at(from)), Number(at(to))];
  // A bar that starts late in the line is labelled from its right end, or its label would run over the edge.
  const late = x > 55;
  return html`<text class="label${late && " end"}" x="${late ? end : x}%" y="${y + 12}">${label}: ${note}</text>
<rect class="bar ${tint}" x="${x.toFixed(2)}%" width="${(end - x).toFixed(2)}%" y="${y + 18}" height="16" rx="3"/>`;
}

function markOf(day: Day, text: string, kind: string, at: (day: Day) => string, height: number, end: boolean): Markup {
  const x = at(day);
  return html`<line class="${kind}" x1="${x}%" x2="${x}%" y1="18" y2="${height - (end ? 16 : 34)}"/><text class="${kind}${end && " end"}" x="${x}%" dx="${end ? -4 : 4}" y="${height - (end ? 4 : 22)}">${text} ${longDay(day)}</text>`;
}

function tableOf(spans: readonly Span[]): Markup {
  const columns: readonly TableColumn<Span>[] = [
    { head: "What", cell: ({ label }) => label, names: true },
    { head: "Starts", cell: ({ from }) => longDay(from) },
    { head: "Ends", cell: ({ to }) => longDay(to) },
    { head: "Who", cell: ({ note }) => note },
  ];
  return dataTable(columns, spans, { id: "when", caption: "The dates of the timeline" });
}
