import type { Plan } from "../domain/plan.ts";

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
  /** Rule titles by rule id, for rules that the wording table does not know. */
  readonly ruleTitles?: ReadonlyMap<string, string> | undefined;
}

/** Makes the whole text of a report, with its final newline. */
export type Reporter = (plan: Plan, options: ReportOptions) => string;
