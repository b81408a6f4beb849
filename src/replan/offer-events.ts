import { addMonths } from "../domain/dates.ts";
import { isFrozen } from "../domain/people/fixed-assignments.ts";
import type { Change } from "../domain/plan/change.ts";
import { isNamed } from "../domain/problem.ts";
import { stageOf } from "../domain/programme/programme.ts";
import type { Slot } from "../domain/programme/rule-book.ts";
import { parseRuleName } from "../domain/programme/rule-use.ts";
import { type ChangeError, changeError, isChangeError, type Outcome } from "./change-error.ts";
import { giveUpPlace } from "./leave.ts";
import { keepPerson, type PlanState, slotsNow, withoutPin } from "./plan-state.ts";

/** An offer is taken: of the place in the plan, or of the one that `value` names. */
export function accepted(state: PlanState, change: Change, id: string): Outcome {
  const slot = offeredSlot(state, change, id);
  if (isChangeError(slot)) return slot;
  const known = state.places.get(id);
  if (known && isFrozen(known))
    return changeError("change/has-started", "participant_id", { id, intake: known.intake });
  const place = placeOf(slot);
  if (known?.state === "accepted" && known.intake === place.intake && known.cohort === place.cohort) {
    return changeError("change/already", "event", { id, what: "accepted", on: "" });
  }
  const { startsOn = "" } = slot;
  if (startsOn < change.date) return changeError("change/intake-started", "value", { intake: slot.id, startsOn });
  state.places.set(id, { participant: id, ...place, state: "accepted" });
  state.current.set(id, { ...place, startsOn });
  return undefined;
}

/** An offer is refused: that intake is not offered to them again, others may be. */
export function declined(state: PlanState, change: Change, id: string): Outcome {
  const slot = offeredSlot(state, change, id);
  if (isChangeError(slot)) return slot;
  const known = state.places.get(id);
  if (known && isFrozen(known))
    return changeError("change/has-started", "participant_id", { id, intake: known.intake });
  const intake = slot.intake?.id ?? slot.id;
  if (state.current.get(id)?.intake === intake || known?.intake === intake) giveUpPlace(state, id);
  const person = state.people.get(id);
  if (!person) return undefined;
  const unavailableIntakes = [...new Set([...person.unavailableIntakes, intake])];
  const kept = person.pinnedIntake !== undefined && isNamed(slot, person.pinnedIntake) ? withoutPin(person) : person;
  keepPerson(state, { ...kept, unavailableIntakes });
  return undefined;
}

/** A place is put off to a later intake within the limit; where none has room, they wait with their claim, first of all. */
export function deferred(state: PlanState, change: Change, id: string): Outcome {
  const known = state.places.get(id);
  const current = state.current.get(id);
  if (known?.state === "completed") {
    return changeError("change/already", "event", { id, what: "completed", on: "" });
  }
  const slots = slotsNow(state);
  const before = state.deferrals.get(id);
  const from = before?.from ?? current?.intake ?? known?.intake;
  const slot = [...slots.values()].find((one) => from !== undefined && isNamed(one, from));
  const startsOn = before?.startsOn ?? current?.startsOn ?? slot?.startsOn;
  if (from === undefined || startsOn === undefined || (!current && !known)) {
    return changeError("change/no-place", "participant_id", { id });
  }
  const until = addMonths(startsOn, deferralLimit(state));
  const target = change.value === undefined ? undefined : slots.get(change.value);
  if (change.value !== undefined && !target) return unknownIntake(change.value, slots);
  if (target && (target.startsOn ?? "") <= (current?.startsOn ?? startsOn)) {
    return changeError("change/deferral-order", "value", { id, intake: target.id, from });
  }
  if (target && (target.startsOn ?? "") > until) {
    return changeError("change/deferral-limit", "value", { id, intake: target.id, until });
  }
  putOff(state, change, id, { from, startsOn, target });
  return undefined;
}

interface PutOff {
  readonly from: string;
  readonly startsOn: string;
  readonly target: Slot | undefined;
}

