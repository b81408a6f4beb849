import { sortedBy } from "../domain/compare.ts";
import type { Day } from "../domain/dates.ts";
import { isFrozen } from "../domain/people/fixed-assignments.ts";
import type { Mentor, Participant, Person } from "../domain/people/people.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { Pairing } from "../domain/plan/plan-entries.ts";
import { blankPost, postsOf } from "../domain/plan/posts-of-plan.ts";
import {
  type Baseline,
  type Deferral,
  type Departure,
  type FailedPair,
  type HeldPlace,
  type KeptPair,
  type Offer,
  type Post,
  type Previous,
  type StickyPolicy,
} from "../domain/plan/previous.ts";
import { intakeSlots } from "../domain/problem.ts";
import type { Programme } from "../domain/programme/programme.ts";
import { rowsArePosts } from "../domain/programme/row-kind.ts";
import type { Slot } from "../domain/programme/rule-book.ts";

import { letterKey } from "./letter-key.ts";

/** A place that somebody has for now, by the plan or by an event: what they hold once it starts. */
export interface CurrentPlace {
  readonly intake: string;
  readonly cohort?: string | undefined;
  readonly startsOn: Day;
}

/** What somebody had before an offer outside the rules. */
interface BeforePin {
  readonly place: HeldPlace | undefined;
  readonly current: CurrentPlace | undefined;
}

/** The state of a plan while changes are worked into it, day by day. It is made for one run, and only that run changes it. */
export interface PlanState {
  readonly plan: Plan;
  programme: Programme;
  /** Whether each council has one post, held by one person or vacant. */
  readonly hasPosts: boolean;
  readonly people: Map<string, Participant>;
  /** The members of the cadre. */
  readonly mentors: Map<string, Mentor>;
  /** The councils that exist, by code. */
  readonly posts: Map<string, Post>;
  /** Vacant councils of which only the number is known. */
  unnamedVacancies: number;
  readonly current: Map<string, CurrentPlace>;
  /** Pairings that have not been ended by an event. */
  readonly currentPairs: Map<string, Pairing>;
  /**
   * Offers that an event of this run made, with what they stand in place of: the plan shows them with their reason before
   * they are frozen.
   */
  readonly pinnedNow: Map<string, BeforePin>;
  /** The baseline's places, by participant. */
  readonly places: Map<string, HeldPlace>;
  /** The baseline's mentors, by participant. */
  readonly pairs: Map<string, KeptPair>;
  reserves: readonly string[];
  readonly failedPairs: FailedPair[];
  readonly departures: Map<string, Departure>;
  readonly withdrawals: Map<string, Departure>;
  readonly deferrals: Map<string, Deferral>;
  /** The last letter of each kind that each had, by participant and kind. */
  readonly offers: Map<string, Offer>;
  readonly planned: Previous["planned"];
}

/** The state as a plan left it: its baseline where it carries one, else its own places as offers. */
export function planStateOf(plan: Plan, sticky: StickyPolicy): PlanState {
  const { programme, participants, previous } = plan;
  const people = new Map(participants.map((person) => [person.id, person]));
  const cadre = new Set(plan.cadre.map(({ mentor }) => mentor));
  const mentors = new Map(
    plan.mentors.filter(({ id }) => cadre.has(id)).map((mentor) => [mentor.id, asMentor(mentor, people)]),
  );
  const vacancies = previous?.vacancies ?? plan.vacancies?.map(blankPost) ?? [];
  const baseline = previous && sticky !== "plan" ? previous.baseline : offersOf(plan);
  return {
    plan,
    programme,
    hasPosts: rowsArePosts(programme),
    people,
    mentors,
    posts: postsOf(participants, vacancies),
    unnamedVacancies: Math.max(0, plan.summary.vacant - vacancies.length),
    current: new Map(plan.placements.map((placement) => [placement.participant, placement])),
    currentPairs: new Map(plan.pairings.map((pairing) => [pairing.participant, pairing])),
    pinnedNow: new Map(),
    places: new Map(baseline.places.map((place) => [place.participant, place])),
    pairs: new Map(baseline.pairs.map((pair) => [pair.participant, pair])),
    reserves: baseline.reserves,
    failedPairs: [...(previous?.failedPairs ?? [])],
    departures: byPerson(previous?.departures ?? []),
    withdrawals: byPerson(previous?.withdrawals ?? []),
    deferrals: new Map(previous?.deferrals.map((deferral) => [deferral.participant, deferral])),
    offers: new Map((previous?.offers ?? []).map((offer) => [letterKey(offer), offer])),
    planned: previous?.planned ?? plan.summary.intakes.map(({ id, filled }) => ({ intake: id, people: filled })),
  };
}

