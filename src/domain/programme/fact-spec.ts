import { choice, either, list, literal, type Of, object, record, text } from "../form.ts";

const factTypeForm = choice(["text", "number", "yes-no", "date", "dates", "list"]);
export type FactType = Of<typeof factTypeForm>;

/** The values of a column, each with other words for it; read without regard to case. */
const factValuesForm = object({
  type: literal("text"),
  values: record(text, list(text)),
});
export interface FactValues extends Of<typeof factValuesForm> {}

/** A declared column: its type, or with the values that may stand in it. */
export const factSpecForm = either(factTypeForm, factValuesForm);
export type FactSpec = Of<typeof factSpecForm>;
