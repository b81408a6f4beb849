import { ownValue } from "../../domain/own-value.ts";
import { foldHeading } from "../tables/table.ts";
import type { ColumnSet } from "./columns.ts";
import { familyNames, givenNames, neverColumns, numberedWish, officeColumns } from "./heading-patterns.ts";
import { headingWords } from "./heading-words.ts";

/**
 * How far a heading says that it is a column: by the column's own name, by words that mean nothing else, by words that
 * mean it where the cells agree, or by words that only its writer can explain.
 */
export type Recognition = "exact" | "sure" | "unsure" | "asked";

/** A heading that may be a column. */
export interface RecognisedColumn {
  /** Of the heading, from 0. */
  readonly index: number;
  /** The canonical column. */
  readonly column: string;
  readonly how: Recognition;
  /** Where several headings make up one column, the place of this one: `Choice 2` is 2. */
  readonly part?: number | undefined;
}

/**
 * The columns that headings may be, in the order of the headings: one may be several columns where it is not sure. Looks
 * at nothing but the headings, so a row of cells can be asked whether it is a heading at all: count the different columns
 * that are `exact` or `sure`.
 */
export function recognisedColumns(headings: readonly string[], table: ColumnSet): readonly RecognisedColumn[] {
  const words = lookupOf(table);
  return headings.flatMap((heading, index) => recognised(heading, words).map((found) => ({ index, ...found })));
}

type Found = Omit<RecognisedColumn, "index">;

interface Lookup {
  readonly known: ReadonlySet<string>;
  /** By `foldHeading`. */
  readonly exact: ReadonlyMap<string, string>;
  /** By `headingWords`. */
  readonly words: ReadonlyMap<string, readonly Found[]>;
}

function recognised(heading: string, { known, exact, words }: Lookup): readonly Found[] {
  if (heading.trim() === "") return [];
  const own = exact.get(foldHeading(heading));
  if (own !== undefined) return [{ column: own, how: "exact" }];
  const folded = headingWords(heading);
  if (neverColumns.test(folded)) return [];
  const found = words.get(folded);
  if (found) return found.some(({ how }) => how === "sure") ? found.filter(({ how }) => how === "sure") : found;
  const office = officeColumns.find(([pattern, column]) => pattern.test(folded) && known.has(column));
  if (office) return [{ column: office[1], how: "sure" }];
  const wish = known.has("preferred_intakes") ? numberedWish.exec(folded) : null;
  return wish ? [{ column: "preferred_intakes", how: "sure", part: partOf(wish) }] : [];
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

function partOf([, after, before, word = ""]: RegExpExecArray): number {
  const digit = after ?? before;
  return digit === undefined ? ordinals.indexOf(word) + 1 : Number(digit);
}

// A table of columns is asked for many rows, and for many files of one run.
const lookups = new WeakMap<ColumnSet, Lookup>();

function lookupOf(table: ColumnSet): Lookup {
  const made = lookups.get(table);
  if (made) return made;
  const exact = new Map<string, string>();
  for (const column of table.known) exact.set(foldHeading(column), column);
  for (const [column, headings] of Object.entries(table.synonyms)) {
    if (table.known.includes(column)) for (const heading of headings) exact.set(foldHeading(heading), column);
  }
  const words = new Map<string, readonly Found[]>();
  const add = (heading: string, found: Found): void => {
    const before = words.get(heading) ?? [];
    if (!before.some(({ column }) => column === found.column)) words.set(heading, [...before, found]);
  };
  const all = table.known.flatMap((column) => (ownValue(table.words, column) ?? []).map((of) => [column, of] as const));
  for (const [column, { sure }] of all) for (const heading of sure) add(heading, { column, how: "sure" });
  for (const name of [...table.known, ...Object.values(table.synonyms).flat()]) {
    // `Preferred intakes (best first)` is the column's own name with a remark.
    const column = exact.get(foldHeading(name));
    if (column !== undefined) add(headingWords(name), { column, how: "sure" });
  }
  for (const [column, { unsure = [] }] of all) for (const heading of unsure) add(heading, { column, how: "unsure" });
  for (const [column, { asked = [] }] of all) for (const heading of asked) add(heading, { column, how: "asked" });
  const name = ["participant", "mentor"].find((column) => table.required.includes(column));
  if (name !== undefined) {
    for (const heading of givenNames) add(heading, { column: name, how: "unsure", part: 1 });
    for (const heading of familyNames) add(heading, { column: name, how: "unsure", part: 2 });
  }
  const lookup = { known: new Set(table.known), exact, words };
  lookups.set(table, lookup);
  return lookup;
}
