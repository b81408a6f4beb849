import { grouped } from "../domain/counting.ts";

export type Value = string | number | null;

/** A column of a list: described once, shown by every format in its own way. */
export interface Column<T> {
  readonly head: string;
  readonly value: (row: T) => Value;
  /** Default: text. A `count` is shown with its thousands parted; a `person` leads to their row where a page has one. */
  readonly kind?: "text" | "number" | "count" | "date" | "name" | "person" | "sentence" | undefined;
  /** The id of the person whose name is the value. */
  readonly personId?: ((row: T) => string) | undefined;
  /** 0: always kept. Where the page is too narrow, the column with the largest number goes first. */
  readonly rank: number;
  /** The narrowest that still reads well; wider texts wrap. Absent: this column does not wrap. */
  readonly least?: number | undefined;
}

/** A cell as plain text. */
export function cellText<T>({ value, kind }: Pick<Column<T>, "value" | "kind">, row: T): string {
  const found = value(row);
  if (found === null) return "";
  return kind === "count" && typeof found === "number" ? grouped(found) : String(found);
}

/** Whether the cells stand at the right. */
export function isNumeric({ kind }: Pick<Column<never>, "kind">): boolean {
  return kind === "number" || kind === "count";
}
