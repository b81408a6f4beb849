import type { StageId } from "../programme/programme.ts";

/** How likely each outcome of a plan's lots was: what the rules left to luck, for whom, and how much. */
export interface Chances {
  /** How many draws were made for what is estimated. */
  readonly draws: number;
  /** Given what earlier stages decided; otherwise over all that their lots might have decided. */
  readonly given: boolean;
  readonly stages: readonly StageChances[];
  /** Stages in which the plan is not the best by its own rules, so that no lot could have drawn it: nothing is told of them. */
  readonly notBest: readonly StageId[];
}

/** What luck had to do with somebody's place: of the outcome that they have. */
export interface OwnLuck {
  readonly outcome: OutcomeChance;
  readonly draws: number;
}

export interface StageChances {
  readonly stage: StageId;
  /** Everyone who seeks, by id. */
  readonly people: readonly PersonChances[];
  /** Whether what is certain and what is possible is proved; beyond a budget, or over stages with luck, it is as seen. */
  readonly isProved: boolean;
}

export interface PersonChances {
  readonly participant: string;
  /** The likeliest first; one only: luck has no part in it. */
  readonly outcomes: readonly OutcomeChance[];
}

/** One possible outcome; `slot` null: none. */
export interface OutcomeChance {
  readonly slot: string | null;
  /** It is the one that the plan has. */
  readonly drawn: boolean;
  /**
   * `certain`: nothing else stands in a best plan. `exact`: so many of so many who are alike. `estimated`: from draws, with
   * its standard error. `below`: possible, and not seen in any draw. `always`: seen in every draw, and not proved certain.
   */
  readonly kind: "certain" | "exact" | "estimated" | "below" | "always";
  /** From 0 to 1; with `below` at most, with `always` at least so much (with 95 % confidence). */
  readonly chance: number;
  readonly standardError?: number | undefined;
  /** With `exact`: `places` for `people` who are alike. */
  readonly of?: { readonly places: number; readonly people: number } | undefined;
}
