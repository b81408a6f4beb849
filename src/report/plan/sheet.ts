import type { SheetContent } from "../../workbook/write-workbook.ts";
import { type Column, isNumeric } from "../column.ts";

/** A column of a sheet: there is room for all of them. */
export type SheetColumn<T> = Pick<Column<T>, "head" | "value" | "kind">;

/** One sheet: a row for each item, and a cell for each column. */
export function sheet<T>(name: string, columns: readonly SheetColumn<T>[], rows: readonly T[]): SheetContent {
  return {
    name,
    columns: columns.map(({ head, kind }) => ({ head, kind: sheetKind(kind) })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

function sheetKind(kind: SheetColumn<never>["kind"]): "text" | "number" | "date" {
  return isNumeric({ kind }) ? "number" : kind === "date" ? "date" : "text";
}
