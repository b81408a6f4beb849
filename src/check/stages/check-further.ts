import type { Finding } from "../../domain/finding.ts";
import { slotsWithoutRoom } from "../../domain/people/waiting-reason.ts";
import type { StageGoal } from "../../domain/plan/all-goals.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { StageResult } from "../../domain/plan/stage-result.ts";
import { daysGiven } from "../../domain/programme/days-given.ts";
import { furtherView, givenBy } from "../../domain/programme/further.ts";
import type { FurtherStage } from "../../domain/programme/further-stage.ts";
import type { Problem, Slot } from "../../domain/programme/rule-book.ts";
import { totalsOf } from "../certificate/totals.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import { checkFurtherGoals } from "./check-further-goals.ts";
import { type Stage, stageOn } from "./stage.ts";
import { isLawful, lawfulSlots, seekerIndex, takenBy } from "./taken.ts";
import { unjudgedColumns, withUnjudged } from "./unjudged-columns.ts";

/**
 * Further stages rebuilt one after the other: their slots, who is in which and why, every rule, total and proof. Each
 * stands on what the plan says of the ones before it. With them their goals, as far as their proofs are confirmed.
 */
export function checkFurther(
  plan: Plan,
  problem: Problem,
): {
  readonly findings: readonly Finding[];
  readonly goals: readonly StageGoal[];
  /** As far as they could be rebuilt. */
  readonly stages: readonly Stage[];
} {
  const specs = problem.programme.further ?? [];
  const results = plan.stages ?? [];
  const cadre = new Set(plan.cadre.map(({ mentor }) => mentor));
  const goals: StageGoal[] = [];
  const stages: Stage[] = [];
  const findings = specs.flatMap((spec, at): readonly Finding[] => {
    const result = results[at];
    if (result?.id !== spec.id) return [fault("further/missing", ["stages", at], { stage: spec.id })];
    const given = givenBy(plan.placements, results.slice(0, at));
    const days = daysGiven(problem, plan.placements, results.slice(0, at));
    const { view, indivisible } = furtherView(problem, spec, given, cadre, days, setsIn(result));
    if (indivisible.length > 0) return [fault("further/slots", ["stages", at, "slots"], { stage: spec.id })];
    const { stage, findings: unsound } = stageOn(view, ["programme", "further", at]);
    if (!stage) return unsound;
    stages.push(stage);
    const found = checkResult(stage, spec, result, ["stages", at]);
    const unconfirmed = found.some(({ code, severity }) => severity === "error" || code.startsWith("certificate/"));
    for (const [index, goal] of result.goals.entries()) {
      const proof = unconfirmed ? "search" : goal.proof;
      goals.push({ stage: spec.id, ...withUnjudged(goal, unjudgedColumns(stage, index)), proof });
    }
    return found;
  });
  const stray = results.slice(specs.length).map(({ id }, at) => {
    return fault("further/unexpected", ["stages", specs.length + at], { stage: id });
  });
  return { findings: [...findings, ...stray], goals, stages };
}

/** How many sets the plan formed in each intake; whether so many can be, the view says. */
function setsIn({ slots, id: stage }: StageResult): ReadonlyMap<string, number> {
  const sets = new Map<string, number>();
  for (const { id } of slots) {
    const within = id.slice(0, id.lastIndexOf(`/${stage}-`));
    sets.set(within, (sets.get(within) ?? 0) + 1);
  }
  return sets;
}

function checkResult(stage: Stage, spec: FurtherStage, result: StageResult, path: Path): Finding[] {
  const taken = takenBy(stage, result.assignments, ({ slot }) => slot);
  const { totals, findings } = totalsOf(stage, taken);
  const full = fullSlots(stage, result);
  return [
    ...checkSlots(stage, spec, result, path),
    ...checkAssignments(stage, result, path),
    ...checkWithout(stage, result, full, path),
    ...checkEverybody(stage, result, path),
    ...overFull(stage, result, path),
    ...dividedUnits(stage, taken, result.id, path),
    ...findings,
    ...checkFurtherGoals(stage, spec, result, totals, path),
  ];
}

function checkSlots({ view }: Stage, { id, kind }: FurtherStage, result: StageResult, path: Path): Finding[] {
  const expected = view.slots.map((slot) => shown(slot));
  const found = result.slots.map((slot) => shown(slot));
  if (sameList(found, expected) && result.kind === kind) return [];
  return [fault("further/slots", [...path, "slots"], { stage: id })];
}

function shown({ id, title, places, startsOn, endsOn }: StageResult["slots"][number]): string {
  return JSON.stringify([id, title, places, startsOn, endsOn]);
}

