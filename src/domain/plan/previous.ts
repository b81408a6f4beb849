import {
  anyText,
  choice,
  count,
  day,
  type Form,
  hash,
  id,
  integer,
  list,
  nullable,
  type Of,
  object,
  optional,
  text,
} from "../form.ts";
import { councilForm } from "../people/council.ts";
import { judgements } from "../people/people.ts";
import { type Change, type ChangeEvent, changeEvents, changeForm } from "./change.ts";
import { type Pairing, type Placement, pairingForm, placementForm, type Waiting, waitingForm } from "./plan-entries.ts";

/** Whose place is kept where it can be: nobody's, those who accepted, all with an offer, or all of the plan given. */
export const stickyPolicies = ["offered", "accepted", "plan", "none"] as const;
export type StickyPolicy = (typeof stickyPolicies)[number];

export const heldPlaceForm = object({
  participant: text,
  intake: id,
  cohort: optional(text),
  /** `started` and `completed` are frozen. */
  state: choice(["offered", "accepted", "started", "completed"]),
});
export interface HeldPlace extends Of<typeof heldPlaceForm> {}

/**
 * The event of theirs that brought a move about, `mentor-left` of their mentor's, `partner-left` of whoever was their slot, or
 * `reserve` (the first who could take a vacant place), `joined`, `ended` (a pairing is over), `rules` (refused now), `goals`.
 */
export type MoveReason = ChangeEvent | `${"mentor" | "partner"}-left` | OtherReason;
type OtherReason = "reserve" | "joined" | "ended" | "rules" | "goals";
// Plans of later versions may know other reasons.
const moveReason = text as Form<MoveReason>;

/** When somebody was given the place they had in the plan before, and why, in that plan's words. */
export const originForm = object({
  participant: text,
  intake: id,
  cohort: optional(text),
  /** The day of the plan that gave it. */
  since: day,
  reasons: list(text, 1),
  /** The reason of the offer, where it was given by an offer already made. */
  pinReason: optional(anyText),
  /** What moved them there, where that plan went on from another. */
  because: optional(moveReason),
});
export interface Origin extends Of<typeof originForm> {}

/** A letter that went out: it offered a place, or a mentor. */
export const offerForm = object({
  participant: text,
  /** The intake, or the start inside it, that it offered. */
  slot: optional(text),
  mentor: optional(text),
  on: day,
});
export interface Offer extends Of<typeof offerForm> {}

/** A mentor offered, until the pairing's last day. */
export const keptPairForm = object({
  participant: text,
  mentor: text,
  endsOn: day,
});
export interface KeptPair extends Of<typeof keptPairForm> {}

/**
 * What stability is measured against: each person's last offered or accepted place and mentor, and the reserves in
 * order. It is carried from plan to plan and changes only by an offer or a start, so drafts do not count.
 */
export const baselineForm = object({
  places: list<HeldPlace>(heldPlaceForm),
  pairs: list<KeptPair>(keptPairForm),
  /** Participant ids; the first comes first when a place falls vacant. */
  reserves: list(text),
});
export interface Baseline extends Of<typeof baselineForm> {}

/** A pair that ended early, before its last day. */
export const failedPairForm = object({
  participant: text,
  mentor: text,
  endsOn: day,
  on: day,
  event: choice(changeEvents),
});
export interface FailedPair extends Of<typeof failedPairForm> {}

/** Somebody who is no longer a participant, or no longer wishes for a place. */
export const departureForm = object({
  participant: text,
  name: text,
  on: day,
  event: choice(changeEvents),
  reason: anyText,
  /** The councils that they led. */
  councils: list(text),
  /** The intake in which they held a place, and how far they had come. */
  intake: optional(id),
  state: optional(heldPlaceForm.members.state),
});
export interface Departure extends Of<typeof departureForm> {}

/** A place put off: only intakes after `from`, within the programme's limit, are open to them. */
export const deferralForm = object({
  participant: text,
  /** The first intake that they put off. */
  from: id,
  startsOn: day,
  on: day,
  reason: anyText,
});
export interface Deferral extends Of<typeof deferralForm> {}

/** A council with the facts that come with its post. */
export const postForm = object({
  ...councilForm.members,
  region: anyText,
  type: anyText,
  judgement: optional(choice(judgements)),
  borders: list(text),
});
export interface Post extends Of<typeof postForm> {}

/** Who had which slot of a further stage. */
export const givenSlotsForm = object({
  /** The stage's. */
  id: text,
  assignments: list(object({ participant: text, slot: text })),
});
export interface GivenSlots extends Of<typeof givenSlotsForm> {}

/** Somebody whose place, mentor, set or session is another than before. */
export const moveForm = object({
  participant: text,
  /** `placing`, `pairing`, or the id of a further stage. */
  stage: text,
  /** The intake, the mentor or the slot before; null for none. */
  from: nullable(text),
  to: nullable(text),
  /** The event that brought it about; `reserve` and `mentor` say it of another; `goals` of the programme's aims. */
  because: moveReason,
});
export interface Move extends Of<typeof moveForm> {}

/** What a replanned plan carries of the one before: whence it comes, what happened, what moved and what must not. */
export const previousForm = object({
  /** The digest of the plan from which this one goes on. */
  digest: hash,
  asOf: day,
  /** How many plans of the chain come before this one, where that is known. */
  step: optional(integer(1)),
  /** What started before this day is frozen. */
  frozenBefore: day,
  sticky: choice(stickyPolicies),
  /** What happened between the two plans, in date order. */
  changes: list<Change>(changeForm),
  /** Whose place or mentor is another than in the plan before. */
  moves: list<Move>(moveForm),
  /** Everyone who is gone since the first plan, with the reason. */
  departures: list<Departure>(departureForm),
  /** Participants who have withdrawn: they are still in post, and refused. */
  withdrawals: list<Departure>(departureForm),
  deferrals: list<Deferral>(deferralForm),
  /** The last letter that each had, of a place and of a mentor; absent where no letter is recorded. */
  offers: optional(list<Offer>(offerForm)),
  /** Pairs that ended early; they are never made again. */
  failedPairs: list<FailedPair>(failedPairForm),
  /** Councils without a director that are known by name; `summary.vacant` counts these and others. */
  vacancies: list<Post>(postForm),
  /**
   * Who came into the cadre with this plan, chosen to fill it up again; empty for nobody. Absent where the cadre of the
   * chain was given by name, or there is none.
   */
  elected: optional(list(text)),
  /** How many the first plan of the chain placed in each intake. */
  planned: list(object({ intake: id, people: count })),
  baseline: baselineForm,
  placements: list<Placement>(placementForm),
  waitingList: list<Waiting>(waitingForm),
  pairings: list<Pairing>(pairingForm),
  /** Of each of these placements, when it was first given and why: carried for as long as it is kept. */
  origins: list<Origin>(originForm),
  /** What further stages had given to whom; absent where the plan before had none. */
  stages: optional(list<GivenSlots>(givenSlotsForm)),
});
export interface Previous extends Of<typeof previousForm> {}
