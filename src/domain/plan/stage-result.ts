import { count, day, id, list, type Of, object, optional, text } from "../form.ts";
import { proofForm } from "./certificate.ts";
import { reasons, resultForm } from "./plan-entries.ts";

/** Somebody in a slot of a further stage. */
export const assignmentForm = object({
  participant: text,
  slot: id,
  startsOn: optional(day),
  endsOn: optional(day),
  /** `assigned`, then `relaxed/<rule>` for each wish that is not met. */
  reasons,
});
export interface Assignment extends Of<typeof assignmentForm> {}

/**
 * Who sought a slot and has none: `without/no-lawful-slot` and the rules that refuse, `without/places`,
 * `without/together`, `without/shares`.
 */
export const withoutSlotForm = object({
  participant: text,
  reasons,
});
export interface WithoutSlot extends Of<typeof withoutSlotForm> {}

/** What a further stage gave out, with goals and a certificate of its own. */
export const stageResultForm = object({
  id,
  kind: text,
  slots: list(object({ id, title: optional(text), places: count, startsOn: optional(day), endsOn: optional(day) })),
  assignments: list<Assignment>(assignmentForm),
  without: list<WithoutSlot>(withoutSlotForm),
  goals: list(resultForm),
  certificate: proofForm,
});
export interface StageResult extends Of<typeof stageResultForm> {}
