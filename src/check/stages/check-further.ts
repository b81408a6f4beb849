import type { Finding } from "../../domain/finding.ts";
import { slotsWithoutRoom } from "../../domain/people/waiting-order.ts";
import type { StageGoal } from "../../domain/plan/all-goals.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { StageResult } from "../../domain/plan/stage-result.ts";
import { daysGiven } from "../../domain/programme/days-given.ts";
import { furtherView, givenBy } from "../../domain/programme/further.ts";
import type { FurtherStage } from "../../domain/programme/further-stage.ts";
import type { Problem, Slot } from "../../domain/programme/rule-book.ts";
import { totalsOf } from "../certificate/totals.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import { checkAssignments, checkWithout } from "./check-assignments.ts";
import { checkFurtherGoals } from "./check-further-goals.ts";
import { checkImpossible, checkIndivisible } from "./check-impossible.ts";
import { unjudgedColumns, withUnjudged } from "./check-unjudged.ts";
import { type Stage, stageOn, takenBy } from "./stage.ts";

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
  /** By id, as far as they could be rebuilt. */
  readonly stages: ReadonlyMap<string, Stage>;
} {
  const specs = problem.programme.further ?? [];
  const results = plan.stages ?? [];
  const cadre = new Set(plan.cadre.map(({ mentor }) => mentor));
  const goals: StageGoal[] = [];
  const stages = new Map<string, Stage>();
  const claims = new Map((plan.impossible ?? []).map((claim, at) => [claim.stage, { claim, at }]));
  let next = 0;
  const findings = specs.flatMap((spec, number): readonly Finding[] => {
    const at = next;
    const given = givenBy(plan.placements, results.slice(0, at));
    const days = daysGiven(problem, plan.placements, results.slice(0, at));
    const claimed = claims.get(spec.id);
    const result = claimed ? undefined : results[at];
    if (!claimed && result?.id !== spec.id) return [fault("further/missing", ["stages", at], { stage: spec.id })];
    const found = furtherView(problem, spec, given, cadre, days, result && setsIn(result));
    if (claimed) {
      const path = ["impossible", claimed.at];
      const sizes = checkIndivisible(found, claimed.claim, path);
      const { stage, findings: unsound } = stageOn(found.view, ["programme", "further", number]);
      if (!stage) return unsound;
      stages.set(spec.id, stage);
      if (sizes.length > 0 || claimed.claim.indivisible.length > 0) return sizes;
      return checkImpossible(stage, claimed.claim, path);
    }
    next++;
    if (!result || found.indivisible.length > 0)
      return [fault("further/slots", ["stages", at, "slots"], { stage: spec.id })];
    const { stage, findings: unsound } = stageOn(found.view, ["programme", "further", number]);
    if (!stage) return unsound;
    stages.set(spec.id, stage);
    const wrong = checkResult(stage, spec, result, ["stages", at]);
    const unconfirmed = wrong.some(({ code, severity }) => severity === "error" || code.startsWith("certificate/"));
    for (const [index, goal] of result.goals.entries()) {
      const proof = unconfirmed ? "search" : goal.proof;
      goals.push({ stage: spec.id, ...withUnjudged(goal, unjudgedColumns(stage, index)), proof });
    }
    return wrong;
  });
  return { findings: [...findings, ...strayStages(plan, problem)], goals, stages };
}

/** Results, or claims, of stages that the programme does not have, has already, or not at that place. */
function strayStages({ stages = [], impossible = [] }: Plan, { programme: { further = [] } }: Problem): Finding[] {
  const claimed = impossible.map(({ stage }) => stage);
  const expected = further.map(({ id }) => id);
  const decided = expected.filter((id) => !claimed.includes(id));
  return [
    ...stages.slice(decided.length).map(({ id }, at) => {
      return fault("further/unexpected", ["stages", decided.length + at], { stage: id });
    }),
    ...claimed.flatMap((stage, at) =>
      expected.includes(stage) && claimed.indexOf(stage) === at
        ? []
        : [fault("further/unexpected", ["impossible", at, "stage"], { stage })],
    ),
  ];
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
