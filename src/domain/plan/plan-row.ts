import { anyText, choice, integer, nullable, type Of, object } from "../form.ts";

const number = nullable(integer());

/** One participant of a plan, flat, in the order of a CSV's columns. Absent text is empty, an absent number null. */
export const rowForm = object({
  participant_id: anyText,
  participant: anyText,
  /** All of their councils, the home council first, `; ` between; the names in the same order. */
  council_code: anyText,
  council: anyText,
  region: anyText,
  type: anyText,
  /** Empty in a plan that only pairs. */
  outcome: choice(["placed", "waiting", "not eligible", ""]),
  intake: anyText,
  cohort: anyText,
  starts_on: anyText,
  ends_on: anyText,
  waiting_position: number,
  lot: number,
  mentor_id: anyText,
  mentor: anyText,
  mentor_council: anyText,
  /** The codes of the place, then of the pairing, then of the cadre, `;` between. */
  reasons: anyText,
});
export interface Row extends Of<typeof rowForm> {}

/** The keys of a row, in their order. */
export const rowKeys: readonly string[] = Object.keys(rowForm.members);

/** A row, and after its keys one for each further stage of the programme: the slot that it gave, or nothing. */
export type FullRow = Row & { readonly [stage: string]: string | number | null };
