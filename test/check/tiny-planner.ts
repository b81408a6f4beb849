import { totalsOf } from "../../src/check/certificate/totals.ts";
import { unjudgedColumns, withUnjudged } from "../../src/check/stages/check-unjudged.ts";
import { buildStage, type Stage } from "../../src/check/stages/stage.ts";
import { canonicalJson, digestOf, lotOf, sha256 } from "../../src/domain/digest.ts";
import type { Mentor, Participant } from "../../src/domain/people/people.ts";
import { waitingOrder } from "../../src/domain/people/waiting-order.ts";
import type { PriceList, Split, StageCertificate } from "../../src/domain/plan/certificate.ts";
import type { Decisions, Plan } from "../../src/domain/plan/plan.ts";
import type { GoalResult, UnjudgedRule } from "../../src/domain/plan/plan-entries.ts";
import type { Programme, StageSpec } from "../../src/domain/programme/programme.ts";
import type { Option, Problem, RuleBook } from "../../src/domain/programme/rule-book.ts";
import { unjudgedRules } from "../../src/domain/programme/unjudged.ts";
import { ruleBook } from "../../src/rules/index.ts";

/** The best plan by trying all, with a certificate that holds every single case: for a handful of people only. */
export function tinyPlan(
  programme: Programme,
  participants: readonly Participant[],
  given?: readonly Mentor[],
  rules: RuleBook = ruleBook,
): Plan {
  const problem: Problem = {
    programme,
    asOf: programme.asOf,
    seed: programme.seed,
    participants,
    mentors: given,
    vacant: 1,
    rules,
  };
  const state: State = {
    cadre: [...(given ?? [])],
    mentors: [...(given ?? [])],
    goals: [],
    unjudged: [],
    certificates: [],
    decisions: {},
  };
  for (const [at, spec] of programme.stages.entries()) {
    if (spec.stage !== "cadre" || !given) decide(problem, spec, at, state);
  }
  return sealed(document(problem, state));
}

/** The plan with the fingerprints and the digest that belong to it; one that a forger has set stays. */
export function sealed(plan: Plan): Plan {
  const { participants, mentors, vacancies = [] } = plan;
  const inputs = plan.inputs.map((input) => {
    if (input.sha256 === forgedHash || (input.role !== "councils" && input.role !== "mentors")) return input;
    const records = input.role === "mentors" ? mentors : [...participants, ...vacancies];
    return { ...input, sha256: sha256(canonicalJson(records)) };
  });
  return { ...plan, inputs, digest: digestOf({ ...plan, inputs }) };
}

export const forgedHash = "f".repeat(64);

/** One leaf for each combination of options; what a combination breaks is priced at one unit. */
export function fullCertificate(stage: Stage): StageCertificate {
  const leaves: PriceList[] = [];
  const goals = stage.rules.goals.map(({ name }) => name);
  const rows = combinations(stage);
  const grow = (seeker: number, taken: readonly number[], left: readonly number[]): Split => {
    const participant = stage.view.seekers[seeker];
    const [slot, ...others] = left;
    if (!participant || slot === undefined) return leaves.push(unitPrices(stage, taken)) - 1;
    const yes = () => grow(seeker + 1, [...taken, slot], rows[seeker + 1] ?? []);
    if (others.length === 0) return yes();
    const name = stage.view.slots[slot]?.id ?? null;
    return { participant: participant.id, slot: name, yes: yes(), no: grow(seeker, taken, others) };
  };
  const split = grow(0, [], rows[0] ?? []);
  return { stage: stage.view.stage, goals, cuts: [], split, leaves };
}

interface State {
  cadre: Mentor[];
  mentors: Mentor[];
  goals: GoalResult[];
  unjudged: UnjudgedRule[];
  certificates: StageCertificate[];
  decisions: Partial<Decisions>;
}

