export type FactType = "text" | "number" | "yes-no" | "date" | "dates" | "list";

/** A declared column: its type, or with the values that may stand in it. */
export type FactSpec = FactType | FactValues;

/** The values of a column, each with other words for it; read without regard to case. */
export interface FactValues {
  readonly type: "text";
  readonly values: Readonly<Record<string, readonly string[]>>;
}
