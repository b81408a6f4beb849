import { type Draw, drawForm } from "../draw/draw.ts";
import {
  anyText,
  choice,
  count,
  day,
  hash,
  id,
  integer,
  list,
  literal,
  type Of,
  object,
  optional,
  text,
  version,
} from "../form.ts";
import { type Council, councilForm } from "../people/council.ts";
import { type Mentor, mentorForm, type Person, personForm } from "../people/people.ts";
import { programmeForm } from "../programme/programme.ts";
import { type ReadingRecord, readingRecordForm } from "../programme/reading.ts";
import { certificateForm } from "./certificate.ts";
import { type ImpossibleStage, impossibleStageForm } from "./impossible-stage.ts";
import {
  type CadreMember,
  cadreMemberForm,
  type GoalResult,
  goalResultForm,
  type Override,
  overrideForm,
  type Pairing,
  type Placement,
  pairingForm,
  placementForm,
  type Refused,
  refusedForm,
  type UnjudgedRule,
  type Unpaired,
  unjudgedRuleForm,
  unpairedForm,
  type Waiting,
  waitingForm,
} from "./plan-entries.ts";
import { type Previous, previousForm } from "./previous.ts";
import { type StageResult, stageResultForm } from "./stage-result.ts";

export const planFormat = "dcs-plan/plan";
export const planFormatVersion = "2.0";

export const inputRecordForm = object({
  role: choice(["councils", "mentors", "scores", "mentees", "changes", "plan"]),
  /** A base name, or `-` for standard input. */
  name: text,
  /** Of the canonical parsed records, sorted by id: row and column order do not matter. */
  sha256: hash,
  /** Data rows read. */
  rows: count,
  /** How it was read, where that was not plain. */
  reading: optional<ReadingRecord>(readingRecordForm),
});
export interface InputRecord extends Of<typeof inputRecordForm> {}

/** A value of the programme changed on the command line. */
export const settingForm = object({
  path: text,
  value: anyText,
});
export interface Setting extends Of<typeof settingForm> {}

export const summaryForm = object({
  participants: count,
  vacant: count,
  placed: count,
  waiting: count,
  refused: count,
  intakes: list(object({ id, places: count, filled: count })),
  /** How many are to be paired. */
  newlyAppointed: count,
  paired: count,
  unpaired: count,
  cadre: count,
  /** How many people, and how many councils, have completed by the programme's day. */
  completeBy: optional(object({ date: day, people: count, of: count, councils: count, ofCouncils: count })),
});
export interface Summary extends Of<typeof summaryForm> {}

export const scoreRowForm = object({
  participant: text,
  option: text,
  score: integer(),
});
export interface ScoreRow extends Of<typeof scoreRowForm> {}

/** The plan document: all that is needed to check it, explain it and go on from it. */
export const planForm = object({
  format: literal(planFormat),
  formatVersion: version,
  tool: object({ name: text, version: text }),
  programme: programmeForm,
  asOf: day,
  seed: text,
  /** How the seed was drawn; absent: somebody chose it. */
  draw: optional<Draw>(drawForm),
  settings: list<Setting>(settingForm),
  inputs: list<InputRecord>(inputRecordForm),
  participants: list<Person>(personForm),
  /** Every candidate for the cadre (or the given cadre), with the facts the rules used. */
  mentors: list<Mentor>(mentorForm),
  /** Councils whose post nobody holds, by code; absent: none, or `previous` names them. */
  vacancies: optional(list<Council>(councilForm)),
  scores: optional(list<ScoreRow>(scoreRowForm)),
  /** The plan from which this one goes on; absent: a first plan. */
  previous: optional<Previous>(previousForm),
  placements: list<Placement>(placementForm),
  waitingList: list<Waiting>(waitingForm),
  refused: list<Refused>(refusedForm),
  cadre: list<CadreMember>(cadreMemberForm),
  pairings: list<Pairing>(pairingForm),
  unpaired: list<Unpaired>(unpairedForm),
  overrides: list<Override>(overrideForm),
  /** What the programme's further stages gave out; absent where it has none. */
  stages: optional(list<StageResult>(stageResultForm)),
  /** Further stages for which there is no lawful way, and why; absent where there are none. */
  impossible: optional(list<ImpossibleStage>(impossibleStageForm, 1)),
  goals: list<GoalResult>(goalResultForm),
  /** Limits and refusals that nothing could be judged by; absent where there are none. */
  unjudged: optional(list<UnjudgedRule>(unjudgedRuleForm)),
  certificate: certificateForm,
  summary: summaryForm,
  /** SHA-256 of the canonical document without `tool` and `digest`. */
  digest: hash,
});
export interface Plan extends Of<typeof planForm> {}

/** What an allocation decides; the rest of a plan says what it was decided on. */
export type Decisions = Pick<
  Plan,
  "placements" | "waitingList" | "refused" | "cadre" | "pairings" | "unpaired" | "overrides"
>;
