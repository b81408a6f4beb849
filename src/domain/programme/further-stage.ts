import type { Day } from "../dates.ts";
import type { RuleUse } from "./rule-use.ts";

/** Something that further stages give out: a dated session or event. */
export interface SlotSpec {
  readonly id: string;
  readonly title?: string | undefined;
  /** How many it holds at most; absent: everyone. */
  readonly places?: number | undefined;
  /** Its day; or, where it is held for each intake, so many days after the intake's start. */
  readonly startsOn?: Day | undefined;
  readonly afterDays?: number | undefined;
  /** How many days it lasts; default: 1. */
  readonly days?: number | undefined;
  /** Whom it is for; absent: people of all regions. */
  readonly regions?: readonly string[] | undefined;
}

/** Where the slots of a further stage come from. */
export type SlotSource =
  /** Sets of equal size inside each intake: as few as the largest size allows. */
  | { readonly from: "sets"; readonly atLeast: number; readonly atMost: number }
  /** Sessions or events: once, or for each intake. */
  | { readonly from: "list"; readonly per?: "intake" | undefined; readonly slots: readonly SlotSpec[] }
  /** Other participants, those whom no rule of `who` refuses. */
  | { readonly from: "participants"; readonly capacity: number; readonly who: readonly RuleUse[] };

/** What is given out once the stages are decided: learning sets, sessions, events, partners. Each person takes one slot. */
export interface FurtherStage {
  /** Unique among all stages. */
  readonly id: string;
  readonly title: string;
  /** What its slots are called: `set`, `session`, `workshop`. */
  readonly kind: string;
  readonly slots: SlotSource;
  /** Who seeks a slot. */
  readonly who: readonly RuleUse[];
  readonly rules: readonly RuleUse[];
  readonly goals: readonly RuleUse[];
}

/** A derived number: how many of these facts have one of these values. */
export interface Tally {
  readonly facts: readonly string[];
  readonly values: readonly string[];
}

/** What everyone is to have ready by a day, for the command `readiness`. */
export interface Readiness {
  readonly by: Day;
  /** Documents that must be there: the column that holds the day on which each is, or will be, in place. */
  readonly documents: readonly { readonly title: string; readonly readyOn: string }[];
  /** Parts that must be present, each with the column that says so. */
  readonly components: readonly { readonly title: string; readonly fact: string }[];
  /** The values of a component that is not there; a blank is none as well. */
  readonly missing: readonly string[];
}
