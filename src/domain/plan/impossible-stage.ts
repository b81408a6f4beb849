import { choice, count, id, integer, list, type Of, object, optional, text } from "../form.ts";
import { type StageCertificate, stageCertificateForm } from "./certificate.ts";

export const conflictingLimitForm = object({
  /** `<rule>/<limit>`. */
  limit: text,
  side: choice(["atMost", "atLeast"]),
  bound: integer(),
  /** How many must (atMost) or can at best (atLeast) take these options. */
  count,
  participants: list(text),
  slots: list(id),
});
export interface ConflictingLimit extends Of<typeof conflictingLimitForm> {}

/**
 * People, and the limits that they cannot all keep: "31 people can only join 2009-10, which has 24 places".
 * `certificate` is a price list whose bound on the number of broken limits is positive.
 */
export const conflictForm = object({
  limits: list<ConflictingLimit>(conflictingLimitForm),
  certificate: optional<StageCertificate>(stageCertificateForm),
});
export interface Conflict extends Of<typeof conflictForm> {}

/** An intake whose people cannot be divided into sets. */
export const indivisibleForm = object({ intake: id, people: count, atLeast: count, atMost: count });
export interface Indivisible extends Of<typeof indivisibleForm> {}

/**
 * A further stage that the plan has not: people who cannot form sets, or rules that leave no way. It stands on the placing,
 * and on what the further stages before it gave out.
 */
export const impossibleStageForm = object({
  /** The further stage's id. */
  stage: id,
  /** Limits that are shown to be too small; none, and no certificate, where the search alone found no way. */
  conflict: conflictForm,
  /** Hard limits that the best choice found breaks, with the people who break them. */
  broken: list<ConflictingLimit>(conflictingLimitForm),
  /** Intakes whose people cannot be divided into sets, and the nearest sizes with which all could be. */
  indivisible: list<Indivisible>(indivisibleForm),
  sizes: object({ atLeast: optional(count), atMost: optional(count) }),
});
export interface ImpossibleStage extends Of<typeof impossibleStageForm> {}
