/**
 * What people write over a column. Each text is folded as `headingWords` does (so `DCS name`, `Name of the DCS` and
 * `Name of director of children's services` need one entry each, without "of the" in any of them).
 */
export interface ColumnWords {
  /** Headings that mean the column, whatever stands below them. */
  readonly sure: readonly string[];
  /** Headings that mean it only where the cells below agree; otherwise they are suggested. */
  readonly unsure?: readonly string[];
  /** Headings that are suggested, since no cell can tell. */
  readonly asked?: readonly string[];
}

/** Of tables of changes, of scores and of earlier years. */
export const ledgerWords: Readonly<Record<string, ColumnWords>> = {
  date: {
    sure: ["date change", "change date", "effective date", "date effective", "event date", "date event"],
    asked: ["when", "on", "from"],
  },
  event: { sure: ["change", "what happened", "type change", "change type", "event type", "type event"] },
  value: { sure: ["new value"], asked: ["to", "new", "details"] },
  reason: { sure: ["reason for change"], asked: ["why", "notes", "comment", "comments"] },
  by: { sure: ["recorded by", "entered by", "reported by", "changed by"] },
  option: { sure: ["option id"], asked: ["intake", "cohort", "mentor", "mentor id", "choice"] },
  score: { sure: ["total score", "overall score"], asked: ["points", "rank", "cost", "total", "mark", "marks"] },
  year: { sure: ["financial year", "calendar year", "year ending", "year to march", "year end"] },
  changes: {
    sure: ["number changes", "no changes", "dcs changes", "changes dcs", "changes in year", "number dcs changes"],
    asked: ["turnover", "new dcs", "leavers"],
  },
  interims: { sure: ["interim", "number interims", "no interims", "interim dcs", "interims in post", "interim posts"] },
  posts: { sure: ["number posts", "no posts", "dcs posts", "number councils", "councils", "las", "number las"] },
};
