import type { Column, Value } from "../column.ts";
import type { Markup } from "../html/markup.ts";

/** What a command has to say, whatever the format: parts with texts and a table each. */
export interface Paper {
  readonly title: string;
  /** What a page needs beyond the style sheet of all. */
  readonly style?: string | undefined;
  readonly parts: readonly PaperPart[];
}

export interface PaperPart {
  /** Empty: the part goes on from the one before. */
  readonly title: string;
  readonly texts?: readonly string[] | undefined;
  /** A picture of what the table says, on a page. */
  readonly picture?: Markup | undefined;
  /** Without rows nothing of it is shown but in a workbook. */
  readonly table?: PaperTable | undefined;
}

type Row = readonly Value[];

export interface PaperTable {
  /** The sheet's name, and what CSV calls its rows. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** A terminal shows every row, however many. */
  readonly isWhole?: boolean | undefined;
}

/** A list as a table: each value is asked for once. */
export function paperTable<T>(name: string, columns: readonly Column<T>[], rows: readonly T[]): PaperTable {
  return {
    name,
    columns: columns.map(
      (column, at): Column<Row> => ({ ...column, value: (row) => row[at] ?? null, personId: undefined }),
    ),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** Whether the part says anything. */
export function isFilled({ texts = [], table }: PaperPart): boolean {
  return texts.length > 0 || (table !== undefined && table.rows.length > 0);
}
