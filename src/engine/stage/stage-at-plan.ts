import type { Mentor } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { slotIdOf } from "../../domain/problem.ts";
import { type AppliedRule, applyGoals } from "../../domain/programme/applied-rule.ts";
import type { StageId, StageSpec } from "../../domain/programme/programme.ts";
import type { Problem, Slot } from "../../domain/programme/rule-book.ts";
import { solve } from "../../solver/index.ts";
import { type Answer, type Forcing, forcingFrom } from "../../solver/lp/force.ts";
import { solveLeastFilled } from "../../solver/lp/least-filled.ts";
import type { Model, Solution } from "../../solver/model.ts";
import { totalsOf } from "../../solver/proof.ts";
import { type CompiledStage, compileStage } from "./compile.ts";
import { optionsOf } from "./options.ts";
import { openView } from "./stage-view.ts";

/** One stage of a plan, ready to be asked what would follow if somebody had another slot. */
export interface StageAtPlan {
  readonly compiled: CompiledStage;
  /** The goals as the programme uses them, in order. */
  readonly goals: readonly AppliedRule[];
  /** The slot that the plan gives a participant; null: none. */
  readonly slotOf: (participant: string) => string | null;
  /** Each seeker's option in the plan, or -1 where that is not lawful. */
  readonly taken: Int32Array;
  /** Components 0 to goals of the plan as it is. */
  readonly totals: readonly number[];
  /** The best lawful choice in which an option is taken; of equals the one in which the fewest people move. */
  readonly force: (option: number) => Answer;
}

/** Compiles a stage as the plan decides it. The solving waits until the first question. */
export function stageAtPlan(problem: Problem, plan: Plan, spec: StageSpec): StageAtPlan {
  const cadre = spec.stage === "cadre" ? [] : membersOf(plan, problem);
  const compiled = compileStage(optionsOf(openView(problem, spec, cadre)));
  const slots = slotsIn(plan, spec.stage);
  const slotOf = (participant: string): string | null => slots.get(participant) ?? null;
  const taken = takenIn(compiled, slotOf);
  const choice = taken.map((option, person) => (option < 0 ? compiled.model.start[person + 1] - 1 : option));
  let forcing: Forcing | undefined;
  return {
    compiled,
    goals: applyGoals(spec, problem.rules),
    slotOf,
    taken,
    totals: totalsOf(compiled.model, choice),
    force: (option) => {
      forcing ??= forcingFrom(compiled.model, choice, leastFilledSolver(compiled));
      return forcing.force(option);
    },
  };
}

/** Where some slots hold nobody or at least so many, which of them are held is decided first: see `allocate`. */
export function leastFilledSolver({ options }: CompiledStage): ((model: Model) => Solution) | undefined {
  const least = options.view.slots.map((slot) => slot.least ?? 0);
  return least.some((number) => number > 0) ? (model) => solveLeastFilled(model, least, solve) : undefined;
}

/** The members of a plan's cadre, with the facts that the rules use. */
export function membersOf(plan: Plan, problem: Problem): readonly Mentor[] {
  const ids = new Set(plan.cadre.map(({ mentor }) => mentor));
  return (problem.mentors ?? problem.participants).filter(({ id }) => ids.has(id));
}

/** Which slot the plan gives to whom in a stage. */
export function slotsIn(plan: Plan, stage: StageId): Map<string, string> {
  if (stage === "cadre") return new Map(plan.cadre.map(({ mentor }) => [mentor, "cadre"]));
  if (stage === "placing") return new Map(plan.placements.map((one) => [one.participant, slotIdOf(one)]));
  return new Map(plan.pairings.map(({ participant, mentor }) => [participant, mentor]));
}

/** The seeker's option for a slot, or -1. */
export function optionFor({ model, options: { view } }: CompiledStage, person: number, slot: Slot | null): number {
  const position = slot?.position ?? view.slots.length;
  for (let option = model.start[person]; option < model.start[person + 1]; option++)
    if (model.slot[option] === position) return option;
  return -1;
}

function takenIn(compiled: CompiledStage, slotOf: StageAtPlan["slotOf"]): Int32Array {
  const { view } = compiled.options;
  const slots = new Map(view.slots.map((slot) => [slot.id, slot]));
  return Int32Array.from(view.seekers, ({ id }, person) => {
    const slot = slotOf(id);
    const known = slot === null ? null : slots.get(slot);
    return known === undefined ? -1 : optionFor(compiled, person, known);
  });
}
