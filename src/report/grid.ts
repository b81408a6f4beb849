import { displayWidth } from "./display-width.ts";
import { type Column, type Fit, type FittedColumn, fitColumns } from "./fit.ts";
import type { Border, Style } from "./style.ts";
import { visible } from "./visible.ts";
import { truncate, wrapText } from "./wrap.ts";

export type { Column } from "./fit.ts";

/** Tables with the same columns, all of them equally wide. */
export interface Grids {
  readonly tables: readonly (readonly string[])[];
  /** The headings of columns that found no room. */
  readonly dropped: readonly string[];
}

/** Draws one table for each group of rows, fitted together to the page. Every cell is made visible first. */
export function drawGrids<T>(columns: readonly Column<T>[], groups: readonly (readonly T[])[], style: Style): Grids {
  const texts = groups.map((rows) => rows.map((row) => columns.map((column) => visible(column.cell(row)))));
  const fit = fitColumns(columns, texts.flat(), style.width);
  return {
    tables: texts.map((rows) =>
      draw(
        fit,
        rows.map((cells) => fit.columns.map(({ index }) => cells[index] ?? "")),
        style,
      ),
    ),
    dropped: fit.dropped,
  };
}

/** Draws one table. */
export function drawGrid<T>(columns: readonly Column<T>[], rows: readonly T[], style: Style): readonly string[] {
  return drawGrids(columns, [rows], style).tables[0] ?? [];
}

/** A cell of hostile length fills no more than this many lines. */
const mostLines = 12;

function draw<T>({ columns }: Fit<T>, rows: readonly (readonly string[])[], style: Style): string[] {
  const [top, middle, bottom] = style.glyphs.borders;
  const heads = columns.map(({ head }) => head);
  return [
    rule(columns, top, style),
    ...drawRow(columns, heads, style, style.paint.bold),
    rule(columns, middle, style),
    ...rows.flatMap((cells) => drawRow(columns, cells, style)),
    rule(columns, bottom, style),
  ];
}

function rule<T>(columns: readonly FittedColumn<T>[], [left, line, crossing, right]: Border, { paint }: Style): string {
  return paint.dim(left + columns.map(({ width }) => line.repeat(width + 2)).join(crossing) + right);
}

function drawRow<T>(
  columns: readonly FittedColumn<T>[],
  cells: readonly string[],
  style: Style,
  tint: (text: string) => string = (text) => text,
): string[] {
  const wrapped = columns.map(({ width }, at) => linesOf(cells[at] ?? "", width, style.glyphs.cut));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  const upright = style.paint.dim(style.glyphs.upright);
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map((column, at) => padTo(column, wrapped[at]?.[line] ?? "", tint));
    return `${upright} ${parts.join(` ${upright} `)} ${upright}`;
  });
}

function linesOf(cell: string, width: number, cut: string): string[] {
  // Beyond this nothing can be seen, and wrapping a megabyte takes long.
  const lines = wrapText(cell.slice(0, (mostLines + 1) * width * 4), width, 2);
  if (lines.length <= mostLines) return lines;
  const last = lines.slice(mostLines - 1).join(" ");
  return [...lines.slice(0, mostLines - 1), truncate(last, width, cut)];
}

function padTo<T>(column: FittedColumn<T>, text: string, tint: (text: string) => string): string {
  const pad = " ".repeat(Math.max(0, column.width - displayWidth(text)));
  const shown = text === "" ? "" : tint(text);
  return column.align === "right" ? pad + shown : shown + pad;
}
