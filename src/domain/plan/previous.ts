import type { Day } from "../dates.ts";
import type { Council } from "../people/council.ts";
import type { Judgement } from "../people/people.ts";
import type { Change, ChangeEvent } from "./change.ts";
import type { Pairing, Placement, Reason, Waiting } from "./plan-entries.ts";

/** Whose place is kept where it can be: nobody's, those who accepted, all with an offer, or all of the plan given. */
export const stickyPolicies = ["offered", "accepted", "plan", "none"] as const;
export type StickyPolicy = (typeof stickyPolicies)[number];

/** What a replanned plan carries of the one before: whence it comes, what happened, what moved and what must not. */
export interface Previous {
  /** The digest of the plan from which this one goes on. */
  readonly digest: string;
  readonly asOf: Day;
  readonly placements: readonly Placement[];
  readonly waitingList: readonly Waiting[];
  readonly pairings: readonly Pairing[];
  /** Of each of these placements, when it was first given and why: carried for as long as it is kept. */
  readonly origins: readonly Origin[];
  /** What further stages had given to whom; absent where the plan before had none. */
  readonly stages?: readonly GivenSlots[] | undefined;
  /** Pairs that ended early; they are never made again. */
  readonly failedPairs: readonly FailedPair[];
  readonly baseline: Baseline;
  /** What started before this day is frozen. */
  readonly frozenBefore: Day;
  readonly sticky: StickyPolicy;
  /** What happened between the two plans, in date order. */
  readonly changes: readonly Change[];
  /** Whose place or mentor is another than in the plan before. */
  readonly moves: readonly Move[];
  /** Everyone who is gone since the first plan, with the reason. */
  readonly departures: readonly Departure[];
  /** Participants who have withdrawn: they are still in post, and refused. */
  readonly withdrawals: readonly Departure[];
  readonly deferrals: readonly Deferral[];
  /** Councils without a director that are known by name; `summary.vacant` counts these and others. */
  readonly vacancies: readonly Post[];
  /**
   * Who came into the cadre with this plan, chosen to fill it up again; empty for nobody. Absent where the cadre of the
   * chain was given by name, or there is none.
   */
  readonly elected?: readonly string[] | undefined;
  /** How many the first plan of the chain placed in each intake. */
  readonly planned: readonly { readonly intake: string; readonly people: number }[];
}

/**
 * What stability is measured against: each person's last offered or accepted place and mentor, and the reserves in
 * order. It is carried from plan to plan and changes only by an offer or a start, so drafts do not count.
 */
export interface Baseline {
  readonly places: readonly HeldPlace[];
  readonly pairs: readonly KeptPair[];
  /** Participant ids; the first comes first when a place falls vacant. */
  readonly reserves: readonly string[];
}

export interface HeldPlace {
  readonly participant: string;
  readonly intake: string;
  readonly cohort?: string | undefined;
  /** `started` and `completed` are frozen. */
  readonly state: "offered" | "accepted" | "started" | "completed";
}

/** When somebody was given the place that they had in the plan before, and why, in the words of the plan that gave it. */
export interface Origin {
  readonly participant: string;
  readonly intake: string;
  readonly cohort?: string | undefined;
  /** The day of the plan that gave it. */
  readonly since: Day;
  readonly reasons: readonly Reason[];
  /** The reason of the offer, where it was given by an offer already made. */
  readonly pinReason?: string | undefined;
  /** What moved them there, where that plan went on from another. */
  readonly because?: MoveReason | undefined;
}

/** A mentor offered, until the pairing's last day. */
export interface KeptPair {
  readonly participant: string;
  readonly mentor: string;
  readonly endsOn: Day;
}

/** A pair that ended early, before its last day. */
export interface FailedPair {
  readonly participant: string;
  readonly mentor: string;
  readonly endsOn: Day;
  readonly on: Day;
  readonly event: ChangeEvent;
}

/** Somebody who is no longer a participant, or no longer wishes for a place. */
export interface Departure {
  readonly participant: string;
  readonly name: string;
  readonly on: Day;
  readonly event: ChangeEvent;
  readonly reason: string;
  /** The councils that they led. */
  readonly councils: readonly string[];
  /** The intake in which they held a place, and how far they had come. */
  readonly intake?: string | undefined;
  readonly state?: HeldPlace["state"] | undefined;
}

/** A place put off: only intakes after `from`, within the programme's limit, are open to them. */
export interface Deferral {
  readonly participant: string;
  /** The first intake that they put off. */
  readonly from: string;
  readonly startsOn: Day;
  readonly on: Day;
  readonly reason: string;
}

/** A council with the facts that come with its post. */
export interface Post extends Council {
  readonly region: string;
  readonly type: string;
  readonly judgement?: Judgement | undefined;
  readonly borders: readonly string[];
}

/**
 * The event of theirs that brought a move about, `mentor-left` of their mentor's, or else: `reserve` (the first who could
 * take a vacant place), `joined`, `ended` (a pairing is over), `rules` (what they had is no longer allowed by the rules), `goals`.
 */
export type MoveReason = ChangeEvent | "mentor-left" | "reserve" | "joined" | "ended" | "rules" | "goals";

/** Who had which slot of a further stage. */
export interface GivenSlots {
  /** The stage's. */
  readonly id: string;
  readonly assignments: readonly { readonly participant: string; readonly slot: string }[];
}

/** Somebody whose place, mentor, set or session is another than before. */
export interface Move {
  readonly participant: string;
  /** `placing`, `pairing`, or the id of a further stage. */
  readonly stage: string;
  /** The intake, the mentor or the slot before; null for none. */
  readonly from: string | null;
  readonly to: string | null;
  /** The event that brought it about; `reserve` and `mentor` say it of another; `goals` of the programme's aims. */
  readonly because: MoveReason;
}
