import Table from "cli-table3";
import { listed } from "../../domain/counting.ts";
import { type Column, cellText, isNumeric } from "../column.ts";
import { displayWidth } from "./display-width.ts";
import { escapeControls } from "./escape-controls.ts";
import { type Fit, type FittedColumn, fitColumns } from "./fit.ts";
import { type Block, paragraph } from "./page.ts";
import type { Style } from "./style.ts";
import { truncate, wrapText } from "./wrap.ts";

/** Tables with the same columns, all of them equally wide. */
export interface Grids {
  readonly tables: readonly (readonly string[])[];
  /** The headings of columns that found no room. */
  readonly dropped: readonly string[];
}

/** Draws one table for each group of rows, fitted together to the page. Every cell is made visible first. */
export function drawGrids<T>(columns: readonly Column<T>[], groups: readonly (readonly T[])[], style: Style): Grids {
  const texts = groups.map((rows) => rows.map((row) => columns.map((column) => escapeControls(cellText(column, row)))));
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

/*
 * cli-table3 draws the frame around one heading and one row of stand-ins, as wide as the columns; every line of the table
 * is that row with its cells in their place. So no width is counted but ours (cli-table3 counts combining marks as columns
 * of their own), and a long table takes no longer to frame than a short one.
 */
function draw<T>({ columns }: Fit<T>, rows: readonly (readonly string[])[], style: Style): string[] {
  const { paint } = style;
  const standIns = columns.map(({ width }) => standIn.repeat(width));
  const table = new Table({
    head: standIns,
    chars: charsOf(style),
    style: { head: [], border: [], "padding-left": 1, "padding-right": 1, compact: true },
  });
  table.push(standIns);
  const [top = "", head = "", middle = "", row = "", bottom = ""] = table.toString().split("\n");
  const heads = columns.map((column) => cellLines(column, column.head, style, paint.bold));
  const filled = (template: string, cells: readonly (readonly string[])[]): string[] =>
    linesAcross(columns, cells).map((line) => filledWith(template, line));
  return [
    paint.dim(top),
    ...filled(head, heads),
    ...(rows.length > 0 ? [paint.dim(middle)] : []),
    ...rows.flatMap((cells) =>
      filled(
        row,
        columns.map((column, at) => cellLines(column, cells[at] ?? "", style)),
      ),
    ),
    paint.dim(bottom),
  ];
}

const standIn = "\ue000";

/** The lines of cells beside each other; where a cell has no more lines, blanks. */
function linesAcross<T>(
  columns: readonly FittedColumn<T>[],
  cells: readonly (readonly string[])[],
): (readonly string[])[] {
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, at) => lines[line] ?? " ".repeat(columns[at]?.width ?? 0)),
  );
}

function filledWith(template: string, texts: readonly string[]): string {
  const [first = "", ...rest] = template.split(/\ue000+/);
  return rest.reduce((line, between, at) => line + (texts[at] ?? "") + between, first);
}

// Every line of a cell is padded here, by its width on a terminal; the table then only joins them.
function cellLines<T>(column: FittedColumn<T>, cell: string, style: Style, tint = plain): string[] {
  return linesOf(cell, column.width, style.glyphs.cut).map((line) => padTo(column, line, tint));
}

function plain(text: string): string {
  return text;
}

function charsOf({ glyphs: { borders, upright }, paint }: Style): Partial<Record<Table.CharName, string>> {
  const [top, middle, bottom] = borders;
  const side = paint.dim(upright);
  return {
    ...{ "top-left": top[0], top: top[1], "top-mid": top[2], "top-right": top[3] },
    ...{ "left-mid": middle[0], mid: middle[1], "mid-mid": middle[2], "right-mid": middle[3] },
    ...{ "bottom-left": bottom[0], bottom: bottom[1], "bottom-mid": bottom[2], "bottom-right": bottom[3] },
    ...{ left: side, middle: side, right: side },
  };
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
  return isNumeric(column) ? pad + shown : shown + pad;
}

/** Says which columns found no room, so that nobody takes them for absent. */
export function droppedNote(dropped: readonly string[], style: Style): Block {
  if (dropped.length === 0) return [];
  const text = `Not shown at this width: ${listed(dropped.map((head) => head.toLowerCase()))}.`;
  return paragraph(text, style).map(style.paint.dim);
}
