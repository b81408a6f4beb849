import type { Finding } from "../../domain/finding.ts";
import { ownValue } from "../../domain/own-value.ts";
import { foldHeading, type Table } from "../tables/table.ts";
import { agrees } from "./agreement.ts";
import { type Match, reportAbsent, reportMissing, reportTwice, reportUnused, valuesOf } from "./column-findings.ts";
import type { ColumnSet } from "./columns.ts";
import { plainlyOther } from "./heading-patterns.ts";
import { headingWords } from "./heading-words.ts";
import { type RecognisedColumn, recognisedColumns } from "./recognised-columns.ts";

export interface ColumnIndex {
  /** Where a canonical column stands in the table; absent columns are no keys. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** All places of a column that is made up of several, in their order. */
  readonly partsOf: ReadonlyMap<string, readonly number[]>;
  /** The columns that were not found under their own names. */
  readonly inferred: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

export const noColumns: ColumnIndex = { indexOf: new Map(), partsOf: new Map(), inferred: new Set(), findings: [] };

/**
 * Finds the canonical columns under their many headings: those that somebody has named, then exact names, then words that
 * are sure, then words that the cells agree with. What is not used is named in one warning, with the option to type where
 * it may be a column.
 */
export function matchColumns(table: Table, set: ColumnSet): ColumnIndex {
  const match: Match = {
    table,
    set,
    indexOf: new Map(),
    partsOf: new Map(),
    inferred: new Set(),
    twice: new Set(),
    findings: [],
  };
  const named = namedColumns(match);
  const found = recognisedColumns(
    table.header.map(({ name }) => name),
    set,
  ).filter(({ index, column }) => !named.headings.has(index) && !named.columns.has(column));
  for (const how of ["exact", "sure", "unsure"] as const) take(match, found, how);
  takeNameInTwo(match, found);
  const used = new Set([...match.indexOf.values(), ...[...match.partsOf.values()].flat(), ...match.twice]);
  const open = found.filter(({ index, column }) => !used.has(index) && !match.indexOf.has(column));
  reportMissing(match, open, used);
  reportUnused(match, open, used);
  return match;
}

/** Columns that the programme, its `reading` or the command line names the headings of. One heading may serve several. */
function namedColumns(match: Match): { readonly headings: Set<number>; readonly columns: Set<string> } {
  const { table, set } = match;
  const [headings, columns] = [new Set<number>(), new Set<string>()];
  for (const [column, names] of Object.entries(set.headings)) {
    if (!set.known.includes(column)) continue;
    const places = names.map((name) => headingPlaces(table, name));
    if (places.every(({ length }) => length === 0)) {
      // Elsewhere the heading may stand in another file of the run.
      if (set.answersFor.includes(column)) reportAbsent(match, column, names);
      continue;
    }
    names.forEach((name, at) => {
      if (places[at]?.length === 0) reportAbsent(match, column, [name]);
      if ((places[at]?.length ?? 0) > 1) reportTwice(match, column, places[at] ?? []);
    });
    const indexes = places.flatMap((of) => of.slice(0, 1));
    setPlaces(match, column, indexes);
    for (const index of indexes) headings.add(index);
    columns.add(column);
  }
  return { headings, columns };
}

function headingPlaces({ header }: Table, name: string): number[] {
  const folded = foldHeading(name);
  return header.flatMap((cell, at) => (foldHeading(cell.name) === folded ? [at] : []));
}

function setPlaces(match: Match, column: string, [first, ...others]: readonly number[]): void {
  if (first === undefined) return;
  match.indexOf.set(column, first);
  if (others.length > 0) match.partsOf.set(column, [first, ...others]);
  if (foldHeading(match.table.header[first]?.name ?? "") !== foldHeading(column)) match.inferred.add(column);
}

function take(match: Match, found: readonly RecognisedColumn[], how: "exact" | "sure" | "unsure"): void {
  const used = new Set(match.indexOf.values());
  const byColumn = new Map<string, RecognisedColumn[]>();
  for (const one of found) {
    if (one.how !== how || match.indexOf.has(one.column) || used.has(one.index)) continue;
    if (how === "unsure" && (one.part !== undefined || !agreeing(match, one, found))) continue;
    byColumn.set(one.column, [...(byColumn.get(one.column) ?? []), one]);
  }
  // Two columns may want one heading that is not sure: then it is asked about.
  const wanted = (index: number): number =>
    [...byColumn.values()].flat().filter((candidate) => candidate.index === index).length;
  for (const [column, candidates] of byColumn) {
    const own = how === "unsure" ? candidates.filter(({ index }) => wanted(index) === 1) : candidates;
    if (own.length > 1 && own.every(({ part }) => part !== undefined)) {
      const inOrder = [...own].sort((left, right) => (left.part ?? 0) - (right.part ?? 0));
      setPlaces(
        match,
        column,
        inOrder.map(({ index }) => index),
      );
    } else takeOne(match, column, own);
    const labels = [column, ownValue(match.set.labels, column)].map((label) => foldHeading(label ?? ""));
    const heading = foldHeading(match.table.header[match.indexOf.get(column) ?? -1]?.name ?? "");
    if (
      how === "exact" &&
      (labels.includes(heading) || ownValue(match.set.synonyms, column)?.some((one) => foldHeading(one) === heading))
    )
      match.inferred.delete(column);
  }
}

// Of several headings for one column only that with cells is meant; where two have some, nobody can tell.
function takeOne(match: Match, column: string, candidates: readonly RecognisedColumn[]): void {
  const [first, ...others] = candidates;
  if (first === undefined) return;
  const filled = others.length === 0 ? [] : candidates.filter(({ index }) => valuesOf(match.table, index).length > 0);
  setPlaces(match, column, [(filled[0] ?? first).index]);
  const [, second] = filled;
  // What stands twice has its own finding.
  for (const { index } of filled.slice(1)) match.twice.add(index);
  // The very same heading twice is the table's own finding.
  if (second !== undefined && !isSameHeading(match, filled[0]?.index ?? 0, second.index))
    reportTwice(match, column, [filled[0]?.index ?? 0, second.index]);
}

function isSameHeading({ table: { header } }: Match, one: number, other: number): boolean {
  return foldHeading(header[one]?.name ?? "") === foldHeading(header[other]?.name ?? "");
}

function agreeing(match: Match, one: RecognisedColumn, found: readonly RecognisedColumn[]): boolean {
  const beside = {
    council: match.indexOf.has("council"),
    contact: match.table.header.some(({ name }) => plainlyOther.test(headingWords(name))),
    wanted: found.filter(({ index }) => index === one.index).map(({ column }) => column),
  };
  return agrees(one.column, valuesOf(match.table, one.index), match.set, beside);
}

/** A name that is written in two columns: both are taken, where both stand there. */
function takeNameInTwo(match: Match, found: readonly RecognisedColumn[]): void {
  const parts = found.filter(({ part, how }) => how === "unsure" && part !== undefined);
  const [given, family] = [1, 2].map((wanted) => parts.filter(({ part }) => part === wanted));
  const [first, last] = [given?.[0], family?.[0]];
  if (!first || !last || given?.length !== 1 || family?.length !== 1 || match.indexOf.has(first.column)) return;
  setPlaces(match, first.column, [first.index, last.index]);
}
