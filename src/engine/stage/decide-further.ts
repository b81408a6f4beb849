import { slotsWithoutRoom } from "../../domain/people/waiting-reason.ts";
import type { Blocked } from "../../domain/plan/allocation.ts";
import type { Assignment, StageResult, WithoutSlot } from "../../domain/plan/stage-result.ts";
import type { DaysGiven, Given, Option, Problem, Slot } from "../../domain/problem.ts";
import { furtherView } from "../../domain/programme/further.ts";
import type { FurtherStage } from "../../domain/programme/further-stage.ts";
import { solve } from "../../solver/index.ts";
import type { Solution } from "../../solver/model.ts";
import { solveBySearch } from "../../solver/search/search.ts";
import { furtherConflict, sizesFor } from "../explain/further-conflict.ts";
import { certifyStage, goalResults } from "./certify.ts";
import { type CompiledStage, compileStage } from "./compile.ts";
import { optionsOf, refusalsOf } from "./options.ts";

/** Why a further stage is impossible; what it stands on is known to the caller. */
export type FurtherConflict = Pick<Blocked, "conflict" | "broken" | "indivisible" | "sizes">;

/**
 * Decides one further stage: sets, sessions, events, partners. Interchangeable sets are searched for, everything else is
 * solved; either way the goals say what is proved.
 */
export function decideFurther(
  problem: Problem,
  spec: FurtherStage,
  given: Given,
  cadre: ReadonlySet<string>,
  days: DaysGiven,
): StageResult | FurtherConflict {
  const { view, indivisible } = furtherView(problem, spec, given, cadre, days);
  if (indivisible.length > 0) {
    const sizes = sizesFor(spec, (tried) => furtherView(problem, tried, given, cadre).indivisible.length === 0);
    return { conflict: { limits: [] }, broken: [], indivisible, sizes };
  }
  const compiled = compileStage(optionsOf(view));
  const solution = spec.slots.from === "sets" ? solveBySearch(compiled.model) : solve(compiled.model);
  const certificate = certifyStage(compiled, solution);
  if (solution.totals[0] > 0) return furtherConflict(compiled, solution, certificate);
  const { goals, cuts, split, leaves } = certificate;
  const taken = compiled.options.view.seekers.map((participant, person): Option => {
    const slot = compiled.model.slot[solution.choice[person]];
    return { participant, slot: view.slots[slot] ?? null };
  });
  return {
    id: spec.id,
    kind: spec.kind,
    slots: view.slots.map(({ id, title, places, startsOn, endsOn }) => ({ id, title, places, startsOn, endsOn })),
    assignments: taken.flatMap((option) => (option.slot ? [assignmentOf(compiled, option, option.slot)] : [])),
    without: withoutSlot(compiled, taken),
    goals: goalsOf(compiled, solution),
    certificate: { goals, cuts, split, leaves },
  };
}

function goalsOf(compiled: CompiledStage, solution: Solution): StageResult["goals"] {
  return goalResults(compiled, solution).map(({ rule, value, bound, proof }) => ({ rule, value, bound, proof }));
}

function assignmentOf({ wishes }: CompiledStage, option: Option, { id, startsOn, endsOn }: Slot): Assignment {
  const relaxed = wishes.filter(({ cost }) => cost(option) > 0).map(({ name }) => `relaxed/${name}`);
  return { participant: option.participant.id, slot: id, startsOn, endsOn, reasons: ["assigned", ...relaxed] };
}

function withoutSlot({ options: { view, lawful } }: CompiledStage, taken: readonly Option[]): WithoutSlot[] {
  const fills = new Map<string, number>();
  for (const { slot } of taken) if (slot) fills.set(slot.id, (fills.get(slot.id) ?? 0) + 1);
  const withoutRoom = slotsWithoutRoom(view.slots, fills);
  return taken.flatMap(({ participant, slot }, person) => {
    if (slot) return [];
    const open = lawful[person].filter((one) => one !== null);
    const refusals = refusalsOf(participant, view).map((name) => `refused/${name}`);
    if (open.length === 0) return [{ participant: participant.id, reasons: ["without/no-lawful-slot", ...refusals] }];
    const isFull = open.every(({ id }) => withoutRoom.has(id));
    return [{ participant: participant.id, reasons: [isFull ? "without/places" : "without/shares"] }];
  });
}
