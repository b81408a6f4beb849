import type { Day } from "../dates.ts";
import type { Mentor, Participant } from "../people/people.ts";
import type { Programme } from "../programme/programme.ts";
import type { ReadingRecord } from "../programme/reading.ts";
import type { Certificate } from "./certificate.ts";
import type {
  CadreMember,
  GoalResult,
  Override,
  Pairing,
  Placement,
  Refused,
  UnjudgedRule,
  Unpaired,
  Waiting,
} from "./plan-entries.ts";
import type { Previous } from "./previous.ts";
import type { StageResult } from "./stage-result.ts";

export const planFormat = "dcs-plan/plan";
export const planFormatVersion = "2.0";

export interface InputRecord {
  readonly role: "councils" | "mentors" | "scores" | "mentees" | "changes" | "plan";
  /** A base name, or `-` for standard input. */
  readonly name: string;
  /** Of the canonical parsed records, sorted by id: row and column order do not matter. */
  readonly sha256: string;
  /** Data rows read. */
  readonly rows: number;
  /** How it was read, where that was not plain. */
  readonly reading?: ReadingRecord | undefined;
}

/** A value of the programme changed on the command line. */
export interface Setting {
  readonly path: string;
  readonly value: string;
}

export interface Summary {
  readonly participants: number;
  readonly vacant: number;
  readonly placed: number;
  readonly waiting: number;
  readonly refused: number;
  readonly intakes: readonly { readonly id: string; readonly places: number; readonly filled: number }[];
  /** How many are to be paired. */
  readonly newlyAppointed: number;
  readonly paired: number;
  readonly unpaired: number;
  readonly cadre: number;
  /** How many people, and how many councils, have completed by the programme's day. */
  readonly completeBy?:
    | {
        readonly date: Day;
        readonly people: number;
        readonly of: number;
        readonly councils: number;
        readonly ofCouncils: number;
      }
    | undefined;
}

/** The plan document: all that is needed to check it, explain it and go on from it. */
export interface Plan {
  readonly format: typeof planFormat;
  readonly formatVersion: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly programme: Programme;
  readonly asOf: Day;
  readonly seed: string;
  readonly settings: readonly Setting[];
  readonly inputs: readonly InputRecord[];
  readonly participants: readonly Participant[];
  /** Every candidate for the cadre (or the given cadre), with the facts the rules used. */
  readonly mentors: readonly Mentor[];
  readonly scores?: readonly ScoreRow[] | undefined;
  /** The plan from which this one goes on; absent: a first plan. */
  readonly previous?: Previous | undefined;
  readonly placements: readonly Placement[];
  readonly waitingList: readonly Waiting[];
  readonly refused: readonly Refused[];
  readonly cadre: readonly CadreMember[];
  readonly pairings: readonly Pairing[];
  readonly unpaired: readonly Unpaired[];
  readonly overrides: readonly Override[];
  /** What the programme's further stages gave out; absent where it has none. */
  readonly stages?: readonly StageResult[] | undefined;
  readonly goals: readonly GoalResult[];
  /** Limits and refusals that nothing could be judged by; absent where there are none. */
  readonly unjudged?: readonly UnjudgedRule[] | undefined;
  readonly certificate: Certificate;
  readonly summary: Summary;
  /** SHA-256 of the canonical document without `tool` and `digest`. */
  readonly digest: string;
}

export interface ScoreRow {
  readonly participant: string;
  readonly option: string;
  readonly score: number;
}

/** What an allocation decides; the rest of a plan says what it was decided on. */
export type Decisions = Pick<
  Plan,
  "placements" | "waitingList" | "refused" | "cadre" | "pairings" | "unpaired" | "overrides"
>;
