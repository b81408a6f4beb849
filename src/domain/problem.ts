import { sortedBy } from "./compare.ts";
import type { Day } from "./dates.ts";
import type { Mentor, Person } from "./people/people.ts";
import { type Cohort, type Intake, isOpen, offeredPlaces, type Programme } from "./programme/programme.ts";
import type { Option, Slot, StageView } from "./programme/rule-book.ts";

/** The intakes that are open, in date order, as slots: one for each, or one for each of its cohorts. */
export function intakeSlots(programme: Programme, mentors: readonly Mentor[] = []): Slot[] {
  const mentorOf = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const open = programme.intakes.filter(isOpen);
  const starts = open.flatMap(
    (intake) => intake.cohorts?.map((cohort) => startOf(intake, cohort)) ?? [startOf(intake)],
  );
  const days = [...new Set(starts.filter(isOnOffer).map(({ startsOn }) => startsOn))].sort();
  return sortedBy(starts, ({ startsOn, id }) => `${startsOn} ${id}`).map((start, position) => {
    const slot = { ...start, position, day: days.filter((day) => day < start.startsOn).length };
    const mentor = mentorOf.get(start.cohort?.mentor ?? "");
    return mentor ? { ...slot, mentor } : slot;
  });
}

/** Whether a slot has places to offer, its own and its intake's. */
export function isOnOffer({ places, intake }: Pick<Slot, "places" | "intake">): boolean {
  return places > 0 && (intake === undefined || offeredPlaces(intake) > 0);
}

function startOf(intake: Intake, cohort?: Cohort): Omit<Slot, "position"> & { readonly startsOn: Day } {
  const { startsOn, endsOn } = cohort ?? intake;
  const places = cohort?.places ?? offeredPlaces(intake);
  const id = cohort ? cohortSlotId(intake.id, cohort.id) : intake.id;
  // Somebody else's days of a year are nobody's concern: only the days of a short session are named.
  const dates = cohort?.mentor === undefined ? {} : { dates: [startsOn] };
  return { id, places, startsOn, endsOn, intake, ...(cohort && { cohort, least: cohort.atLeast, ...dates }) };
}

/** The id of a cohort's slot: `2010-11/january`. */
export function cohortSlotId(intake: string, cohort: string): string {
  return `${intake}/${cohort}`;
}

/** The id of the slot that a placement takes. */
export function slotIdOf({
  intake,
  cohort,
}: {
  readonly intake: string;
  readonly cohort?: string | undefined;
}): string {
  return cohort === undefined ? intake : cohortSlotId(intake, cohort);
}

/** Whether somebody who names `id` means this slot: its own id, or the intake's that it belongs to. */
export function isNamed(slot: Slot, id: string): boolean {
  return slot.id === id || slot.intake?.id === id;
}

/** Slots of one intake belong together; any other slot stands alone. */
export interface SlotGroup {
  readonly id: string;
  /** Of the group as a whole. */
  readonly places: number;
  readonly slots: readonly Slot[];
}

/** The slots by the intake that they belong to, in the order of their first. */
export function slotGroups(slots: readonly Slot[]): readonly SlotGroup[] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const id = slot.intake?.id ?? slot.id;
    groups.set(id, [...(groups.get(id) ?? []), slot]);
  }
  return [...groups].map(([id, inside]) => {
    const sum = inside.reduce((total, { places }) => total + places, 0);
    const [{ intake }] = inside;
    return { id, slots: inside, places: Math.min(sum, intake ? offeredPlaces(intake) : sum) };
  });
}

/** Mentors as slots, in id order; `capacity` is the programme's number for those without one of their own. */
export function mentorSlots(mentors: readonly Mentor[], capacity: number): Slot[] {
  return sortedBy(mentors, (mentor) => mentor.id).map((mentor, position) => ({
    id: mentor.id,
    position,
    places: mentor.capacity ?? capacity,
    mentor,
  }));
}

/** The cadre's one slot. */
export function cadreSlots(size: number): Slot[] {
  return [{ id: "cadre", position: 0, places: size }];
}

/** Whether two people, or their councils, are set against each other by a declared conflict of either. */
export function inConflict(left: Person, right: Person): boolean {
  return names(left, right) || names(right, left);
}

/** Whether the councils of two people share a border, by what either of them says. */
export function shareBorder(left: Person, right: Person): boolean {
  return reaches(left, right) || reaches(right, left);
}

function reaches(one: Person, other: Person): boolean {
  return one.borders.some((code) => other.councils.some((council) => council.code === code));
}

function names(one: Person, other: Person): boolean {
  return one.conflicts.some((id) => id === other.id || other.councils.some((council) => council.code === id));
}

/** How many start days of open slots come before an option's own; all of them before the option of none. */
export function positionOf({ slot }: Option, view: StageView): number {
  return slot ? dayOf(slot) : daysIn(view.slots);
}

/** The number of a slot's start day; where slots have no days each has its own. */
export function dayOf({ day, position }: Slot): number {
  return day ?? position;
}

function daysIn(slots: readonly Slot[]): number {
  const known = daysKnown.get(slots) ?? new Set(slots.filter(isOnOffer).map(dayOf)).size;
  daysKnown.set(slots, known);
  return known;
}

// Asked once for every option of waiting, and slots never change.
const daysKnown = new WeakMap<readonly Slot[], number>();
