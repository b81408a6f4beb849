import { drawForm } from "../draw/draw.ts";
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
import { councilForm } from "../people/council.ts";
import { mentorForm, personForm } from "../people/people.ts";
import { programmeForm } from "../programme/programme.ts";
import { readingRecordForm } from "../programme/reading.ts";
import { certificateForm } from "./certificate.ts";
import { impossibleStageForm } from "./impossible-stage.ts";
import {
  cadreMemberForm,
  goalResultForm,
  overrideForm,
  pairingForm,
  placementForm,
  refusedForm,
  unjudgedRuleForm,
  unpairedForm,
  waitingForm,
} from "./plan-entries.ts";
import { previousForm } from "./previous.ts";
import { stageResultForm } from "./stage-result.ts";

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
  reading: optional(readingRecordForm),
});
export type InputRecord = Of<typeof inputRecordForm>;

/** A value of the programme changed on the command line. */
export const settingForm = object({
  path: text,
  value: anyText,
});
export type Setting = Of<typeof settingForm>;

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
export type Summary = Of<typeof summaryForm>;

export const scoreRowForm = object({
  participant: text,
  option: text,
  score: integer(),
});
export type ScoreRow = Of<typeof scoreRowForm>;

/** The plan document: all that is needed to check it, explain it and go on from it. */
export const planForm = object({
  format: literal(planFormat),
  formatVersion: version,
  tool: object({ name: text, version: text }),
  programme: programmeForm,
  asOf: day,
  seed: text,
  /** How the seed was drawn; absent: somebody chose it. */
  draw: optional(drawForm),
  settings: list(settingForm),
  inputs: list(inputRecordForm),
  participants: list(personForm),
  /** Every candidate for the cadre (or the given cadre), with the facts the rules used. */
  mentors: list(mentorForm),
  /** Councils whose post nobody holds, by code; absent: none, or `previous` names them. */
  vacancies: optional(list(councilForm)),
  scores: optional(list(scoreRowForm)),
  /** The plan from which this one goes on; absent: a first plan. */
  previous: optional(previousForm),
  placements: list(placementForm),
  waitingList: list(waitingForm),
  refused: list(refusedForm),
  cadre: list(cadreMemberForm),
  pairings: list(pairingForm),
  unpaired: list(unpairedForm),
  overrides: list(overrideForm),
  /** What the programme's further stages gave out; absent where it has none. */
  stages: optional(list(stageResultForm)),
  /** Further stages for which there is no lawful way, and why; absent where there are none. */
  impossible: optional(list(impossibleStageForm, 1)),
  goals: list(goalResultForm),
  /** Limits and refusals that nothing could be judged by; absent where there are none. */
  unjudged: optional(list(unjudgedRuleForm)),
  certificate: certificateForm,
  summary: summaryForm,
  /** SHA-256 of the canonical document without `tool` and `digest`. */
  digest: hash,
});
export type Plan = Of<typeof planForm>;

/** What an allocation decides; the rest of a plan says what it was decided on. */
export type Decisions = Pick<
  Plan,
  "placements" | "waitingList" | "refused" | "cadre" | "pairings" | "unpaired" | "overrides"
>;
