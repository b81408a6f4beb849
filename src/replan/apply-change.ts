import type { Change, ChangeEvent } from "../domain/plan/change.ts";
import { capacityChanged, mentorJoined, mentorLeft } from "./capacity-events.ts";
import { changeError, type Outcome } from "./change-error.ts";
import { offered } from "./letters-sent.ts";
import { accepted, completed, declined, deferred, pinned, unpinned } from "./offer-events.ts";
import * as people from "./people-events.ts";
import type { PlanState } from "./plan-state.ts";
import * as posts from "./post-events.ts";

/** Works one change into the state, or says why it cannot be; then nothing is changed. */
export function applyChange(state: PlanState, change: Change): Outcome {
  const { event, participant: id } = change;
  const { who, work } = events[event];
  if (who === "anybody") return work(state, change, id ?? "");
  if (id === undefined) return changeError("change/unknown-person", "participant_id", { id: "" });
  return absence(state, change, id, who) ?? work(state, change, id);
}

/** Whom an event can be about: a participant, also a mentor from outside, or anybody, known or not. */
type Who = "participant" | "person" | "anybody";

interface EventWork {
  readonly who: Who;
  readonly work: (state: PlanState, change: Change, id: string) => Outcome;
}

const events: Readonly<Record<ChangeEvent, EventWork>> = {
  left: { who: "person", work: people.left },
  withdrew: { who: "participant", work: people.withdrew },
  mentor_left: { who: "person", work: mentorLeft },
  shared_post_ended: { who: "person", work: posts.sharedPostEnded },
  council_merged: { who: "anybody", work: posts.councilMerged },
  council_split: { who: "anybody", work: posts.councilSplit },
  moved_council: { who: "person", work: posts.movedCouncil },
  appointed: { who: "anybody", work: people.appointed },
  interim_started: { who: "anybody", work: people.interimStarted },
  shared_post_started: { who: "person", work: posts.sharedPostStarted },
  made_permanent: { who: "person", work: people.madePermanent },
  corrected: { who: "person", work: people.corrected },
  applied: { who: "anybody", work: people.applied },
  mentor_joined: { who: "anybody", work: mentorJoined },
  capacity_changed: { who: "anybody", work: capacityChanged },
  conflict_declared: { who: "person", work: people.conflictDeclared },
  unpinned: { who: "participant", work: unpinned },
  offered: { who: "participant", work: offered },
  deferred: { who: "participant", work: deferred },
  declined: { who: "participant", work: declined },
  accepted: { who: "participant", work: accepted },
  pinned: { who: "participant", work: pinned },
  completed: { who: "participant", work: completed },
};

// Events that make no sense of somebody who has withdrawn.
const needsWish = new Set<ChangeEvent>(["offered", "deferred", "declined", "accepted", "completed"]);

function absence(state: PlanState, { event }: Change, id: string, who: Who): Outcome {
  const withdrawal = state.withdrawals.get(id);
  if (withdrawal && needsWish.has(event)) {
    return changeError("change/withdrawn", "participant_id", { id, on: withdrawal.on });
  }
  if (state.people.has(id) || (who === "person" && state.mentors.has(id))) return undefined;
  const gone = state.departures.get(id);
  if (gone) return changeError("change/gone", "participant_id", { id, on: gone.on, event: gone.event });
  return changeError("change/unknown-person", "participant_id", { id });
}
