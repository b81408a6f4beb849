import type { Day } from "../dates.ts";
import type { CouncilList } from "./council-list.ts";
import type { FactSpec } from "./fact-spec.ts";
import type { FurtherStage, Readiness, Tally } from "./further-stage.ts";
import type { Reading } from "./reading.ts";
import type { RowKind } from "./row-kind.ts";
import type { RuleUse } from "./rule-use.ts";

/** A yearly opening with places. */
export interface Intake {
  readonly id: string;
  readonly title?: string | undefined;
  /** How many may start: an integer, at least 0. */
  readonly places: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Places offered above the number, since some will not be taken up. */
  readonly overbook?: Overbook | undefined;
  /** Only those who applied on or before this day may join; absent: no application is asked for. */
  readonly applicationsCloseOn?: Day | undefined;
  /** A declared intake that is not open is no option for anyone. Default: true, and false for a repeating one. */
  readonly open?: boolean | undefined;
  /** How often it repeats: `1 year`, `3 months`, `6 weeks`. Opened as far as it is needed: see `openings.ts`. */
  readonly every?: string | undefined;
  /** How often a repeating intake opens at most; default: 20 times. */
  readonly openings?: number | undefined;
  /** Its dated starts, each with places of its own; the intake's places stand above them. Absent: one start. */
  readonly cohorts?: readonly Cohort[] | undefined;
  /** Days on which each given mentor holds a session for one: every mentor and day becomes a cohort. */
  readonly mentorDays?: readonly Day[] | undefined;
}

/** A policy of offering more places than there are. */
export interface Overbook {
  readonly places: number;
  /** Why, in a sentence that is published with the plan. */
  readonly reason: string;
}

/** How many places of an intake are offered: its number, and those above it by policy. */
export function offeredPlaces({ places, overbook }: Pick<Intake, "places" | "overbook">): number {
  return places + (overbook?.places ?? 0);
}

/** One dated start inside an intake. */
export interface Cohort {
  readonly id: string;
  readonly title?: string | undefined;
  readonly places: number;
  /** Not worth running with fewer: it holds nobody, or at least so many. */
  readonly atLeast?: number | undefined;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The id of the mentor whose day it is. */
  readonly mentor?: string | undefined;
}

/** Choosing the cadre of mentors among the participants. */
export interface CadreStage {
  readonly stage: "cadre";
  /** How many are chosen: exactly this many. */
  readonly size: number;
  /** Whether a replanned plan fills a cadre that was chosen up to its size again. Default: no. */
  readonly topUp?: boolean | undefined;
  /** Who may be chosen. */
  readonly who: readonly RuleUse[];
  readonly rules: readonly RuleUse[];
  readonly goals: readonly RuleUse[];
}

/** Placing participants in intakes. */
export interface PlacingStage {
  readonly stage: "placing";
  /** Who may be placed at all; the others are refused. */
  readonly who: readonly RuleUse[];
  readonly rules: readonly RuleUse[];
  readonly goals: readonly RuleUse[];
}

/** Pairing the newly appointed with mentors. */
export interface PairingStage {
  readonly stage: "pairing";
  /** How many mentees a mentor takes who has no capacity of their own. */
  readonly capacity: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Who is to be paired; nobody else is. */
  readonly who: readonly RuleUse[];
  readonly rules: readonly RuleUse[];
  readonly goals: readonly RuleUse[];
}

export type StageSpec = CadreStage | PlacingStage | PairingStage;
export type StageId = StageSpec["stage"];
export const stageIds: readonly StageId[] = ["cadre", "placing", "pairing"];

/** A derived fact: the band into which the months since a date fall, at the programme's `asOf`. */
export interface Band {
  readonly since: "appointedOn" | "directorSince";
  /** Lower ends of the bands after the first, in whole months, ascending: `[12, 36]` makes three bands. */
  readonly months: readonly number[];
}

/** The nouns by which a programme calls things, singular and plural. */
export interface Words {
  readonly participant: string;
  readonly participants: string;
  readonly council: string;
  readonly councils: string;
  readonly intake: string;
  readonly intakes: string;
  readonly mentor: string;
  readonly mentors: string;
}

/**
 * A programme is data: the intakes, and for each stage the rules by id with their parameters, and the goals in order.
 * An earlier goal is never traded for a later one.
 */
export interface Programme {
  readonly format: "dcs-plan/programme";
  readonly formatVersion: string;
  readonly id: string;
  readonly title: string;
  /** Of a built-in programme: which issue of it this is, so that a plan can be compared with what was published. */
  readonly edition?: string | undefined;
  readonly about?: string | undefined;
  /** The day on which facts are judged. The clock is never read. */
  readonly asOf: Day;
  /** The seed of the lot: any text, published with the plan. */
  readonly seed: string;
  readonly words: Words;
  /** What a row of the main list is; default: `people`. */
  readonly rows?: RowKind | undefined;
  /** Known regions; an empty list accepts any. */
  readonly regions: readonly string[];
  /** Known council types; an empty list accepts any. */
  readonly types: readonly string[];
  readonly councils?: CouncilList | undefined;
  /** Other people's headings: canonical column name to the heading in the file. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Days off on which no session should fall, instead of the bank holidays of England. */
  readonly holidays?: readonly Day[] | undefined;
  /** How its tables are to be read. */
  readonly reading?: Reading | undefined;
  /** Further columns that rules and shares may use. */
  readonly facts?: Readonly<Record<string, FactSpec>> | undefined;
  /** Columns of the input that are not to be had: what goes by them may stay unjudged. */
  readonly without?: readonly string[] | undefined;
  /** Derived facts by name, fit for shares. */
  readonly bands: Readonly<Record<string, Band>>;
  /** Derived numbers by name, fit for `first-by`. */
  readonly tallies?: Readonly<Record<string, Tally>> | undefined;
  readonly readiness?: Readiness | undefined;
  readonly intakes: readonly Intake[];
  /** The day by which everyone is to have completed. */
  readonly completeBy?: Day | undefined;
  readonly stages: readonly StageSpec[];
  /** Stages after these, in their order: see `FurtherStage`. */
  readonly further?: readonly FurtherStage[] | undefined;
}

/** Whether an intake is an option at all. A repeating one is opened when a problem needs it. */
export function isOpen({ open, every }: Pick<Intake, "open" | "every">): boolean {
  return open ?? every === undefined;
}

/** The stage of that kind, where the programme has it. */
export function stageOf<S extends StageId>(
  programme: Pick<Programme, "stages">,
  id: S,
): Extract<StageSpec, { stage: S }> | undefined {
  return programme.stages.find((spec): spec is Extract<StageSpec, { stage: S }> => spec.stage === id);
}
