import { createColors } from "picocolors";
import type { ReportOptions } from "../reporter.ts";

/** The means of a report for people: how wide, with which colours and which lines. */
export interface Style {
  readonly width: number;
  readonly paint: Paint;
  readonly glyphs: Glyphs;
}

export type Paint = ReturnType<typeof createColors>;

export interface Glyphs {
  /** Top, middle and bottom border: left corner, line, crossing, right corner. */
  readonly borders: readonly [top: Border, middle: Border, bottom: Border];
  readonly upright: string;
  /** Stands for what was cut off. */
  readonly cut: string;
  /** Stands in a cell without a value. */
  readonly none: string;
  /** The filled and the empty part of a bar. */
  readonly bar: string;
  readonly barRest: string;
}

export type Border = readonly [left: string, line: string, crossing: string, right: string];

/** The narrowest page that is still drawn: below it lines run over. */
const narrowest = 24;

export function styleOf({ width, color, ascii }: Pick<ReportOptions, "width" | "color" | "ascii">): Style {
  const columns = Number.isFinite(width) ? Math.trunc(width) : 80;
  return { width: Math.max(narrowest, columns), paint: createColors(color), glyphs: ascii ? plainGlyphs : boxGlyphs };
}

const boxGlyphs: Glyphs = {
  borders: [
    ["┌", "─", "┬", "┐"],
    ["├", "─", "┼", "┤"],
    ["└", "─", "┴", "┘"],
  ],
  upright: "│",
  cut: "…",
  none: "–",
  bar: "█",
  barRest: "░",
};

const plainGlyphs: Glyphs = {
  borders: [
    ["+", "-", "+", "+"],
    ["+", "-", "+", "+"],
    ["+", "-", "+", "+"],
  ],
  upright: "|",
  cut: "...",
  none: "-",
  bar: "#",
  barRest: ".",
};
