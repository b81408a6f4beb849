import { anyText, choice, either, integer, list, type Of, object, optional, record, text } from "../form.ts";

/** In which order day, month and year of a date are written. */
export const dayOrders = ["dmy", "mdy", "ymd"] as const;
export type DayOrder = (typeof dayOrders)[number];
const dayOrder = choice(dayOrders);
const replacements = record(anyText, record(anyText, anyText));

/** How a programme's tables are to be read, where they do not say so themselves. */
export const readingForm = object({
  /** Words that stand for a blank cell, besides those that always do. */
  blank: optional(list(text)),
  /** The heading of a column, or the headings of which it is made up, in order. */
  columns: optional(record(anyText, either(text, list(text, 1)))),
  /** The order of all days, or of those of a column. */
  dates: optional(either(dayOrder, record(anyText, dayOrder))),
  /** The row or line of the headings, from 1. */
  headerRow: optional(integer(1)),
  /** What stands in a column, and what is meant by it. */
  replace: optional(replacements),
  /** The sheet of a workbook. */
  sheet: optional(text),
});
export interface Reading extends Of<typeof readingForm> {}

/** How one file was read, as far as that was not plain: recorded in the plan. */
export const readingRecordForm = object({
  /** How many cells of a column held which word for blank. */
  blank: optional(record(anyText, record(anyText, integer(1)))),
  /** The headings under which columns were found, where they are not the columns' own names. */
  columns: optional(record(anyText, list(anyText))),
  dates: optional(record(anyText, dayOrder)),
  headerRow: optional(integer(1)),
  /** What was read in place of what stands in a column: `Oct-09` as `2009-10`. */
  replace: optional(replacements),
  sheet: optional(text),
  /** The columns that nobody has filled, and those that stood in for them. */
  stoodIn: optional(record(anyText, anyText)),
  /** Rows whose post, by a word in place of a name, is vacant. */
  vacant: optional(integer(1)),
});
export interface ReadingRecord extends Of<typeof readingRecordForm> {}

/** The most bytes of a file that says how tables are read. */
export const largestReading = 1_048_576;
