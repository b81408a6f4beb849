import type { ChangeEvent } from "../../domain/plan/change.ts";

/** What a line must say besides its date and its event. */
export type ChangeNeed = "participant" | "council" | "value" | "reason";

const person: readonly ChangeNeed[] = ["participant"];

/** What each event needs; `council` may be given by its code or, where the event brings it, by its name. */
export const changeNeeds: Readonly<Record<ChangeEvent, readonly ChangeNeed[]>> = {
  left: person,
  withdrew: ["participant", "reason"],
  mentor_left: person,
  shared_post_ended: ["participant", "council"],
  council_merged: ["council", "value"],
  council_split: ["council", "value"],
  moved_council: ["participant", "council"],
  appointed: person,
  interim_started: person,
  shared_post_started: ["participant", "council"],
  made_permanent: person,
  corrected: person,
  applied: person,
  mentor_joined: person,
  capacity_changed: ["value"],
  conflict_declared: ["participant", "value"],
  unpinned: person,
  offered: person,
  deferred: ["participant", "reason"],
  declined: person,
  accepted: person,
  pinned: ["participant", "value", "reason"],
  completed: person,
};