function decide(problem: Problem, spec: StageSpec, at: number, state: State): void {
  const { stage, findings } = buildStage(problem, spec, state.cadre, ["programme", "stages", at]);
  if (!stage) throw new Error(JSON.stringify(findings));
  const { taken, totals } = best(stage);
  const options = stage.view.seekers.map(
    (participant, seeker): Option => ({
      participant,
      slot: stage.view.slots[taken[seeker] ?? -1] ?? null,
    }),
  );
  state.certificates.push(fullCertificate(stage));
  for (const [goal, { name }] of stage.rules.goals.entries()) {
    const value = Number(totals[goal + 1]);
    const claim: GoalResult = { stage: spec.stage, rule: name, value, bound: value, proof: "certificate" };
    state.goals.push(withUnjudged(claim, unjudgedColumns(stage, goal)));
  }
  state.unjudged.push(...unjudgedRules(stage.view));
  if (spec.stage === "cadre") {
    state.mentors = [...stage.view.seekers];
    state.cadre = options.filter(({ slot }) => slot).map(({ participant }) => participant);
  } else if (spec.stage === "placing") state.decisions = { ...state.decisions, ...placing(stage, options) };
  else state.decisions = { ...state.decisions, ...pairing(stage, options) };
}

function combinations(stage: Stage): number[][] {
  const { start, slot } = stage.options;
  return stage.view.seekers.map((_, at) => [...slot.subarray(start[at], start[at + 1])]);
}

function best(stage: Stage): { taken: number[]; totals: readonly bigint[] } {
  let choices: number[][] = [[]];
  for (const own of combinations(stage)) choices = choices.flatMap((taken) => own.map((slot) => [...taken, slot]));
  const scored = choices.map((taken) => ({ taken, totals: totalsOf(stage, Int32Array.from(taken)).totals }));
  return scored.reduce((least, one) => (isLess(one.totals, least.totals) ? one : least));
}

function isLess(left: readonly bigint[], right: readonly bigint[]): boolean {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at >= 0 && (left[at] ?? 0n) < (right[at] ?? 0n);
}

function unitPrices(stage: Stage, taken: readonly number[]): PriceList {
  const prices = stage.limits.flatMap((limit) => {
    const count = taken.filter((slot, at) => {
      const seeker = stage.view.seekers[at];
      const region = seeker?.region || "(unknown)";
      return limit.slots.includes(slot) && (!limit.fact || limit.fact.value === region);
    }).length;
    const sign = count > (limit.atMost ?? Infinity) ? 1 : count < (limit.atLeast ?? 0) ? -1 : 0;
    const price = [0, ...stage.rules.goals].map((_, component) => (component === limit.goal ? sign : 0));
    return sign === 0 ? [] : [{ limit: limit.id, price }];
  });
  return { denominator: 1, prices };
}

function placing(
  { view, options: { refusers, slot, start }, costs }: Stage,
  options: readonly Option[],
): Partial<Decisions> {
  const lot = (id: string) => lotOf(view.problem.seed, id);
  const seekers = new Set(view.seekers);
  const lawful = (person: Participant) => {
    const at = view.seekers.indexOf(person);
    return [...slot.subarray(start[at], start[at + 1])].flatMap((index) => view.slots[index] ?? []);
  };
  const isFull = (id: string, places: number) => options.filter((option) => option.slot?.id === id).length >= places;
  const waiting = options.filter((option) => !option.slot).map(({ participant }) => participant);
  return {
    placements: options.flatMap(({ participant: { id, pinnedIntake }, slot: to }) => {
      if (!to) return [];
      const days = { startsOn: to.startsOn ?? "", endsOn: to.endsOn ?? "", lot: lot(id) };
      const how = pinnedIntake ? { pinned: true as const, reasons: ["pinned"] } : { reasons: ["placed"] };
      return [{ participant: id, intake: to.id, ...days, ...how }];
    }),
    waitingList: waitingOrder(waiting, lawful, costs).map((person, at) => {
      const full = lawful(person).every(({ id, places }) => isFull(id, places));
      const reasons = [full ? "waiting/places" : "waiting/shares"];
      return { participant: person.id, position: at + 1, lot: lot(person.id), reasons };
    }),
    refused: view.problem.participants
      .filter((person) => !seekers.has(person))
      .map((person) => {
        const who = refusers.ofPerson(person);
        const names = who.length > 0 ? who : refusers.overSlots(person);
        return { participant: person.id, reasons: names.map((name) => `refused/${name}`) };
      }),
    overrides: options.flatMap(({ participant, slot: to }) => {
      const rules = participant.pinnedIntake && to ? refusers.ofSlot(participant, to) : [];
      const { id, pinReason = "" } = participant;
      return to && rules.length > 0 ? [{ participant: id, intake: to.id, reason: pinReason, rules }] : [];
    }),
  };
}

