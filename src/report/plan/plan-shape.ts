import type { Council } from "../../domain/people/council.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { Cut, LimitPrice, PriceList, StageCertificate } from "../../domain/plan/certificate.ts";
import type { InputRecord, Plan, ScoreRow, Setting, Summary } from "../../domain/plan/plan.ts";
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
} from "../../domain/plan/plan-entries.ts";
import type { CouncilList } from "../../domain/programme/council-list.ts";
import type {
  Band,
  CadreStage,
  PairingStage,
  PlacingStage,
  Programme,
  Words,
} from "../../domain/programme/programme.ts";
import type { RuleUse } from "../../domain/programme/rule-use.ts";
import { furtherShape, readinessShape, stageResultShape, tallyShape } from "./further-shape.ts";
import { intakeShape } from "./intake-shape.ts";
import { previousShape } from "./previous-shape.ts";
import { fields, type Shape } from "./shape.ts";

const value: Shape = {};
const mapOf = (each: Shape): Shape => ({ each });

const ruleUse = fields<RuleUse>({ rule: value, id: value, with: value });
const lists = { who: ruleUse, rules: ruleUse, goals: ruleUse };
const stage = fields<Omit<CadreStage, "stage"> & Omit<PlacingStage, "stage"> & PairingStage>({
  stage: value,
  size: value,
  topUp: value,
  capacity: value,
  startsOn: value,
  endsOn: value,
  ...lists,
});
const ended = fields<CouncilList["ended"][string]>({ name: value, endedOn: value, successors: value });

export const programmeShape = fields<Programme>({
  format: value,
  formatVersion: value,
  id: value,
  title: value,
  edition: value,
  about: value,
  asOf: value,
  seed: value,
  words: fields<Words>({
    participant: value,
    participants: value,
    council: value,
    councils: value,
    intake: value,
    intakes: value,
    mentor: value,
    mentors: value,
  }),
  rows: value,
  regions: value,
  types: value,
  councils: fields<CouncilList>({ current: value, ended: mapOf(ended) }),
  columns: value,
  holidays: value,
  reading: value,
  facts: value,
  without: value,
  bands: mapOf(fields<Band>({ since: value, months: value })),
  tallies: mapOf(tallyShape),
  readiness: readinessShape,
  intakes: intakeShape,
  completeBy: value,
  stages: stage,
  further: furtherShape,
});

const person = fields<Mentor>({
  id: value,
  name: value,
  councils: fields<Council>({ code: value, name: value }),
  region: value,
  type: value,
  status: value,
  appointedOn: value,
  directorSince: value,
  appliedOn: value,
  preferredIntakes: value,
  unavailableIntakes: value,
  pinnedIntake: value,
  pinReason: value,
  judgement: value,
  mentorVolunteer: value,
  expectedUntil: value,
  capacity: value,
  conflicts: value,
  borders: value,
  facts: value,
});

interface CaseQuestion {
  readonly participant: string;
  readonly slot: string | null;
  readonly yes: unknown;
  readonly no: unknown;
}
const question = { participant: value, slot: value, yes: value, no: value };
const split: Shape = { keys: Object.keys(question), members: fields<CaseQuestion>(question).members ?? {} };
const price = fields<LimitPrice>({ limit: value, price: value });
const prices = fields<PriceList>({ denominator: value, prices: price });
const cuts = fields<Cut>({ goal: value, atLeast: value, denominator: value, prices: price });

const summary = fields<Summary>({
  participants: value,
  vacant: value,
  placed: value,
  waiting: value,
  refused: value,
  intakes: fields<Summary["intakes"][number]>({ id: value, places: value, filled: value }),
  newlyAppointed: value,
  paired: value,
  unpaired: value,
  cadre: value,
  completeBy: fields<NonNullable<Summary["completeBy"]>>({
    date: value,
    people: value,
    of: value,
    councils: value,
    ofCouncils: value,
  }),
});

const placement = fields<Placement>({
  participant: value,
  intake: value,
  cohort: value,
  startsOn: value,
  endsOn: value,
  lot: value,
  pinned: value,
  reasons: value,
});
const waiting = fields<Waiting>({ participant: value, position: value, lot: value, reasons: value });
const pairing = fields<Pairing>({
  participant: value,
  mentor: value,
  startsOn: value,
  endsOn: value,
  relaxed: value,
  reasons: value,
});

/** The plan document's keys, in the order in which they are written. */
export const planShape = fields<Plan>({
  format: value,
  formatVersion: value,
  tool: fields<Plan["tool"]>({ name: value, version: value }),
  programme: programmeShape,
  asOf: value,
  seed: value,
  settings: fields<Setting>({ path: value, value }),
  inputs: fields<InputRecord>({ role: value, name: value, sha256: value, rows: value, reading: value }),
  participants: person,
  mentors: person,
  scores: fields<ScoreRow>({ participant: value, option: value, score: value }),
  previous: previousShape(placement, waiting, pairing),
  placements: placement,
  waitingList: waiting,
  refused: fields<Refused>({ participant: value, reasons: value }),
  cadre: fields<CadreMember>({ mentor: value, name: value, capacity: value, reasons: value }),
  pairings: pairing,
  unpaired: fields<Unpaired>({ participant: value, reasons: value }),
  overrides: fields<Override>({ participant: value, intake: value, reason: value, rules: value }),
  stages: stageResultShape(split),
  goals: fields<GoalResult>({ stage: value, rule: value, value, bound: value, proof: value, unjudged: value }),
  unjudged: fields<UnjudgedRule>({ stage: value, rule: value, columns: value }),
  certificate: fields<Plan["certificate"]>({
    stages: fields<StageCertificate>({ stage: value, goals: value, cuts, split, leaves: prices }),
  }),
  summary,
  digest: value,
});
