import { addMonths } from "../domain/dates.ts";
import { isFrozen } from "../domain/people/fixed-assignments.ts";
import type { Change } from "../domain/plan/change.ts";
import { isNamed } from "../domain/problem.ts";
import { stageOf } from "../domain/programme/programme.ts";
import type { Slot } from "../domain/programme/rule-book.ts";
import { parseRuleName } from "../domain/programme/rule-use.ts";
import { type ChangeError, changeError, isChangeError, type Outcome } from "./change-error.ts";
import { giveUpPlace } from "./leave.ts";
import { keepPerson, slotsNow, type World, withoutPin } from "./world.ts";

/** An offer is taken: of the place in the plan, or of the one that `value` names. */
export function accepted(world: World, change: Change, id: string): Outcome {
  const slot = offeredSlot(world, change, id);
  if (isChangeError(slot)) return slot;
  const known = world.places.get(id);
  if (known && isFrozen(known))
    return changeError("change/has-started", "participant_id", { id, intake: known.intake });
  const place = placeOf(slot);
  if (known?.state === "accepted" && known.intake === place.intake && known.cohort === place.cohort) {
    return changeError("change/already", "event", { id, what: "accepted", on: "" });
  }
  const { startsOn = "" } = slot;
  if (startsOn < change.date) return changeError("change/intake-started", "value", { intake: slot.id, startsOn });
  world.places.set(id, { participant: id, ...place, state: "accepted" });
  world.current.set(id, { ...place, startsOn });
  return undefined;
}

/** An offer is refused: that intake is not offered to them again, others may be. */
export function declined(world: World, change: Change, id: string): Outcome {
  const slot = offeredSlot(world, change, id);
  if (isChangeError(slot)) return slot;
  const known = world.places.get(id);
  if (known && isFrozen(known))
    return changeError("change/has-started", "participant_id", { id, intake: known.intake });
  const intake = slot.intake?.id ?? slot.id;
  if (world.current.get(id)?.intake === intake || known?.intake === intake) giveUpPlace(world, id);
  const person = world.people.get(id);
  if (!person) return undefined;
  const unavailableIntakes = [...new Set([...person.unavailableIntakes, intake])];
  const kept = person.pinnedIntake !== undefined && isNamed(slot, person.pinnedIntake) ? withoutPin(person) : person;
  keepPerson(world, { ...kept, unavailableIntakes });
  return undefined;
}

/** A place is put off to a later intake within the limit; where none has room, they wait with their claim, first of all. */
export function deferred(world: World, change: Change, id: string): Outcome {
  const known = world.places.get(id);
  const current = world.current.get(id);
  if (known?.state === "completed") {
    return changeError("change/already", "event", { id, what: "completed", on: "" });
  }
  const slots = slotsNow(world);
  const before = world.deferrals.get(id);
  const from = before?.from ?? current?.intake ?? known?.intake;
  const slot = [...slots.values()].find((one) => from !== undefined && isNamed(one, from));
  const startsOn = before?.startsOn ?? current?.startsOn ?? slot?.startsOn;
  if (from === undefined || startsOn === undefined || (!current && !known)) {
    return changeError("change/no-place", "participant_id", { id });
  }
  const until = addMonths(startsOn, deferralLimit(world));
  const target = change.value === undefined ? undefined : slots.get(change.value);
  if (change.value !== undefined && !target) return unknownIntake(change.value, slots);
  if (target && (target.startsOn ?? "") <= (current?.startsOn ?? startsOn)) {
    return changeError("change/deferral-order", "value", { id, intake: target.id, from });
  }
  if (target && (target.startsOn ?? "") > until) {
    return changeError("change/deferral-limit", "value", { id, intake: target.id, until });
  }
  putOff(world, change, id, { from, startsOn, target });
  return undefined;
}

interface PutOff {
  readonly from: string;
  readonly startsOn: string;
  readonly target: Slot | undefined;
}

function putOff(world: World, change: Change, id: string, { from, startsOn, target }: PutOff): void {
  giveUpPlace(world, id);
  const person = world.people.get(id);
  if (person) keepPerson(world, withoutPin(person));
  world.deferrals.set(id, { participant: id, from, startsOn, on: change.date, reason: change.reason ?? "" });
  if (target) {
    world.places.set(id, { participant: id, ...placeOf(target), state: "offered" });
    world.current.set(id, { ...placeOf(target), startsOn: target.startsOn ?? "" });
  } else {
    // Whoever held a place comes before those who never did.
    world.reserves = [id, ...world.reserves];
  }
}

/** The most months by which a place may be put off, as the programme says, or twelve. */
export function deferralLimit({ programme }: Pick<World, "programme">): number {
  const use = stageOf(programme, "placing")?.rules.find(({ rule }) => parseRuleName(rule).id === "within-deferral");
  const months = use?.with?.months;
  return typeof months === "number" ? months : 12;
}

/** An offer outside the rules, with its reason. */
export function pinned(world: World, change: Change, id: string): Outcome {
  const slots = slotsNow(world);
  const slot = [...slots.values()].find((one) => isNamed(one, change.value ?? ""));
  if (!slot) return unknownIntake(change.value ?? "", slots);
  const known = world.places.get(id);
  if (known && isFrozen(known))
    return changeError("change/has-started", "participant_id", { id, intake: known.intake });
  const person = world.people.get(id);
  if (!person) return undefined;
  keepPerson(world, { ...person, pinnedIntake: change.value, pinReason: change.reason });
  const place = placeOf(slot);
  world.withdrawals.delete(id);
  const before = world.pinnedNow.get(id) ?? { place: known, current: world.current.get(id) };
  world.places.set(id, { participant: id, ...place, state: "offered" });
  world.current.set(id, { ...place, startsOn: slot.startsOn ?? "" });
  world.pinnedNow.set(id, before);
  return undefined;
}

/** An offer outside the rules is taken back: what was there before it stands again, where that is known. */
export function unpinned(world: World, _change: Change, id: string): Outcome {
  const person = world.people.get(id);
  if (person?.pinnedIntake === undefined) return changeError("change/not-pinned", "participant_id", { id });
  keepPerson(world, withoutPin(person));
  const { place, current } = world.pinnedNow.get(id) ?? {};
  world.pinnedNow.delete(id);
  if (place) world.places.set(id, place);
  else world.places.delete(id);
  if (current) world.current.set(id, current);
  else world.current.delete(id);
  return undefined;
}

/** Somebody has been through the whole of it. */
export function completed(world: World, _change: Change, id: string): Outcome {
  const place = world.places.get(id);
  if (place?.state === "completed") return changeError("change/already", "event", { id, what: "completed", on: "" });
  if (place?.state !== "started") return changeError("change/not-started", "participant_id", { id });
  world.places.set(id, { ...place, state: "completed" });
  return undefined;
}

/** The slot that a line is about: the one that `value` names, or that of their place. */
export function offeredSlot(world: World, { value }: Change, id: string): Slot | ChangeError {
  const slots = slotsNow(world);
  if (value !== undefined) {
    const named = slots.get(value) ?? [...slots.values()].find((slot) => isNamed(slot, value));
    return named ?? unknownIntake(value, slots);
  }
  const place = world.current.get(id) ?? world.places.get(id);
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