function pairing(
  { view, rules, costs, options: { refusers, slot, start } }: Stage,
  options: readonly Option[],
): Partial<Decisions> {
  const { spec } = view;
  if (spec.stage !== "pairing") return {};
  const { startsOn, endsOn } = spec;
  return {
    pairings: options.flatMap((option) => {
      if (!option.slot) return [];
      const wishes = rules.goals.filter(
        ({ rule }, at) => "relaxed" in rule && rule.relaxed !== undefined && (costs[at]?.(option) ?? 0) > 0,
      );
      const relaxed = wishes.map(({ name }) => name);
      const reasons = ["paired", ...relaxed.map((name) => `relaxed/${name}`)];
      return [{ participant: option.participant.id, mentor: option.slot.id, startsOn, endsOn, relaxed, reasons }];
    }),
    unpaired: options.flatMap((option, at) => {
      if (option.slot) return [];
      const lawful = [...slot.subarray(start[at], start[at + 1])].some((index) => index < view.slots.length);
      const refused = refusers.overSlots(option.participant).map((name) => `refused/${name}`);
      const reasons = lawful ? ["unpaired/loads"] : ["unpaired/no-lawful-mentor", ...refused];
      return [{ participant: option.participant.id, reasons }];
    }),
  };
}

function document({ programme, asOf, seed, participants, mentors: given }: Problem, state: State): Plan {
  const { cadre, mentors, goals, unjudged, certificates } = state;
  const {
    placements = [],
    waitingList = [],
    refused = [],
    pairings = [],
    unpaired = [],
    overrides = [],
  } = state.decisions;
  const filled = (id: string) => placements.filter((placement) => placement.intake === id).length;
  const done = placements.filter(({ endsOn }) => endsOn <= (programme.completeBy ?? "")).length;
  const councils = { role: "councils" as const, name: "councils.csv", sha256: "00", rows: participants.length + 1 };
  return {
    format: "dcs-plan/plan",
    formatVersion: "1.0",
    tool: { name: "dcs-plan", version: "0.0.0" },
    programme,
    asOf,
    seed,
    settings: [],
    inputs: given ? [councils, { ...councils, role: "mentors", rows: given.length }] : [councils],
    participants,
    mentors,
    vacancies: [{ code: "E-0", name: "Nobody" }],
    placements,
    waitingList,
    refused,
    cadre: cadre.map(({ id, name, capacity }) => ({
      mentor: id,
      name,
      capacity: capacity ?? 1,
      reasons: [given ? "given" : "chosen"],
    })),
    pairings,
    unpaired,
    overrides,
    goals,
    ...(unjudged.length > 0 && { unjudged }),
    certificate: { stages: certificates },
    summary: {
      participants: participants.length,
      vacant: 1,
      placed: placements.length,
      waiting: waitingList.length,
      refused: refused.length,
      intakes: programme.intakes
        .filter((intake) => intake.open !== false)
        .map(({ id, places }) => ({ id, places, filled: filled(id) })),
      newlyAppointed: pairings.length + unpaired.length,
      paired: pairings.length,
      unpaired: unpaired.length,
      cadre: cadre.length,
      completeBy: {
        date: programme.completeBy ?? "",
        people: done,
        of: participants.length,
        councils: done,
        ofCouncils: participants.length + 1,
      },
    },
    digest: "",
  };
}
