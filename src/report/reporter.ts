import type { Plan } from "../domain/plan/plan.ts";
import type { RuleBook } from "../domain/programme/rule-book.ts";
import type { Scope } from "./plan/plan-scope.ts";

/** How a report is to look. Everything comes in from outside: a report knows no terminal. */
export interface ReportOptions {
  /** The width to fit, in columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Draw lines with `+`, `-` and `|`, and cut with `...`. */
  readonly ascii?: boolean | undefined;
  /** Leave out the guard against formulas in CSV. */
  readonly rawCsv?: boolean | undefined;
  /** CSV for Excel: a byte order mark, and lines that end with CR and LF. */
  readonly excel?: boolean | undefined;
  /** Between the cells of CSV; default: a comma. */
  readonly delimiter?: string | undefined;
  /** In a table: why the plan can be trusted as well. */
  readonly details?: boolean | undefined;
  /** The rules: they say themselves what they count and why they refuse. */
  readonly rules?: RuleBook | undefined;
  /** Why each is where they are, by id, for the page: whoever makes the report has solved for it. */
  readonly explanations?: ReadonlyMap<string, string> | undefined;
  /** Which part of the plan the report shows, and how it names people; the plan given is cut to it already. */
  readonly scope?: Scope | undefined;
  /** The plan before it was cut to the scope, with its people named as the scope says. */
  readonly whole?: Plan | undefined;
}

/** A text in pieces of some lines each: that of a million rows would outweigh the plan. */
export interface Pieces {
  readonly pieces: Iterable<string>;
}

/** What a report is made of: a text with its final newline, whole or in pieces, or the bytes of a file. */
export type Content = string | Uint8Array | Pieces;

/** Makes the whole of a report. */
export type Reporter<Made extends Content | Promise<Content> = string> = (plan: Plan, options: ReportOptions) => Made;
