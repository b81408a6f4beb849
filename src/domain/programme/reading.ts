/** In which order day, month and year of a date are written. */
export type DayOrder = "dmy" | "mdy" | "ymd";
export const dayOrders: readonly DayOrder[] = ["dmy", "mdy", "ymd"];

/** How a programme's tables are to be read, where they do not say so themselves. */
export interface Reading {
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** The row or line of the headings, from 1. */
  readonly headerRow?: number | undefined;
  /** The heading of a column, or the headings of which it is made up, in order. */
  readonly columns?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** The order of all days, or of those of a column. */
  readonly dates?: DayOrder | Readonly<Record<string, DayOrder>> | undefined;
  /** Words that stand for a blank cell, besides those that always do. */
  readonly blank?: readonly string[] | undefined;
  /** What stands in a column, and what is meant by it. */
  readonly replace?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
}

/** How one file was read, as far as that was not plain: recorded in the plan. */
export interface ReadingRecord {
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  /** The headings under which columns were found, where they are not the columns' own names. */
  readonly columns?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly dates?: Readonly<Record<string, DayOrder>> | undefined;
  /** How many cells of a column held which word for blank. */
  readonly blank?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** What was read in place of what stands in a column: `Oct-09` as `2009-10`. */
  readonly replace?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** The columns that nobody has filled, and those that stood in for them. */
  readonly stoodIn?: Readonly<Record<string, string>> | undefined;
  /** Rows whose post, by a word in place of a name, is vacant. */
  readonly vacant?: number | undefined;
}

/** The most bytes of a file that says how tables are read. */
export const largestReading = 1_048_576;