/** Everything of a plan as an offer made: whoever is placed or paired keeps it, and those who wait are the reserves. */
function offersOf(plan: Plan): Baseline {
  const before = new Map(plan.previous?.baseline.places.map((place) => [place.participant, place]));
  return {
    places: plan.placements.map(({ participant, intake, cohort }) => {
      const known = before.get(participant);
      const stands = known !== undefined && (isFrozen(known) || known.intake === intake);
      return stands ? known : { participant, intake, ...(cohort !== undefined && { cohort }), state: "offered" };
    }),
    pairs: plan.pairings.map(({ participant, mentor, endsOn }) => ({ participant, mentor, endsOn })),
    reserves: plan.waitingList.map(({ participant }) => participant),
  };
}

// Somebody who is both a participant and a mentor has one set of facts.
function asMentor(mentor: Mentor, people: ReadonlyMap<string, Participant>): Mentor {
  const participant = people.get(mentor.id);
  if (!participant) return mentor;
  return mentor.capacity === undefined ? participant : { ...participant, capacity: mentor.capacity };
}

function byPerson(entries: readonly Departure[]): Map<string, Departure> {
  return new Map(entries.map((entry) => [entry.participant, entry]));
}

/** The intakes and starts that are open now, by the id that names them. */
export function slotsNow(state: PlanState): ReadonlyMap<string, Slot> {
  return new Map(intakeSlots(state.programme).map((slot) => [slot.id, slot]));
}

/** Keeps a changed person in every list that knows them. */
export function keepPerson(state: PlanState, person: Participant): void {
  if (state.people.has(person.id)) state.people.set(person.id, person);
  const mentor = state.mentors.get(person.id);
  if (!mentor) return;
  const { capacity } = mentor;
  state.mentors.set(person.id, capacity === undefined ? person : { ...person, capacity });
}

/** A person by id, wherever they stand. */
export function findPerson(state: PlanState, id: string): Person | undefined {
  return state.people.get(id) ?? state.mentors.get(id);
}

/** Who holds a council's post, where each council has one director. */
export function holdersOf(state: PlanState, code: string): Participant[] {
  const holders: Participant[] = [];
  for (const person of state.people.values()) {
    for (const council of person.councils) if (council.code === code) holders.push(person);
  }
  return holders;
}

/** The councils without a director whose name is known, by code. */
export function vacanciesOf(state: PlanState): Post[] {
  if (!state.hasPosts) return [];
  const held = new Set([...state.people.values()].flatMap(({ councils }) => councils.map(({ code }) => code)));
  return sortedBy(
    [...state.posts.values()].filter(({ code }) => !held.has(code)),
    ({ code }) => code,
  );
}

/** What starts before `day` is frozen: whoever has a place in it has started, and offers there are taken up. */
export function startUntil(state: PlanState, day: Day): void {
  state.current.forEach(({ intake, cohort, startsOn }, participant) => {
    if (startsOn >= day) return;
    const known = state.places.get(participant);
    if (state.pinnedNow.has(participant) || (known !== undefined && isFrozen(known))) return;
    state.places.set(participant, { participant, intake, ...(cohort !== undefined && { cohort }), state: "started" });
    const person = state.people.get(participant);
    if (person?.pinnedIntake !== undefined) keepPerson(state, withoutPin(person));
  });
}

/** The person without an offer that holds them to one intake. */
export function withoutPin(person: Participant): Participant {
  return { ...person, pinnedIntake: undefined, pinReason: undefined };
}
