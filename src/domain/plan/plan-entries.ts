import type { Day } from "../dates.ts";
import type { StageId } from "../programme/programme.ts";

/**
 * A reason as a code: `placed`, `pinned`, `waiting/places`, `waiting/shares`, `refused/<rule>`, `chosen`, `given`, `elected`,
 * `paired`, `relaxed/<rule>`, `unpaired/no-lawful-mentor`, `unpaired/loads`,
 * `unpaired/shares`.
 */
export type Reason = string;

/** A participant in an intake. */
export interface Placement {
  readonly participant: string;
  readonly intake: string;
  readonly cohort?: string | undefined;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The participant's number in the draw. */
  readonly lot: number;
  readonly pinned?: true | undefined;
  readonly reasons: readonly Reason[];
}

/** An eligible participant without a place; `position` counts from 1 in the order of the lot. */
export interface Waiting {
  readonly participant: string;
  readonly position: number;
  readonly lot: number;
  readonly reasons: readonly Reason[];
}

/** A participant for whom no intake is lawful. */
export interface Refused {
  readonly participant: string;
  readonly reasons: readonly Reason[];
}

export interface CadreMember {
  readonly mentor: string;
  readonly name: string;
  readonly capacity: number;
  readonly reasons: readonly Reason[];
}

export interface Pairing {
  readonly participant: string;
  readonly mentor: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The wishes that this pairing does not meet: rule names. */
  readonly relaxed: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface Unpaired {
  readonly participant: string;
  readonly reasons: readonly Reason[];
}

/** A pin that was honoured although rules refused it. */
export interface Override {
  readonly participant: string;
  readonly intake: string;
  readonly reason: string;
  /** The rules that would have refused it. */
  readonly rules: readonly string[];
}

/** What the plan achieves on one goal, and what no lawful plan can beat given the goals before it. */
export interface GoalResult {
  readonly stage: StageId;
  readonly rule: string;
  readonly value: number;
  readonly bound: number;
  /** `certificate`: the certificate alone shows it to the inspector. `search`: only the solver's word stands behind it. */
  readonly proof: "certificate" | "search";
  /** The columns that it reads and nobody has filled: then it costs nothing, and nothing is proved by that. */
  readonly unjudged?: readonly string[] | undefined;
}

/** A hard limit that binds nothing, or a refusal that goes by a blank, since nobody has filled the columns it reads. */
export interface UnjudgedRule {
  readonly stage: string;
  readonly rule: string;
  readonly columns: readonly string[];
}
