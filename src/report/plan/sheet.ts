import type { SheetContent } from "../../workbook/write-workbook.ts";

export type Value = string | number | null;
/** A column with how its value is found. */
export type Column<T> = readonly [head: string, kind: "text" | "number" | "date", value: (row: T) => Value];

/** One sheet: a row for each item, and a cell for each column. */
export function sheet<T>(name: string, columns: readonly Column<T>[], rows: readonly T[]): SheetContent {
  return {
    name,
    columns: columns.map(([head, kind]) => ({ head, kind })),
    rows: rows.map((row) => columns.map(([, , value]) => value(row))),
  };
}
