/** A column that a rule reads, and what it means to the rule that nobody has filled it. */
export interface ColumnRead {
  /** A column of the input, or a fact: a band, a tally or a declared column. */
  readonly column: string;
  /** `none`: a blank says that there is nothing, as of wishes or conflicts; `unknown`: it says nothing at all. */
  readonly blank: "unknown" | "none";
  /**
   * Whose: of those who seek a slot (default); of the mentors whose slots they are; of `both`, which are compared, so
   * that nothing can be said where one side is blank; of `either`, where each tells of the other.
   */
  readonly of?: "seeker" | "mentor" | "both" | "either" | undefined;
}
