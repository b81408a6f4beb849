import { anyText, choice, count, day, id, integer, list, literal, type Of, object, optional, text } from "../form.ts";
import { stageIds } from "../programme/programme.ts";

/**
 * A reason as a code: `placed`, `pinned`, `waiting/places`, `waiting/shares`, `refused/<rule>`, `chosen`, `given`, `elected`,
 * `paired`, `relaxed/<rule>`, `unpaired/no-lawful-mentor`, `unpaired/loads`,
 * `unpaired/shares`.
 */
export type Reason = string;
export const reasons = list(text);

/** A participant in an intake. */
export const placementForm = object({
  participant: text,
  intake: id,
  cohort: optional(text),
  startsOn: day,
  endsOn: day,
  /** The participant's number in the draw. */
  lot: count,
  pinned: optional(literal(true)),
  reasons,
});
export interface Placement extends Of<typeof placementForm> {}

/** An eligible participant without a place; `position` counts from 1 in the order of the lot. */
export const waitingForm = object({
  participant: text,
  position: integer(1),
  lot: count,
  reasons,
});
export interface Waiting extends Of<typeof waitingForm> {}

/** A participant for whom no intake is lawful. */
export const refusedForm = object({
  participant: text,
  reasons,
});
export interface Refused extends Of<typeof refusedForm> {}

export const cadreMemberForm = object({
  mentor: text,
  name: text,
  capacity: count,
  reasons,
});
export interface CadreMember extends Of<typeof cadreMemberForm> {}

export const pairingForm = object({
  participant: text,
  mentor: text,
  startsOn: day,
  endsOn: day,
  /** The wishes that this pairing does not meet: rule names. */
  relaxed: list(text),
  reasons,
});
export interface Pairing extends Of<typeof pairingForm> {}

export const unpairedForm = object({
  participant: text,
  reasons,
});
export interface Unpaired extends Of<typeof unpairedForm> {}

/** A pin that was honoured although rules refused it. */
export const overrideForm = object({
  participant: text,
  intake: id,
  reason: anyText,
  /** The rules that would have refused it. */
  rules: list(text),
});
export interface Override extends Of<typeof overrideForm> {}

/** What the plan achieves on one goal, and what no lawful plan can beat given the goals before it. */
export const resultForm = object({
  rule: text,
  value: integer(),
  bound: integer(),
  /** `certificate`: the certificate alone shows it to the inspector. `search`: only the solver's word stands behind it. */
  proof: choice(["certificate", "search"]),
  /** The columns that it reads and nobody has filled: then it costs nothing, and nothing is proved by that. */
  unjudged: optional(list(text, 1)),
});
export const goalResultForm = object({ stage: choice(stageIds), ...resultForm.members });
export interface GoalResult extends Of<typeof goalResultForm> {}

/** A hard limit that binds nothing, or a refusal that goes by a blank, since nobody has filled the columns it reads. */
export const unjudgedRuleForm = object({
  stage: id,
  rule: text,
  columns: list(text, 1),
});
export interface UnjudgedRule extends Of<typeof unjudgedRuleForm> {}
