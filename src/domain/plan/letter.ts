import { slotIdOf } from "../problem.ts";
import type { Plan } from "./plan.ts";
import type { Standing } from "./status/standing.ts";

/** What a template may name, each with what it stands for. An empty one is false as a section. */
export const letterFields = {
  name: "the person's name",
  council: "their council, or councils",
  region: "the region",
  programme: "the programme's title",
  date: "the day of the letter",
  placed: "yes where they are placed",
  offered: "yes where a place is offered that they were not told of before",
  moved: "yes where the place is another than they were told",
  kept: "yes where the place is the one that they were told",
  accepted: "yes where they have accepted it",
  started: "yes where they have begun",
  completed: "yes where they have completed",
  waiting: "yes where they are waiting",
  refused: "yes where they cannot be placed, and have not withdrawn",
  withdrew: "the day on which they withdrew",
  intake: "the intake's title or id",
  cohort: "the dated start inside it",
  starts: "the first day",
  ends: "the last day",
  position: "their number on the waiting list",
  from: "the place before, where they moved",
  why: "why they moved",
  reason: "the reasons, in words; none where they withdrew",
  luck: "what luck had to do with the place, or with waiting for one",
  needed: "what would have to happen, or be different, for a place",
  answer_by: "the day by which an offer is to be answered",
  contact: "whom to ask",
  contest_by: "the day by which a decision may be contested",
  mentor: "the mentor's name",
  mentor_council: "the mentor's council",
  mentor_starts: "the first day of the mentoring",
  mentor_ends: "its last day",
  mentees: "whom they mentor, with councils",
  sessions: "the sessions that they hold: day, and for whom",
  further: "what else they have: learning sets, sessions, events, each with its days",
  as_of: "the day of the facts",
  plan: "the first twelve characters of the plan's fingerprint",
} as const;

export type LetterField = keyof typeof letterFields;

/** A letter's template cut into texts, fields, and sections that stand where a field has a value, or has none. */
export type LetterPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly name: LetterField }
  | {
      readonly kind: "section";
      readonly name: LetterField;
      readonly unless: boolean;
      readonly parts: readonly LetterPart[];
    };

/** What a letter is about. `mentor`: somebody who is no participant. */
export type LetterKind =
  | "offered"
  | "moved"
  | "kept"
  | "started"
  | "completed"
  | "waiting"
  | "withdrew"
  | "refused"
  | "mentor";

export interface LetterEvent {
  readonly kind: LetterKind;
  /** The slot that they were told before, where it is another. */
  readonly from?: string | undefined;
}

/**
 * What is new for somebody: against the last letter that offered a place or, where no letter is recorded, against the plan
 * before this one.
 */
export function letterEvent(standing: Standing, { previous }: Plan): LetterEvent {
  const { place, waiting, withdrawal, state, placeOffer, isParticipant, person } = standing;
  if (!isParticipant) return { kind: "mentor" };
  const before = previous?.placements.find(({ participant }) => participant === person.id);
  const told = placeOffer?.slot ?? (before && slotIdOf(before));
  if (place) {
    if (state === "started" || state === "completed") return { kind: state };
    const slot = slotIdOf(place);
    if (told === undefined) return { kind: "offered" };
    return told === slot ? { kind: "kept" } : { kind: "moved", from: told };
  }
  if (withdrawal) return { kind: "withdrew" };
  return { kind: waiting ? "waiting" : "refused" };
}
