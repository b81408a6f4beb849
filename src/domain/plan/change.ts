import { canonicalJson, sha256 } from "../digest.ts";
import { anyText, choice, day, type Form, type Of, object, optional, text } from "../form.ts";
import type { Mentor } from "../people/people.ts";

/**
 * What may happen to a plan, in the order in which it takes effect within one day: who goes, goes before others come,
 * and an offer is made to somebody who is there.
 */
export const changeEvents = [
  "left",
  "withdrew",
  "mentor_left",
  "shared_post_ended",
  "council_merged",
  "council_split",
  "moved_council",
  "appointed",
  "interim_started",
  "shared_post_started",
  "made_permanent",
  "corrected",
  "applied",
  "mentor_joined",
  "capacity_changed",
  "conflict_declared",
  "unpinned",
  "offered",
  "deferred",
  "declined",
  "accepted",
  "pinned",
  "completed",
] as const;
export type ChangeEvent = (typeof changeEvents)[number];

/** Why somebody defers; a programme's own words go into the plan's notes, not here. */
export const deferralReasons = [
  "illness",
  "parental-leave",
  "bereavement",
  "workload",
  "inspection",
  "new-post",
  "personal",
] as const;

export type ChangedFacts = Partial<Omit<Mentor, "id" | "councils">>;
// Which facts a line may give is for the rules of changes to say.
const changedFacts = object({}) as Form<object> as Form<ChangedFacts>;

/** One dated thing that happened, as a line of the file of changes tells it. */
export const changeForm = object({
  date: day,
  event: choice(changeEvents),
  /** The person's id: a participant's or a mentor's. */
  participant: optional(text),
  /** The code of the council that it is about. */
  council: optional(text),
  /** The council's name, where the event brings a council. */
  councilName: optional(text),
  /** What the event needs besides: an intake, a capacity, codes of councils, ids. */
  value: optional(anyText),
  reason: optional(anyText),
  /** Who reported it. */
  by: optional(anyText),
  /** Only the facts that the line gives. */
  facts: optional(changedFacts),
});
export interface Change extends Of<typeof changeForm> {}

/** The hash of a file of changes: of what it says, in whatever order. */
export function changesHash(changes: readonly Change[]): string {
  return sha256(canonicalJson(changes.map((change) => canonicalJson(change)).sort()));
}