function putOff(state: PlanState, change: Change, id: string, { from, startsOn, target }: PutOff): void {
  giveUpPlace(state, id);
  const person = state.people.get(id);
  if (person) keepPerson(state, withoutPin(person));
  state.deferrals.set(id, { participant: id, from, startsOn, on: change.date, reason: change.reason ?? "" });
  if (target) {
    state.places.set(id, { participant: id, ...placeOf(target), state: "offered" });
    state.current.set(id, { ...placeOf(target), startsOn: target.startsOn ?? "" });
  } else {
    // Whoever held a place comes before those who never did.
    state.reserves = [id, ...state.reserves];
  }
}

/** The most months by which a place may be put off, as the programme says, or twelve. */
export function deferralLimit({ programme }: Pick<PlanState, "programme">): number {
  const use = stageOf(programme, "placing")?.rules.find(({ rule }) => parseRuleName(rule).id === "within-deferral");
  const months = use?.with?.months;
  return typeof months === "number" ? months : 12;
}

/** An offer outside the rules, with its reason. */
export function pinned(state: PlanState, change: Change, id: string): Outcome {
  const slots = slotsNow(state);
  const slot = [...slots.values()].find((one) => isNamed(one, change.value ?? ""));
  if (!slot) return unknownIntake(change.value ?? "", slots);
  const known = state.places.get(id);
  if (known && isFrozen(known))
    return changeError("change/has-started", "participant_id", { id, intake: known.intake });
  const person = state.people.get(id);
  if (!person) return undefined;
  keepPerson(state, { ...person, pinnedIntake: change.value, pinReason: change.reason });
  const place = placeOf(slot);
  state.withdrawals.delete(id);
  const before = state.pinnedNow.get(id) ?? { place: known, current: state.current.get(id) };
  state.places.set(id, { participant: id, ...place, state: "offered" });
  state.current.set(id, { ...place, startsOn: slot.startsOn ?? "" });
  state.pinnedNow.set(id, before);
  return undefined;
}

/** An offer outside the rules is taken back: what was there before it stands again, where that is known. */
export function unpinned(state: PlanState, _change: Change, id: string): Outcome {
  const person = state.people.get(id);
  if (person?.pinnedIntake === undefined) return changeError("change/not-pinned", "participant_id", { id });
  keepPerson(state, withoutPin(person));
  const { place, current } = state.pinnedNow.get(id) ?? {};
  state.pinnedNow.delete(id);
  if (place) state.places.set(id, place);
  else state.places.delete(id);
  if (current) state.current.set(id, current);
  else state.current.delete(id);
  return undefined;
}

/** Somebody has been through the whole of it. */
export function completed(state: PlanState, _change: Change, id: string): Outcome {
  const place = state.places.get(id);
  if (place?.state === "completed") return changeError("change/already", "event", { id, what: "completed", on: "" });
  if (place?.state !== "started") return changeError("change/not-started", "participant_id", { id });
  state.places.set(id, { ...place, state: "completed" });
  return undefined;
}

/** The slot that a line is about: the one that `value` names, or that of their place. */
export function offeredSlot(state: PlanState, { value }: Change, id: string): Slot | ChangeError {
  const slots = slotsNow(state);
  if (value !== undefined) {
    const named = slots.get(value) ?? [...slots.values()].find((slot) => isNamed(slot, value));
    return named ?? unknownIntake(value, slots);
  }
  const place = state.current.get(id) ?? state.places.get(id);
  const slot = place && [...slots.values()].find((one) => sameAs(place, placeOf(one)));
  return slot ?? changeError("change/no-place", "participant_id", { id });
}

interface Place {
  readonly intake: string;
  readonly cohort?: string | undefined;
}

export function sameAs(one: Place, other: Place): boolean {
  return one.intake === other.intake && one.cohort === other.cohort;
}

export function placeOf({ id, intake, cohort }: Slot): Place {
  return { intake: intake?.id ?? id, ...(cohort && { cohort: cohort.id }) };
}

function unknownIntake(found: string, slots: ReadonlyMap<string, Slot>): ChangeError {
  return changeError("change/unknown-intake", "value", { found, expected: [...slots.keys()].join(", ") });
}
