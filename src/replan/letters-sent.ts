import { sortedBy } from "../domain/compare.ts";
import { isFrozen } from "../domain/people/fixed-assignments.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Offer, Previous } from "../domain/plan/previous.ts";
import { changeError, isChangeError, type Outcome } from "./change-error.ts";
import { letterKey } from "./letter-key.ts";
import { offeredSlot, placeOf, sameAs } from "./offer-events.ts";
import type { PlanState } from "./plan-state.ts";

/** A letter has gone out: it offers the place in the plan, the one that `value` names, or their mentor. */
export function offered(state: PlanState, change: Change, id: string): Outcome {
  if (change.value !== undefined && state.mentors.has(change.value)) return offeredMentor(state, change, id);
  const slot = offeredSlot(state, change, id);
  if (isChangeError(slot)) return slot;
  const known = state.places.get(id);
  const place = placeOf(slot);
  const { startsOn = "" } = slot;
  const isKnown = known !== undefined && sameAs(known, place);
  if (!isKnown && known && isFrozen(known))
    return changeError("change/has-started", "participant_id", { id, intake: known.intake });
  if (!isKnown && startsOn < change.date)
    return changeError("change/intake-started", "value", { intake: slot.id, startsOn });
  record(state, { participant: id, slot: slot.id, on: change.date });
  // A letter to somebody who has said yes, or has begun, tells of it and changes nothing.
  if (isKnown) return undefined;
  state.places.set(id, { participant: id, ...place, state: "offered" });
  state.current.set(id, { ...place, startsOn });
  return undefined;
}

function offeredMentor(state: PlanState, { value: mentor = "", date }: Change, id: string): Outcome {
  const pair = state.currentPairs.get(id);
  if (pair?.mentor !== mentor) {
    return changeError("change/other-mentor", "value", { id, found: mentor, mentor: pair?.mentor ?? "" });
  }
  record(state, { participant: id, mentor, on: date });
  state.pairs.set(id, { participant: id, mentor, endsOn: pair.endsOn });
  return undefined;
}

/** Of those who have left no letter counts any more. */
export function lettersSent({ offers, people }: PlanState): Pick<Previous, "offers"> {
  const here = [...offers.values()].filter(({ participant }) => people.has(participant));
  return here.length === 0 ? {} : { offers: sortedBy(here, letterKey) };
}

function record({ offers }: PlanState, offer: Offer): void {
  offers.set(letterKey(offer), offer);
}
