import { sortedBy } from "../../compare.ts";
import { foldText } from "../../people/ids.ts";
import type { Mentor } from "../../people/people.ts";
import { slotIdOf } from "../../problem.ts";
import type { Plan } from "../plan.ts";
import type { Pairing, Placement, Waiting } from "../plan-entries.ts";
import type { Departure, HeldPlace, Offer } from "../previous.ts";

/** Where somebody stands: what the plan gives them, what they were told of it, and what they have said. */
export interface Standing {
  readonly person: Mentor;
  readonly isParticipant: boolean;
  readonly place?: Placement | undefined;
  readonly waiting?: Waiting | undefined;
  readonly withdrawal?: Departure | undefined;
  readonly pairing?: Pairing | undefined;
  /** What they have said of the place that they have, or how far they have come in it. */
  readonly state?: Exclude<HeldPlace["state"], "offered"> | undefined;
  /** The last letter that offered a place. */
  readonly placeOffer?: Offer | undefined;
  /** The last letter that offered a mentor. */
  readonly mentorOffer?: Offer | undefined;
}

/** Everybody in a plan, participants and mentors, by council and name. */
export function standingsOf(plan: Plan): Standing[] {
  const { participants, mentors, cadre, previous } = plan;
  const by = <T extends { readonly participant: string }>(entries: readonly T[] = []) =>
    new Map(entries.map((entry) => [entry.participant, entry]));
  const [placed, waiting, pairs] = [by(plan.placements), by(plan.waitingList), by(plan.pairings)];
  const [withdrawals, held] = [by(previous?.withdrawals), by(previous?.baseline.places)];
  const offers = previous?.offers ?? [];
  const placeOffers = by(offers.filter(({ mentor }) => mentor === undefined));
  const mentorOffers = by(offers.filter(({ mentor }) => mentor !== undefined));
  const here = new Set(participants.map(({ id }) => id));
  const members = new Set(cadre.map(({ mentor }) => mentor));
  const everybody = [...participants, ...mentors.filter(({ id }) => members.has(id) && !here.has(id))];
  const standings = everybody.map((person): Standing => {
    const { id } = person;
    const place = placed.get(id);
    const known = held.get(id);
    const state = place && known && slotIdOf(known) === slotIdOf(place) ? known.state : undefined;
    return {
      person,
      isParticipant: here.has(id),
      place,
      waiting: waiting.get(id),
      withdrawal: withdrawals.get(id),
      pairing: pairs.get(id),
      state: state === "offered" ? undefined : state,
      placeOffer: placeOffers.get(id),
      mentorOffer: mentorOffers.get(id),
    };
  });
  return sortedBy(standings, ({ person: { id, name, councils } }) =>
    [foldText(councils[0]?.name ?? ""), foldText(name), id].join("\u0000"),
  );
}
