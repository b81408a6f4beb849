import { scaleLinear } from "d3-scale";
import { longDay } from "../../domain/counting.ts";
import type { Day } from "../../domain/dates.ts";
import type { Milestone } from "../../domain/plan/status/progress.ts";
import { chart, chartWidth, legend, px, under, uprights } from "../forecast/html/chart.ts";
import { html, type Markup } from "../html/markup.ts";

type Series = Readonly<Record<"promised" | "planned" | "recorded", readonly Milestone[]>>;

const [left, right, top, bottom, height] = [46, chartWidth - 16, 24, 234, 262];
const classes = { promised: "third", planned: "people", recorded: "councils" } as const;

/** People who have completed, step by step along the days: promised, planned and recorded. */
export function progressChart(
  series: Series,
  { asOf, by }: { readonly asOf: Day; readonly by: Day | undefined },
): Markup | undefined {
  const all = [...series.promised, ...series.planned, ...series.recorded];
  if (all.length === 0) return undefined;
  const days = [...all.map(({ on }) => on), asOf, ...(by === undefined ? [] : [by])].map(dayNumber);
  const [earliest, latest] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [days[0], days[0]],
  );
  const along = scaleLinear([earliest - 60, latest + 30], [left, right]);
  const most = all.reduce((highest, { people }) => Math.max(highest, people), 0);
  const up = scaleLinear([0, most], [bottom, top]).nice(5);
  const years = [...new Set(all.map(({ on }) => on.slice(0, 4)))].sort();
  const x = (day: Day): number => along(dayNumber(day));
  const line = (name: keyof Series, until: Day | undefined): Markup | false => {
    const points = series[name];
    const [first] = points;
    if (!first) return false;
    const steps = points.map(({ on, people }) => `H${px(x(on))}V${px(up(people))}`).join("");
    // Before the first that is recorded there may have been some, in plans that are not given.
    const end = until === undefined ? right : x(until);
    return html`<path class="course ${classes[name]}" d="M${px(name === "recorded" ? x(first.on) : left)} ${px(up(name === "recorded" ? first.people : 0))}${steps}H${px(end)}"/>
`;
  };
  const marks: Markup[] = [
    ...uprights(up.ticks(5), up, String, [left, right]),
    ...years.filter((year) => x(`${year}-01-01`) >= left).map((year) => under(x(`${year}-01-01`), bottom + 18, year)),
    vertical(x(asOf), "today", longDay(asOf)),
    ...(by === undefined ? [] : [vertical(x(by), "promise", longDay(by))]),
  ];
  const lines = [line("promised", undefined), line("planned", undefined), line("recorded", asOf)].filter(
    (one) => one !== false,
  );
  return html`${legend([
    { kind: "promised", words: "promised (dotted)" },
    { kind: "planned", words: "planned" },
    { kind: "recorded", words: "recorded (dashed)" },
  ])}${chart("People who have completed along the days", height, [...marks, ...lines])}`;
}

function vertical(x: number, name: string, title: string): Markup {
  const anchor = x > right - 60 ? "end" : "middle";
  return html`<line class="rule" x1="${px(x)}" x2="${px(x)}" y1="${top}" y2="${bottom}" stroke-dasharray="3 3"><title>${title}</title></line><text class="tick ${anchor}" x="${px(Math.min(x, right))}" y="${top - 8}">${name}</text>
`;
}

/** Days since a day long before any plan: the scale needs numbers. */
function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}
