import type { Source } from "./source.ts";

/** How tables are read. */
export interface TableOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** The sheet of a workbook; absent: its first visible one that has the columns. */
  readonly sheet?: string | undefined;
  /** The row, or the line, of the heading; absent: found. */
  readonly headerRow?: string | undefined;
}

/** How a programme is chosen, and what is set in it. */
export interface ProgrammeInput {
  /** A built-in programme's id, or a file. */
  readonly programme?: string | Source | undefined;
  readonly asOf?: string | undefined;
  readonly seed?: string | undefined;
  /** `path=value`, in the order given. */
  readonly set?: readonly string[] | undefined;
  /** `heading=column`: which column a heading is; several for one column are joined in their order. */
  readonly map?: readonly string[] | undefined;
  /** In which order days, months and years stand: `dmy`, `mdy` or `ymd`. */
  readonly dates?: string | undefined;
  /** A file that says how tables are read: the part `reading:` of a programme. */
  readonly reading?: Source | undefined;
}

/** An announced draw, in place of a seed that somebody chose. */
export interface DrawInput {
  readonly announcement: Source;
  /** What the announced source gave: a beacon, or numbers. */
  readonly beacon: Source;
  readonly key: Source;
}

/** Everything that a plan is made of. */
export interface ProblemInput extends ProgrammeInput, TableOptions {
  readonly councils: Source;
  /** A given cadre, instead of a chosen one. */
  readonly mentors?: Source | undefined;
  readonly scores?: Source | undefined;
  readonly draw?: DrawInput | undefined;
}
