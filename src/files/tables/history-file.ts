import type { Finding } from "../../domain/finding.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { historyColumnSet } from "../columns/columns.ts";
import { inTextOrder } from "../finding-order.ts";
import { openSheet } from "../people/people-file.ts";
import { columnReader } from "./cell-reader.ts";
import { parseCount, parseText } from "./cells.ts";
import { readingNotes } from "./reading-notes.ts";
import type { TableSource } from "./table-source.ts";

/** One line of a table of changes: what happened to the posts in a year. */
export interface HistoryRow {
  readonly year: string;
  readonly changes: number;
  readonly interims?: number | undefined;
  readonly posts: number;
}

export interface HistoryFile {
  readonly rows: readonly HistoryRow[];
  readonly findings: readonly Finding[];
}

/** Reads changes-by-year.csv: `year, changes, interims, posts`; `interims` may be blank or left out, `posts` is 152 then. */
export function parseHistory(source: TableSource, programme?: Programme): HistoryFile {
  const sheet = openSheet(source, historyColumnSet(programme));
  const year = columnReader(sheet, "year", parseText);
  const [changes, interims, posts] = ["changes", "interims", "posts"].map((column) =>
    columnReader(sheet, column, parseCount),
  );
  const rows = [...sheet.table.records].flatMap((record): HistoryRow[] => {
    const [number, acting, all] = [changes?.(record), interims?.(record), posts?.(record)];
    // A year without a published number says nothing; it may stand in the table all the same.
    if (number === undefined) return [];
    return [{ year: year(record) ?? "", changes: number, interims: acting, posts: all ?? usualPosts }];
  });
  return { rows, findings: inTextOrder([...readingNotes(sheet), ...sheet.findings]) };
}

/** English councils with a director of children's services in the years of the figures. */
const usualPosts = 152;
