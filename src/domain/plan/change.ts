import type { Day } from "../dates.ts";
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

/** One dated thing that happened, as a line of the file of changes tells it. */
export interface Change {
  readonly date: Day;
  readonly event: ChangeEvent;
  /** The person's id: a participant's or a mentor's. */
  readonly participant?: string | undefined;
  /** The code of the council that it is about. */
  readonly council?: string | undefined;
  /** The council's name, where the event brings a council. */
  readonly councilName?: string | undefined;
  /** What the event needs besides: an intake, a capacity, codes of councils, ids. */
  readonly value?: string | undefined;
  readonly reason?: string | undefined;
  /** Who reported it. */
  readonly by?: string | undefined;
  /** Only the facts that the line gives. */
  readonly facts?: ChangedFacts | undefined;
}

export type ChangedFacts = Partial<Omit<Mentor, "id" | "councils">>;
