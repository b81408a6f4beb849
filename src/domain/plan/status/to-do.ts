import type { Day } from "../../dates.ts";

/** Who must act, or must be told: each list in the order in which it is worked through. */
export interface ToDo {
  /** They have a place and have not answered; `since` is the day of the letter, null where none is recorded. */
  readonly unanswered: readonly { readonly participant: string; readonly slot: string; readonly since: Day | null }[];
  /** What they were last told is not what the plan gives them; null stands for nothing. */
  readonly untold: readonly Untold[];
  readonly waiting: readonly { readonly participant: string; readonly position: number }[];
  /** To be paired, and without a mentor. */
  readonly withoutMentor: readonly {
    readonly participant: string;
    readonly appointedOn: Day | null;
    /** By when the programme wants them paired; null where it does not say, or the day in post is not known. */
    readonly due: Day | null;
    readonly isLate: boolean;
  }[];
  /** Members of the cadre with nobody to support, or with more than they take. */
  readonly mentors: readonly { readonly mentor: string; readonly load: number; readonly capacity: number }[];
  readonly freePlaces: readonly FreePlaces[];
}

export interface Untold {
  readonly participant: string;
  readonly what: "place" | "mentor";
  readonly told: string;
  readonly now: string | null;
  readonly on: Day;
}

/** A start with free places, and which of those who wait could come into one: with what moves of others. */
export interface FreePlaces {
  readonly slot: string;
  readonly startsOn: Day;
  readonly free: number;
  readonly fits: readonly Fit[];
}

export interface Fit {
  readonly participant: string;
  /** From the one who waits to the one who takes the free place; one move where nobody else has to. */
  readonly moves: readonly { readonly participant: string; readonly to: string }[];
}
