import type { Finding } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import { decodeText } from "../text/decode.ts";
import { parseTable } from "./csv-table.ts";

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
export function parseHistory({ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }): HistoryFile {
  const decoded = decodeText({ file, bytes });
  const table = parseTable({ file, text: decoded.text });
  const at = (name: string): number => table.header.findIndex((cell) => cell.name.toLowerCase() === name);
  const missing = ["year", "changes"].filter((name) => at(name) < 0);
  const findings = [
    ...decoded.findings,
    ...table.findings,
    ...missing.map((expected) => missingColumn(file, expected)),
  ];
  if (missing.length > 0) return { rows: [], findings };
  const number = (record: CsvRecord, name: string): number | undefined => {
    const index = at(name);
    const text = index < 0 ? "" : (record.cells[index] ?? "").trim();
    if (text === "") return undefined;
    if (/^\d{1,6}$/.test(text)) return Number(text);
    const params = { column: name, found: text, expected: "a whole number, 0 or more" };
    findings.push(fault("cell/not-a-count", table.where(record, index), params));
    return undefined;
  };
  const rows = [...table.records].flatMap((record): HistoryRow[] => {
    const [changes, interims, posts] = [number(record, "changes"), number(record, "interims"), number(record, "posts")];
    // A year without a published number says nothing; it may stand in the table all the same.
    if (changes === undefined) return [];
    return [{ year: record.cells[at("year")] ?? "", changes, interims, posts: posts ?? usualPosts }];
  });
  return { rows, findings };
}

/** English councils with a director of children's services in the years of the figures. */
const usualPosts = 152;

function missingColumn(file: string, expected: string): Finding {
  return fault("columns/missing", { file }, { expected });
}
