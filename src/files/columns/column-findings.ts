import type { Finding, Where } from "../../domain/finding.ts";
import { ownValue } from "../../domain/own-value.ts";
import { fault } from "../codes.ts";
import type { HeaderCell, Table } from "../tables/table.ts";
import { nearest } from "../text/near-miss.ts";
import type { ColumnSet } from "./columns.ts";
import type { RecognisedColumn } from "./recognised-columns.ts";

/** The columns of a table while they are being found. */
export interface Match {
  readonly table: Table;
  readonly set: ColumnSet;
  readonly indexOf: Map<string, number>;
  readonly partsOf: Map<string, readonly number[]>;
  readonly inferred: Set<string>;
  /** Headings that mean a column which was found already. */
  readonly twice: Set<number>;
  readonly findings: Finding[];
}

/** How many cells are looked at to see what a column holds. */
const looked = 400;

export function valuesOf(table: Table, index: number): string[] {
  const values: string[] = [];
  for (const { cells } of table.records) {
    const text = cells[index]?.normalize("NFC").trim() ?? "";
    if (text !== "") values.push(text);
    if (values.length >= looked) break;
  }
  return values;
}

function whereOf({ table }: Match, index: number) {
  return table.headingAt(index);
}

export function reportAbsent(match: Match, column: string, names: readonly string[]): void {
  const suggestion = nearest(
    names[0] ?? "",
    match.table.header.map(({ name }) => name),
  );
  const params = { found: names.join(", "), column: ownValue(match.set.labels, column) ?? column, suggestion };
  match.findings.push(fault("columns/mapped-absent", wholeHeading(match.table), params));
}

export function reportTwice(match: Match, column: string, [first = 0, second = 0]: readonly number[]): void {
  const { header } = match.table;
  const found = header[second]?.name ?? "";
  const params = { found, first: header[first]?.name ?? "", column: ownValue(match.set.labels, column) ?? column };
  match.findings.push(fault("columns/same-column", whereOf(match, second), params));
}

/** How a heading is said to be a column: `--map "DCS name=director"`. */
function mapOption(heading: string, column: string, { labels }: ColumnSet): string {
  return `--map "${heading}=${ownValue(labels, column) ?? column}"`;
}

export function reportMissing(match: Match, open: readonly RecognisedColumn[], used: ReadonlySet<number>): void {
  const { table, set, findings } = match;
  const unused = table.header.filter((cell, index) => !used.has(index) && cell.name !== "");
  for (const column of set.required) {
    if (match.indexOf.has(column)) continue;
    const names = [column, ...(ownValue(set.synonyms, column) ?? [])];
    const likely = open.filter((one) => one.column === column).map(({ index }) => table.header[index]?.name ?? "");
    const near = names.flatMap(
      (name) =>
        nearest(
          name,
          unused.map((cell) => cell.name),
        ) ?? [],
    );
    const suggestions = [...new Set([...likely, ...near])].map((heading) => mapOption(heading, column, set));
    const expected = ownValue(set.labels, column) ?? column;
    const params = {
      expected,
      synonyms: names.filter((name) => name !== expected).join(", ") || undefined,
      suggestion: suggestions.join(" or ") || undefined,
      headings: suggestions.length > 0 ? undefined : headingList(table.header),
    };
    findings.push(fault("columns/missing", wholeHeading(table), params));
  }
}

/** More headings than this say nothing to anybody. */
const mostHeadings = 12;

function headingList(header: readonly HeaderCell[]): string {
  const names = header.map(({ name }) => name).filter((name) => name !== "");
  return names.slice(0, mostHeadings).join(", ") + (names.length > mostHeadings ? ", ..." : "");
}

export function reportUnused(match: Match, open: readonly RecognisedColumn[], used: ReadonlySet<number>): void {
  const { table, set, findings, indexOf } = match;
  const unused = table.header.map((cell, index) => ({ cell, index })).filter(({ index }) => !used.has(index));
  // A column without a heading and without cells is the edge of a spreadsheet.
  const named = unused.filter(({ cell, index }) => cell.name !== "" || valuesOf(table, index).length > 0);
  if (named.length === 0) return;
  const absent = set.known.filter((column) => !indexOf.has(column));
  const suggestions = named.flatMap(({ cell, index }) => {
    const meant = open.filter((one) => one.index === index).map(({ column }) => column);
    const near = meant.length > 0 || cell.name === "" ? undefined : nearest(cell.name, absent);
    return [...meant, ...(near === undefined ? [] : [near])].map((column) => mapOption(cell.name, column, set));
  });
  const params = {
    found: named.map(({ cell }) => cell.name || "(no name)").join(", "),
    count: named.length,
    suggestions: [...new Set(suggestions)].join(", ") || undefined,
  };
  findings.push(fault("columns/unknown", whereOf(match, named[0]?.index ?? 0), params));
}

/** The line of the headings; of a sheet its first cell. */
export function wholeHeading(table: Table): Where {
  const first = table.headingAt();
  return first.cell === undefined ? { file: table.file, line: first.line } : first;
}
