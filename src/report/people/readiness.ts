import { capitalised, grouped, longDay } from "../../domain/counting.ts";
import type { ReadinessEntry } from "../../domain/plan/readiness.ts";
import type { Readiness } from "../../domain/programme/further-stage.ts";
import type { Words } from "../../domain/programme/programme.ts";
import type { Column } from "../column.ts";
import type { FindingsOptions } from "../findings/findings.ts";
import { jsonText } from "../plan/json-text.ts";
import { drawGrids, droppedNote } from "../text/grid.ts";
import { heading, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";

/** How far everyone is against the day: the sum of it, what is missing most, and one line each, those who are late first. */
export function renderReadiness(
  entries: readonly ReadinessEntry[],
  spec: Readiness,
  words: Words,
  options: FindingsOptions,
): string {
  const components = missingBy(entries, spec);
  if (options.format === "json")
    return `${jsonText({ by: spec.by, late: lateOf(entries).length, of: entries.length, components, entries }, 2)}\n`;
  const style = styleOf(options);
  const gaps = drawGrids(gapColumns, [components], style);
  const lines = drawGrids(columnsOf(spec, words), [inOrder(entries)], style);
  return pageOf([
    paragraph(sentence(entries, spec, words), style).map(
      lateOf(entries).length === 0 ? style.paint.green : style.paint.yellow,
    ),
    [...heading("What is missing", style), ...(gaps.tables[0] ?? [])],
    [...heading(`${capitalised(words.participants)}, those who will be late first`, style), ...(lines.tables[0] ?? [])],
    droppedNote(lines.dropped, style),
  ]);
}

function sentence(entries: readonly ReadinessEntry[], spec: Readiness, { participants }: Words): string {
  const late = lateOf(entries).length;
  const titles = spec.documents.map(({ title }) => title).join(" and ");
  const all = `${grouped(entries.length - late)} of ${grouped(entries.length)} ${participants}`;
  return `${all} will have ${titles} by ${longDay(spec.by)}; ${late === 0 ? "none" : grouped(late)} will be late or cannot say.`;
}

function lateOf(entries: readonly ReadinessEntry[]): readonly ReadinessEntry[] {
  return entries.filter(({ isLate }) => isLate);
}

interface Gap {
  readonly title: string;
  readonly missing: number;
}

function missingBy(entries: readonly ReadinessEntry[], { components }: Readiness): Gap[] {
  return components.map(({ title }) => ({
    title,
    missing: entries.filter((entry) => entry.missing.includes(title)).length,
  }));
}

const gapColumns: readonly Column<Gap>[] = [
  { head: "Component", value: ({ title }) => title, rank: 0, least: 20 },
  { head: "Missing in", value: ({ missing }) => missing, kind: "count", rank: 0 },
];

function inOrder(entries: readonly ReadinessEntry[]): ReadinessEntry[] {
  return [...entries].sort(
    (left, right) => Number(right.isLate) - Number(left.isLate) || right.missing.length - left.missing.length,
  );
}

function columnsOf({ documents }: Readiness, words: Words): readonly Column<ReadinessEntry>[] {
  return [
    { head: capitalised(words.participant), value: ({ name }) => name, rank: 0, least: 18 },
    { head: "Region", value: ({ region }) => region, rank: 3, least: 12 },
    ...documents.map(({ title }, at) => ({
      head: title,
      value: ({ documents: own }: ReadinessEntry) => stateText(own[at]),
      rank: 1,
      least: 10,
    })),
    { head: "Missing", value: ({ missing }) => missing.join(", "), rank: 2, least: 20 },
  ];
}

function stateText(document: ReadinessEntry["documents"][number] | undefined): string {
  if (!document?.readyOn) return "no date given";
  return { ready: "ready", "in-time": document.readyOn, late: `late: ${document.readyOn}`, unknown: "" }[
    document.state
  ];
}
