import { largest } from "../../domain/append.ts";
import { ownValue } from "../../domain/own-value.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { DayOrder, Reading } from "../../domain/programme/reading.ts";
import type { ColumnSet } from "../columns/columns.ts";
import { blankFold, isBlankWord, longestBlankWord } from "./blank-words.ts";

/** How the cells of one file are read, and what was inferred on the way, to be said and recorded. */
export interface SheetReading {
  readonly set: ColumnSet;
  /** The order that somebody gave for a column's days. */
  readonly order: (column: string) => DayOrder | undefined;
  /** What is read in place of a cell's text: the text itself, another, or nothing where it stands for a blank. */
  readonly text: (column: string, text: string) => string;
  readonly isNobody: (name: string) => boolean;
  /** Note what was inferred. */
  readonly said: Said;
}

export interface Said {
  /** By column, the words for blank and how often they stand there. */
  readonly blanks: Map<string, Map<string, number>>;
  /** By column, what was read in place of what. */
  readonly replaced: Map<string, Map<string, string>>;
  /** By column, the order of its days and a cell that shows it. */
  readonly orders: Map<string, { readonly order: DayOrder; readonly shownBy?: string | undefined }>;
  /** Lines whose name says that there is nobody, with the word. */
  readonly nobody: { readonly line: number; readonly word: string }[];
  /** Whether `director_since` was filled in for somebody, and whether `appointed_on` stood in for it. */
  readonly since: { isOwn: boolean; isAppointed: boolean };
}

/** Columns in which no word stands for a blank: names are read with care, and a sentence may be one word. */
const wordy: ReadonlySet<string> = new Set(["participant", "mentor", "reason", "value", "by", "event", "date"]);

/** What the words begin with, so that most cells need no other look. */
const usualStarts = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212?nNuUtT([";

export function sheetReading(set: ColumnSet): SheetReading {
  const { reading } = set;
  const more = new Set((reading.blank ?? []).map(blankFold));
  const own = (reading.blank ?? []).map((word) => word.trim().charAt(0));
  const starts = new Set([
    ...Array.from(usualStarts),
    ...own.flatMap((letter) => [letter.toLowerCase(), letter.toUpperCase()]),
  ]);
  const longest = largest(
    (reading.blank ?? []).map(({ length }) => length),
    longestBlankWord,
  );
  const replace = replacements(reading);
  const since = { isOwn: false, isAppointed: false };
  const said: Said = { blanks: new Map(), replaced: new Map(), orders: new Map(), nobody: [], since };
  const blankAs = (column: string, text: string): boolean => {
    if (text.length > longest || !starts.has(text.charAt(0)) || wordy.has(column)) return false;
    return isBlankWord(text, more) && !ownValue(set.declared, column)?.has(foldText(text));
  };
  return {
    set,
    said,
    order: (column) => orderOf(reading, column),
    text: (column, text) => {
      const other = replace.size === 0 ? undefined : replace.get(column)?.get(replaceFold(text));
      if (other !== undefined) {
        note(said.replaced, column).set(text, other);
        return other;
      }
      if (!blankAs(column, text)) return text;
      const words = note(said.blanks, column);
      words.set(text, (words.get(text) ?? 0) + 1);
      return "";
    },
    isNobody: (name) => name.length <= longest && saysNobody(name, more),
  };
}

/** Words that stand in place of a name where there is nobody, besides those for blank. */
const vacantWords: ReadonlySet<string> = new Set(["vacant", "vacancy", "0", "vacantpost", "postvacant", "notinpost"]);

function saysNobody(name: string, more: ReadonlySet<string>): boolean {
  return isBlankWord(name, more) || vacantWords.has(blankFold(name));
}

function orderOf({ dates }: Reading, column: string): DayOrder | undefined {
  return typeof dates === "object" ? ownValue(dates, column) : dates;
}

function replacements({ replace = {} }: Reading): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    Object.entries(replace).map(([column, values]) => [
      column === "director" ? "participant" : column,
      new Map(Object.entries(values).map(([from, to]) => [replaceFold(from), to])),
    ]),
  );
}

// Case and punctuation do not matter, but a text of nothing else is itself.
function replaceFold(text: string): string {
  return foldText(text) || text.trim();
}

function note<T>(by: Map<string, Map<string, T>>, column: string): Map<string, T> {
  const known = by.get(column) ?? new Map<string, T>();
  by.set(column, known);
  return known;
}
