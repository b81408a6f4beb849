import type { Mentor, Participant } from "../../src/domain/people/people.ts";
import type { Previous } from "../../src/domain/plan/previous.ts";
import { cadreSlots, intakeSlots, mentorSlots } from "../../src/domain/problem.ts";
import { type AppliedRule, applyRules, costOf, limitsOf, refuserOf } from "../../src/domain/programme/applied-rule.ts";
import type { Intake, Programme, StageId, StageSpec } from "../../src/domain/programme/programme.ts";
import type { Limit, Problem, Rule, Slot, StageView } from "../../src/domain/programme/rule-book.ts";
import type { ParamValue } from "../../src/domain/programme/rule-use.ts";
import type { Refusal } from "../../src/domain/programme/rule-words.ts";

const words = { participant: "director", council: "council", intake: "intake", mentor: "mentor" };

const programme: Programme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "test",
  title: "Test",
  asOf: "2009-09-01",
  seed: "a seed",
  words: { ...words, participants: "directors", councils: "councils", intakes: "intakes", mentors: "mentors" },
  regions: [],
  types: [],
  bands: { experience: { since: "directorSince", months: [12, 36] } },
  intakes: [],
  stages: [],
};

/** What a test says of the stage; the rest is empty. Intakes start in the order given. */
export interface Setting {
  readonly asOf?: string;
  readonly intakes?: readonly Partial<Intake>[];
  readonly mentors?: readonly Mentor[];
  readonly cadreSize?: number;
  readonly people?: readonly Participant[];
  readonly population?: readonly Participant[];
  readonly cadre?: readonly string[];
  readonly scores?: Problem["scores"];
  readonly draw?: Problem["draw"];
  readonly previous?: Partial<Previous>;
  readonly programme?: Partial<Programme>;
  /** Slots of a further stage, in place of all others. */
  readonly further?: readonly Partial<Slot>[];
  /** What each participant was given before, by their id. */
  readonly given?: Readonly<Record<string, readonly string[]>>;
}

/** The stage that the setting has slots for: mentors, a cadre, or else intakes. */
export function viewOf(setting: Setting = {}): StageView {
  const { people = [], population = people, mentors, cadreSize, cadre = [], asOf = programme.asOf } = setting;
  const stage: StageId = mentors ? "pairing" : cadreSize === undefined ? "placing" : "cadre";
  const intakes = (setting.intakes ?? []).map((intake, at) => intakeOf(intake, at));
  const problem: Problem = {
    programme: { ...programme, intakes, ...setting.programme },
    asOf,
    seed: programme.seed,
    participants: people,
    vacant: 0,
    scores: setting.scores,
    draw: setting.draw,
    previous: setting.previous && { ...noPrevious, ...setting.previous },
    rules: new Map(),
  };
  return {
    problem,
    stage,
    spec: { stage: "placing", who: [], rules: [], goals: [] } satisfies StageSpec,
    ordered: stage !== "pairing",
    slots: setting.further?.map(slotOf) ?? slotsOf(problem, mentors, cadreSize),
    seekers: people,
    population,
    cadre: new Set(cadre),
    given:
      setting.given &&
      new Map(Object.entries(setting.given).map(([id, ids]) => [id, new Map(ids.map((one) => [one, ["earlier"]]))])),
  };
}

function slotOf(given: Partial<Slot>, position: number): Slot {
  return { id: `slot-${position}`, places: 8, position, ...given };
}

function intakeOf(given: Partial<Intake>, at: number): Intake {
  return { id: `intake-${at}`, places: 1, startsOn: `${2010 + at}-01-01`, endsOn: `${2010 + at}-12-31`, ...given };
}

function slotsOf(
  problem: Problem,
  mentors: readonly Mentor[] | undefined,
  cadreSize: number | undefined,
): readonly Slot[] {
  if (mentors) return mentorSlots(mentors, 2);
  return cadreSize === undefined ? intakeSlots(problem.programme) : cadreSlots(cadreSize);
}

const noPrevious: Previous = {
  digest: "",
  asOf: programme.asOf,
  placements: [],
  waitingList: [],
  pairings: [],
  failedPairs: [],
  origins: [],
  baseline: { places: [], pairs: [], reserves: [] },
  frozenBefore: programme.asOf,
  sticky: "offered",
  changes: [],
  moves: [],
  departures: [],
  withdrawals: [],
  deferrals: [],
  vacancies: [],
  planned: [],
};

type With = Readonly<Record<string, ParamValue>>;

/** Asks the rule as the engine does; the slot by its place in the view's order, null for none. */
export function refusal(
  rule: Rule,
  view: StageView,
  participant: Participant,
  slot: number | null = null,
  given: With = {},
): Refusal | undefined {
  return refuserOf(applied(rule, given), view)({ participant, slot: slotAt(view, slot) });
}

export function cost(
  rule: Rule,
  view: StageView,
  participant: Participant,
  slot: number | null,
  given: With = {},
): number {
  return costOf(applied(rule, given), view)({ participant, slot: slotAt(view, slot) });
}

export function limits(rule: Rule, view: StageView, given: With = {}): readonly Limit[] {
  return limitsOf(applied(rule, given), view);
}

function slotAt({ slots }: StageView, slot: number | null): Slot | null {
  return slot === null ? null : slots[slot];
}

function applied(rule: Rule, given: With): AppliedRule {
  const use = { rule: `${rule.id}@${rule.version}`, with: given };
  return applyRules([use], new Map([[rule.id, rule]]))[0];
}
