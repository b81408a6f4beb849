import { slotsWithoutRoom } from "../../domain/people/waiting-order.ts";
import type { Assignment, StageResult, WithoutSlot } from "../../domain/plan/stage-result.ts";
import { type FurtherView, furtherView, type SetCounts } from "../../domain/programme/further.ts";
import type { FurtherStage } from "../../domain/programme/further-stage.ts";
import type { DaysGiven, Given, Option, Problem, Slot } from "../../domain/programme/rule-book.ts";
import { solve } from "../../solver/index.ts";
import type { Solution } from "../../solver/model.ts";
import { keepsUnits } from "../../solver/presolve/in-units.ts";
import { totalsOf } from "../../solver/proof.ts";
import { type FurtherConflict, furtherConflict, sizesFor } from "../explain/further-conflict.ts";
import { certifyStage, goalResults } from "./certify.ts";
import { type CompiledStage, compileStage } from "./compile.ts";
import { formSets, solved } from "./form-sets.ts";
import { optionsOf, refusalsOf } from "./options.ts";
import { optionFor } from "./stage-at-plan.ts";

/** A further stage with what it gave out, and what that was decided by. */
export interface DecidedStage {
  readonly spec: FurtherStage;
  readonly result: StageResult;
  readonly compiled: CompiledStage;
  readonly solution: Solution;
}

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
): DecidedStage | FurtherConflict {
  const viewOf = (sets: SetCounts): FurtherView => furtherView(problem, spec, given, cadre, days, sets);
  const { view, indivisible } = viewOf(new Map());
  if (indivisible.length > 0) {
    const sizes = sizesFor(spec, (tried) => furtherView(problem, tried, given, cadre).indivisible.length === 0);
    return { conflict: { limits: [] }, broken: [], indivisible, sizes };
  }
  const { compiled, solution } =
    spec.slots.from === "sets" ? formSets(viewOf, spec.slots) : solved(compileStage(optionsOf(view)), solve);
  if (solution.totals[0] > 0) return furtherConflict(compiled, solution, certifyStage(compiled, solution));
  return { spec, compiled, solution, result: resultOf(spec, compiled, solution) };
}

/** A further stage as the solver sees it. */
export function compileFurther(
  problem: Problem,
  spec: FurtherStage,
  given: Given,
  cadre: ReadonlySet<string>,
  days: DaysGiven,
): CompiledStage {
  return compileStage(optionsOf(furtherView(problem, spec, given, cadre, days).view));
}

/**
 * The stage with its people in other slots, which prices of an earlier solution still prove as far as the goals come to
 * the same; nothing where the slots are not lawful.
 */
export function withSlots(
  spec: FurtherStage,
  compiled: CompiledStage,
  solution: Solution,
  slots: ReadonlyMap<string, Slot | null>,
): DecidedStage | undefined {
  const { view } = compiled.options;
  const choice = Int32Array.from(view.seekers, ({ id }, person) => optionFor(compiled, person, slots.get(id) ?? null));
  if (choice.includes(-1) || !keepsUnits(compiled.model, choice)) return undefined;
  const totals = totalsOf(compiled.model, choice);
  if (totals[0] !== 0) return undefined;
  const same = totals.findIndex((total, at) => total !== solution.totals[at]);
  const proved = Math.min(solution.proved, same < 0 ? totals.length : same);
  // What is proved of a goal holds where those before it come to the same.
  const bounds = solution.bounds.map((bound, at) => (same < 0 || at <= same ? Math.min(bound, totals[at]) : 0));
  const moved = { ...solution, choice, totals, bounds, proved };
  return { spec, compiled, solution: moved, result: resultOf(spec, compiled, moved) };
}

function resultOf({ id, kind }: FurtherStage, compiled: CompiledStage, solution: Solution): StageResult {
  const { view } = compiled.options;
  const { goals, cuts, split, leaves } = certifyStage(compiled, solution);
  const taken = view.seekers.map((participant, person): Option => {
    const slot = compiled.model.slot[solution.choice[person]];
    return { participant, slot: view.slots[slot] ?? null };
  });
  return {
    id,
    kind,
    slots: view.slots.map((slot) => {
      const { id: slotId, title, places, startsOn, endsOn } = slot;
      return { id: slotId, title, places, startsOn, endsOn };
    }),
    assignments: taken.flatMap((option) => (option.slot ? [assignmentOf(compiled, option, option.slot)] : [])),
    without: withoutSlot(compiled, taken),
    goals: goalsOf(compiled, solution),
    certificate: { goals, cuts, split, leaves },
  };
}

function goalsOf(compiled: CompiledStage, solution: Solution): StageResult["goals"] {
  return goalResults(compiled, solution).map(({ stage: _, ...goal }) => goal);
}

function assignmentOf({ wishes }: CompiledStage, option: Option, { id, startsOn, endsOn }: Slot): Assignment {
  const relaxed = wishes.filter(({ cost }) => cost(option) > 0).map(({ name }) => `relaxed/${name}`);
  return { participant: option.participant.id, slot: id, startsOn, endsOn, reasons: ["assigned", ...relaxed] };
}

function withoutSlot({ options: { view, lawful }, model }: CompiledStage, taken: readonly Option[]): WithoutSlot[] {
  const fills = new Map<string, number>();
  for (const { slot } of taken) if (slot) fills.set(slot.id, (fills.get(slot.id) ?? 0) + 1);
  const withoutRoom = slotsWithoutRoom(view.slots, fills);
  const isInUnit = new Set(model.units?.flat());
  return taken.flatMap(({ participant, slot }, person) => {
    if (slot) return [];
    const open = lawful[person].filter((one) => one !== null);
    const refusals = refusalsOf(participant, view).map((name) => `refused/${name}`);
    if (open.length === 0) return [{ participant: participant.id, reasons: ["without/no-lawful-slot", ...refusals] }];
    const isFull = open.every(({ id }) => withoutRoom.has(id));
    const reason = isFull ? "without/places" : isInUnit.has(person) ? "without/together" : "without/shares";
    return [{ participant: participant.id, reasons: [reason] }];
  });
}
