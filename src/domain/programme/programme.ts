import {
  anyText,
  choice,
  count,
  day,
  every,
  factName,
  id,
  integer,
  list,
  literal,
  type Of,
  object,
  oneOf,
  optional,
  record,
  text,
  version,
  yesNo,
} from "../form.ts";
import { bandForm } from "./band.ts";
import { type CouncilList, councilListForm } from "./council-list.ts";
import { factSpecForm } from "./fact-spec.ts";
import { type FurtherStage, furtherStageForm, type Readiness, readinessForm, tallyForm } from "./further-stage.ts";
import { type Reading, readingForm } from "./reading.ts";
import { rowKinds } from "./row-kind.ts";
import { ruleLists } from "./rule-use.ts";

/** How often a repeating intake opens at most, where the programme does not say. */
export const mostOpenings = 20;

/** How many places of an intake are offered: its number, and those above it by policy. */
export function offeredPlaces({ places, overbook }: Pick<Intake, "places" | "overbook">): number {
  return places + (overbook?.places ?? 0);
}

/** One dated start inside an intake. */
export const cohortForm = object({
  id,
  title: optional(text),
  places: count,
  /** Not worth running with fewer: it holds nobody, or at least so many. */
  atLeast: optional(integer(1)),
  startsOn: day,
  endsOn: day,
  /** The id of the mentor whose day it is. */
  mentor: optional(id),
});
export interface Cohort extends Of<typeof cohortForm> {}

/** A yearly opening with places. */
export const intakeForm = object({
  id,
  title: optional(text),
  /** How many may start: an integer, at least 0. */
  places: count,
  startsOn: day,
  endsOn: day,
  /** Places offered above the number, since some will not be taken up; the reason, a sentence, is published with the plan. */
  overbook: optional(object({ places: count, reason: text })),
  /** Only those who applied on or before this day may join; absent: no application is asked for. */
  applicationsCloseOn: optional(day),
  /** A declared intake that is not open is no option for anyone. Default: true, and false for a repeating one. */
  open: optional(yesNo),
  /** How often it repeats: `1 year`, `3 months`, `6 weeks`. Opened as far as it is needed: see `openings.ts`. */
  every: optional(every),
  /** How often a repeating intake opens at most; default: 20 times. */
  openings: optional(integer(0, mostOpenings)),
  /** Its dated starts, each with places of its own; the intake's places stand above them. Absent: one start. */
  cohorts: optional(list<Cohort>(cohortForm, 1)),
  /** Days on which each given mentor holds a session for one: every mentor and day becomes a cohort. */
  mentorDays: optional(list(day, 1)),
});
export interface Intake extends Of<typeof intakeForm> {}

/** Choosing the cadre of mentors among the participants. */
export const cadreStageForm = object({
  stage: literal("cadre"),
  /** How many are chosen: exactly this many. */
  size: count,
  /** Whether a replanned plan fills a cadre that was chosen up to its size again. Default: no. */
  topUp: optional(yesNo),
  /** Who may be chosen. */
  who: ruleLists.who,
  rules: ruleLists.rules,
  goals: ruleLists.goals,
});
export interface CadreStage extends Of<typeof cadreStageForm> {}

/** Placing participants in intakes. */
export const placingStageForm = object({
  stage: literal("placing"),
  /** Who may be placed at all; the others are refused. */
  who: ruleLists.who,
  rules: ruleLists.rules,
  goals: ruleLists.goals,
});
export interface PlacingStage extends Of<typeof placingStageForm> {}

/** Pairing the newly appointed with mentors. */
export const pairingStageForm = object({
  stage: literal("pairing"),
  /** How many mentees a mentor takes who has no capacity of their own. */
  capacity: count,
  /** Within how many days of their appointment people are to have a mentor; \`status\` says who waits longer. */
  within: optional(count),
  startsOn: day,
  endsOn: day,
  /** Who is to be paired; nobody else is. */
  who: ruleLists.who,
  rules: ruleLists.rules,
  goals: ruleLists.goals,
});
export interface PairingStage extends Of<typeof pairingStageForm> {}

const stageSpecForm = oneOf("stage", cadreStageForm, placingStageForm, pairingStageForm);
export type StageSpec = Of<typeof stageSpecForm>;
export type StageId = StageSpec["stage"];
export const stageIds = ["cadre", "placing", "pairing"] as const satisfies readonly StageId[];

/** The nouns by which a programme calls things, singular and plural. */
export const wordsForm = object({
  participant: text,
  participants: text,
  council: text,
  councils: text,
  intake: text,
  intakes: text,
  mentor: text,
  mentors: text,
});
export interface Words extends Of<typeof wordsForm> {}

/**
 * A programme is data: the intakes, and for each stage the rules by id with their parameters, and the goals in order.
 * An earlier goal is never traded for a later one.
 */
export const programmeForm = object({
  format: literal("dcs-plan/programme"),
  formatVersion: version,
  id,
  title: text,
  /** Of a built-in programme: which issue of it this is, so that a plan can be compared with what was published. */
  edition: optional(text),
  about: optional(anyText),
  /** The day on which facts are judged. The clock is never read. */
  asOf: day,
  /** The seed of the lot: any text, published with the plan. */
  seed: text,
  words: wordsForm,
  /** What a row of the main list is; default: `people`. */
  rows: optional(choice(rowKinds), "people"),
  /** Known regions; an empty list accepts any. */
  regions: list(text),
  /** Known council types; an empty list accepts any. */
  types: list(text),
  councils: optional<CouncilList>(councilListForm),
  /** Other people's headings: canonical column name to the heading in the file. */
  columns: optional(record(anyText, text)),
  /** Days off on which no session should fall, instead of the bank holidays of England. */
  holidays: optional(list(day)),
  /** How its tables are to be read. */
  reading: optional<Reading>(readingForm),
  /** Further columns that rules and shares may use. */
  facts: optional(record(factName, factSpecForm)),
  /** Columns of the input that are not to be had: what goes by them may stay unjudged. */
  without: optional(list(text)),
  /** Derived facts by name, fit for shares. */
  bands: record(factName, bandForm),
  /** Derived numbers by name, fit for `first-by`. */
  tallies: optional(record(factName, tallyForm)),
  readiness: optional<Readiness>(readinessForm),
  intakes: list<Intake>(intakeForm),
  /** Whom letters name for questions and complaints. */
  contact: optional(text),
  /** Within how many days of a letter an offer is to be answered. */
  answerBy: optional(count),
  /** Within how many days of a letter a decision may be contested. */
  contestBy: optional(count),
  /** The day by which everyone is to have completed. */
  completeBy: optional(day),
  stages: list(stageSpecForm),
  /** Stages after these, in their order: see `FurtherStage`. */
  further: optional(list<FurtherStage>(furtherStageForm)),
});
export interface Programme extends Of<typeof programmeForm> {}

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
