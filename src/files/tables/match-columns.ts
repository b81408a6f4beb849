import type { Finding, Where } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { nearest } from "../text/near-miss.ts";
import type { ColumnSet } from "./columns.ts";
import { foldHeading, type HeaderCell, type Table } from "./table.ts";

export interface ColumnIndex {
  /** Where a canonical column stands in the table; absent columns are no keys. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** Finds the canonical columns under their many headings; unknown headings are named in one warning. */
export function matchColumns(table: Table, set: ColumnSet): ColumnIndex {
  const canonical = canonicalByHeading(set);
  const indexOf = new Map<string, number>();
  const unknown: HeaderCell[] = [];
  const findings: Finding[] = [];
  table.header.forEach((cell, index) => {
    const column = canonical.get(foldHeading(cell.name));
    if (column === undefined) unknown.push(cell);
    else if (!indexOf.has(column)) indexOf.set(column, index);
    else findings.push(...sameColumn(table, cell, table.header[indexOf.get(column) ?? 0]));
  });
  const missing = set.required.filter((column) => !indexOf.has(column));
  findings.push(...missing.map((column) => missingColumn(table, set, column, unknown)));
  if (unknown.length > 0) findings.push(unknownColumns(table, canonical, unknown));
  return { indexOf, findings };
}

function canonicalByHeading(set: ColumnSet): Map<string, string> {
  const canonical = new Map<string, string>();
  for (const column of set.known) canonical.set(foldHeading(column), column);
  for (const [column, headings] of Object.entries(set.synonyms)) {
    if (set.known.includes(column)) for (const heading of headings) canonical.set(foldHeading(heading), column);
  }
  return canonical;
}

// The very same heading twice is the table's own finding.
function sameColumn(table: Table, cell: HeaderCell, first: HeaderCell | undefined): Finding[] {
  if (first === undefined || foldHeading(first.name) === foldHeading(cell.name)) return [];
  const params = { found: cell.name, first: first.name };
  return [fault("columns/same-column", table.headingAt(table.header.indexOf(cell)), params)];
}

function missingColumn(table: Table, set: ColumnSet, column: string, unknown: readonly HeaderCell[]): Finding {
  const names = [column, ...(set.synonyms[column] ?? [])];
  const near = names.flatMap(
    (name) =>
      nearest(
        name,
        unknown.map((cell) => cell.name),
      ) ?? [],
  );
  const expected = set.labels?.[column] ?? column;
  const synonyms = names.filter((name) => name !== expected).join(", ");
  const params = { expected, synonyms: synonyms || undefined, suggestion: near[0] };
  return fault("columns/missing", wholeHeading(table), params);
}

/** The line of the headings; of a sheet its first cell. */
function wholeHeading(table: Table): Where {
  const first = table.headingAt();
  return first.cell === undefined ? { file: table.file, line: first.line } : first;
}

function unknownColumns(table: Table, canonical: ReadonlyMap<string, string>, unknown: readonly HeaderCell[]): Finding {
  const meant = unknown.flatMap((cell) => {
    const heading = nearest(cell.name, canonical.keys());
    return heading === undefined ? [] : [`${cell.name} -> ${heading}`];
  });
  const names = unknown.map((cell) => cell.name || "(no name)").join(", ");
  const params = { found: names, count: unknown.length, suggestions: meant.join(", ") || undefined };
  return fault("columns/unknown", table.headingAt(table.header.indexOf(unknown[0])), params);
}
