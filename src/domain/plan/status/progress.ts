import type { Day } from "../../dates.ts";

/** How far people, or councils, have come against a day: each counts once, and the four add up to `of`. */
export interface Tally {
  readonly of: number;
  /** Recorded as completed. */
  readonly completed: number;
  /** In an intake that has begun and ends in time, or without a day to end by. */
  readonly inTraining: number;
  /** With a place that has not begun and ends in time. */
  readonly placed: number;
  /** Without a place that ends in time. */
  readonly missing: number;
}

export interface NamedTally extends Tally {
  readonly name: string;
}

/** People who have completed by a day, this day included. */
export interface Milestone {
  readonly on: Day;
  readonly people: number;
}

/** The figures of a plan against its promise; `status` and `progress` show the same. */
export interface Progress {
  readonly people: Tally;
  /** Of the people in training: whose intake has ended, and of whom no completion is recorded. */
  readonly unrecorded: number;
  /** Those of the people in the plan, and vacant ones; a council counts by whoever of its own is furthest. */
  readonly councils: Tally;
  readonly byRegion: readonly NamedTally[];
  readonly byType: readonly NamedTally[];
  /** How many complete by this plan, along the days on which intakes end. */
  readonly planned: readonly Milestone[];
  /** What happened since the plan before; absent on a first plan. */
  readonly since?:
    | {
        readonly asOf: Day;
        readonly changes: number;
        readonly moved: number;
        readonly left: number;
        readonly withdrew: number;
      }
    | undefined;
}

/** One way to come nearer to the promise, tried by planning again. */
export interface PromiseRemedy {
  /** What is typed after `dcs-plan replan plan.json`. */
  readonly set: string;
  readonly intake: string;
  readonly morePlaces: number;
  /** How many people of the plan then complete in time. */
  readonly complete: number;
  readonly of: number;
  /** How many people with an offer move for it. */
  readonly moves: number;
}