function checkAssignments(stage: Stage, { assignments, id }: StageResult, path: Path): Finding[] {
  const seekers = seekerIndex(stage);
  const wishes = stage.rules.goals.flatMap(({ name, rule }, at) => {
    const cost = stage.costs[at];
    return rule.shape === "priority" && rule.relaxed !== undefined ? [{ name, cost }] : [];
  });
  return assignments.flatMap((one, at) => {
    const here = [...path, "assignments", at];
    const seeker = seekers(one.participant);
    const number = stage.view.slots.findIndex((slot) => slot.id === one.slot);
    const slot = stage.view.slots[number];
    const participant = seeker === undefined ? undefined : stage.view.seekers[seeker];
    if (seeker === undefined || !participant || !slot || !isLawful(stage, seeker, number)) {
      return [fault("further/unlawful", here, { stage: id, participant: one.participant, slot: one.slot })];
    }
    const relaxed = wishes.filter(({ cost }) => cost({ participant, slot }) > 0).map(({ name }) => `relaxed/${name}`);
    const days = one.startsOn === slot.startsOn && one.endsOn === slot.endsOn;
    return [
      ...(days ? [] : [fault("further/dates", here, { stage: id, participant: one.participant, slot: one.slot })]),
      ...reasonFault(one.participant, one.reasons, ["assigned", ...relaxed], here),
    ];
  });
}

function checkWithout(stage: Stage, { without, id }: StageResult, full: ReadonlySet<string>, path: Path): Finding[] {
  const seekers = seekerIndex(stage);
  return without.flatMap(({ participant, reasons }, at) => {
    const here = [...path, "without", at];
    const seeker = seekers(participant);
    const person = seeker === undefined ? undefined : stage.view.seekers[seeker];
    if (seeker === undefined || !person) return [fault("further/unlawful", here, { stage: id, participant, slot: "" })];
    return reasonFault(participant, reasons, whyWithout(stage, seeker, full), here);
  });
}

function whyWithout(stage: Stage, seeker: number, full: ReadonlySet<string>): string[] {
  const lawful = lawfulSlots(stage, seeker);
  const person = stage.view.seekers[seeker];
  if (lawful.length > 0) {
    if (lawful.every(({ id }) => full.has(id))) return ["without/places"];
    return [stage.units.some((unit) => unit.includes(seeker)) ? "without/together" : "without/shares"];
  }
  const refusals = person ? stage.options.refusers.overSlots(person) : [];
  return ["without/no-lawful-slot", ...refusals.map((name) => `refused/${name}`)];
}

function reasonFault(id: string, found: readonly string[], expected: readonly string[], path: Path): Finding[] {
  if (sameList(found, expected)) return [];
  return [fault("reason/wrong", [...path, "reasons"], { id, found: listed(found), expected: listed(expected) })];
}

/** Everybody who seeks a slot is in the result once, in the order of their ids. */
function checkEverybody({ view }: Stage, { id, assignments, without }: StageResult, path: Path): Finding[] {
  const order = new Map(view.seekers.map((seeker, at) => [seeker.id, at]));
  const all = [...assignments, ...without].map(({ participant }) => participant);
  const missing = view.seekers.filter((seeker) => !all.includes(seeker.id));
  const sorted = [assignments, without].every((list) =>
    list.every(({ participant }, at) => at === 0 || place(list[at - 1]?.participant) < place(participant)),
  );
  function place(participant: string | undefined): number {
    return order.get(participant ?? "") ?? -1;
  }
  if (missing.length === 0 && all.length === view.seekers.length && sorted) return [];
  return [fault("further/everybody", path, { stage: id, count: missing.length })];
}

/** Those who are to stay together are in one slot, or all of them in none. */
function dividedUnits({ units, view }: Stage, taken: Int32Array, stage: string, path: Path): Finding[] {
  return units
    .filter(([first = 0, ...others]) => others.some((one) => taken[one] !== taken[first]))
    .map((unit) => {
      const participants = listed(unit.map((seeker) => view.seekers[seeker]?.id ?? ""));
      return fault("further/divided", path, { stage, participants });
    });
}

function fillsOf({ assignments }: StageResult): ReadonlyMap<string, number> {
  const fills = new Map<string, number>();
  for (const { slot } of assignments) fills.set(slot, (fills.get(slot) ?? 0) + 1);
  return fills;
}

function fullSlots({ view }: Stage, result: StageResult): ReadonlySet<string> {
  return slotsWithoutRoom(view.slots, fillsOf(result));
}

// Places hold whatever rules the programme names.
function overFull({ view }: Stage, result: StageResult, path: Path): Finding[] {
  const fills = fillsOf(result);
  return view.slots
    .filter(({ id, places }: Slot) => (fills.get(id) ?? 0) > places)
    .map(({ id, places }) => {
      return fault("further/over-full", path, { stage: result.id, slot: id, count: fills.get(id) ?? 0, places });
    });
}
