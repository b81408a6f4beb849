import { sortedBy } from "./compare.ts";
import type { Day } from "./dates.ts";
import type { Mentor, Participant, Person } from "./people/people.ts";
import type { Previous } from "./plan/previous.ts";
import {
  type Cohort,
  type Intake,
  isOpen,
  offeredPlaces,
  type Programme,
  type StageId,
  type StageSpec,
} from "./programme/programme.ts";
import type { RuleBook } from "./programme/rule.ts";

/** A table of imported scores: participant id, then option id (an intake's or a mentor's), to an integer. */
export type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Everything that an allocation depends on. The same problem always has the same allocation. */
export interface Problem {
  readonly programme: Programme;
  readonly asOf: Day;
  readonly seed: string;
  /** Sorted by id. */
  readonly participants: readonly Participant[];
  /** A given cadre; absent: the cadre is chosen among the participants. */
  readonly mentors?: readonly Mentor[] | undefined;
  /** Councils without a participant. */
  readonly vacant: number;
  readonly scores?: Scores | undefined;
  /** The plan from which this one goes on; absent: a first plan. */
  readonly previous?: Previous | undefined;
  readonly rules: RuleBook;
}

/** Something that a participant can be given: an intake, a mentor, or membership of the cadre. */
export interface Slot {
  readonly id: string;
  /** 0, 1, 2 ...: its place in the list of slots. It says nothing of earlier and later: see `day`. */
  readonly position: number;
  /** How many start days of open slots come before its own: slots of one day are alike. Absent where slots have no order. */
  readonly day?: number | undefined;
  /** How many participants it holds at most. */
  readonly places: number;
  readonly startsOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
  readonly intake?: Intake | undefined;
  readonly cohort?: Cohort | undefined;
  /** It holds nobody, or at least `least`; a set, which is formed, at least `fewest`. */
  readonly least?: number | undefined;
  readonly fewest?: number | undefined;
  readonly mentor?: Mentor | undefined;
  /** What somebody must have been given before to take it: an intake's id, or a slot's of an earlier stage. */
  readonly within?: string | undefined;
  /** The days that it takes. */
  readonly dates?: readonly Day[] | undefined;
  /** Whom it is for; absent: people of all regions. */
  readonly regions?: readonly string[] | undefined;
  readonly title?: string | undefined;
}

/** One possible decision: this participant in this slot, or (`slot` null) in none: waiting, unpaired, not chosen. */
export interface Option {
  readonly participant: Participant;
  readonly slot: Slot | null;
}

/** What the rules of one stage see. */
export interface StageView {
  readonly problem: Problem;
  /** A further stage pairs people with slots, and its rules see it as such; `further` is its id. */
  readonly stage: StageId;
  readonly further?: string | undefined;
  readonly spec: StageSpec;
  /** Ordered slots (intakes; chosen or not) have an earlier and a later; unordered ones (mentors) do not. */
  readonly ordered: boolean;
  readonly slots: readonly Slot[];
  /** Those who seek a slot in this stage: sorted by id. For limits and priorities: with at least one lawful slot. */
  readonly seekers: readonly Participant[];
  /** Those against whom a fair share is measured: those not refused; for the cadre, all participants. */
  readonly population: readonly Participant[];
  /** The slots that a seeker may take by the rules of eligibility; absent, before anybody was asked about: all. */
  readonly mayTake?: ((participant: Participant) => readonly Slot[]) | undefined;
  /** The ids of the cadre, once chosen or given. */
  readonly cadre: ReadonlySet<string>;
  /** For further stages: what each participant was given before, intakes and slots by their ids. */
  readonly given?: Given | undefined;
  /** For further stages: the days that stages before gave, by participant, and by the mentor who holds them. */
  readonly days?: DaysGiven | undefined;
}

export type DaysGiven = ReadonlyMap<string, ReadonlySet<Day>>;

/** The ids of the intakes and slots that participants have been given, by participant. */
export type Given = ReadonlyMap<string, ReadonlySet<string>>;

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
