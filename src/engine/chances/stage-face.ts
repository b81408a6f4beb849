import { applyGoals } from "../../domain/programme/applied-rule.ts";
import { solve } from "../../solver/index.ts";
import { forcingFrom } from "../../solver/lp/force.ts";
import { incidenceOf } from "../../solver/lp/incidence.ts";
import type { Model, Solution } from "../../solver/model.ts";
import { freeModel } from "../../solver/presolve/without-fixed.ts";
import type { CompiledStage } from "../stage/compile.ts";
import { leastFilledSolver } from "../stage/stage-at-plan.ts";

/** What may come out of a stage by its goals before the lot: all that is left to the lot. */
export interface StageFace {
  readonly compiled: CompiledStage;
  /** How many goals stand before the lot. */
  readonly goals: number;
  /** Components 0 to goals of every best plan. */
  readonly totals: readonly number[];
  /** For each person the options that may be theirs in a best plan, as options of the compiled model. */
  readonly possible: readonly (readonly number[])[];
  /** Whether each of them was found in a best plan; beyond the budget of questions some are only not ruled out. */
  readonly isDecided: boolean;
  /** Of those with more than one, the model of the goals before the lot, and its options in the compiled model. */
  readonly free: { readonly model: Model; readonly options: Int32Array };
}

/** At most so many times is asked whether an option stands in a best plan. */
const mostAsked = 3000;

/** The number of goals before the lot; undefined where the stage has none. */
export function goalsBeforeLot({ options: { view } }: CompiledStage): number | undefined {
  const at = applyGoals(view.spec, view.problem.rules).findIndex(({ rule }) => rule.shape === "priority" && rule.draw);
  return at < 0 ? undefined : at;
}

/**
 * Finds what a stage leaves to the lot. The prices that prove the goals before it rule most options out: whoever takes one
 * above their cheapest makes the plan worse. About the rest it is asked by solving, and each answer spares others.
 * @param isMeant whose options are asked about; default: everybody's
 */
export function stageFace(compiled: CompiledStage, goals: number, isMeant?: (person: number) => boolean): StageFace {
  const before: Model = {
    ...compiled.model,
    goals,
    limits: compiled.model.limits.filter(({ goal }) => goal <= goals),
  };
  const otherwise = leastFilledSolver(compiled);
  // With the lot, though only the goals before it are looked at: it leaves no ties, so that its prices rule out more.
  const solution = (otherwise ?? solve)(compiled.model);
  const totals = solution.totals.slice(0, goals + 1);
  const left = cheapest(before, solution);
  const cut = restricted(before, (option) => left[option] === 1);
  // How many a slot holds at least is said of everybody in it.
  const freed = (model: Model) =>
    otherwise ? { model, options: Int32Array.from(model.slot.keys()) } : freeModel(model);
  const face = freed(cut.model);
  const whole = (option: number): number => cut.options[face.options[option]];
  const seen = new Uint8Array(before.slot.length);
  for (const option of solution.choice) seen[option] = 1;
  const owners = ownersOf(before);
  const isOpen = (option: number): boolean => seen[whole(option)] === 0 && isMeant?.(owners[whole(option)]) !== false;
  const asked = askAbout(face.model, { whole, isOpen, totals, seen, otherwise });
  const isPossible = (option: number): boolean =>
    left[option] === 1 && (seen[option] === 1 || !asked.ruledOut.has(option));
  const last = restricted(before, isPossible);
  const free = freed(last.model);
  return {
    compiled,
    goals,
    totals,
    possible: Array.from({ length: before.people }, (_, person) => {
      return range(before.start[person], before.start[person + 1]).filter(isPossible);
    }),
    isDecided: asked.isComplete,
    free: { model: free.model, options: free.options.map((option) => last.options[option]) },
  };
}

/** 1 for each option that is no dearer than its person's cheapest, by the prices of one list that proves everything. */
function cheapest(model: Model, { leaves, cuts, proved }: Solution): Uint8Array {
  const left = new Uint8Array(model.slot.length).fill(1);
  const [list] = leaves;
  const isWhole = leaves.length === 1 && cuts.length === 0 && proved > model.goals && !model.units?.length;
  if (list === undefined || !isWhole) return left;
  const width = model.goals + 1;
  const { rowStart, row } = incidenceOf(model);
  const columns = range(1, width).map((goal) => model.costs(goal));
  const reduced = range(0, model.slot.length).map((option) =>
    range(0, width).map((component) => {
      const cost = component === 0 ? 0 : list.denominator * columns[component - 1][option];
      let sum = BigInt(cost);
      for (let at = rowStart[option]; at < rowStart[option + 1]; at++) sum += BigInt(list.vectors[row[at]][component]);
      return sum;
    }),
  );
  for (let person = 0; person < model.people; person++) {
    const own = range(model.start[person], model.start[person + 1]);
    const best = own.reduce((least, option) => (isLess(reduced[option], reduced[least]) ? option : least), own[0]);
    for (const option of own) if (isLess(reduced[best], reduced[option])) left[option] = 0;
  }
  return left;
}

function isLess(one: readonly bigint[], other: readonly bigint[]): boolean {
  const at = one.findIndex((entry, index) => entry !== other[index]);
  return at >= 0 && one[at] < other[at];
}

interface Asking {
  /** The number in the whole model of an option. */
  readonly whole: (option: number) => number;
  /** Whether it is to be asked about. */
  readonly isOpen: (option: number) => boolean;
  readonly totals: readonly number[];
  readonly seen: Uint8Array;
  readonly otherwise: ((model: Model) => Solution) | undefined;
}

/** Asks about every open option not yet seen in a best plan; marks all that are. */
function askAbout(
  model: Model,
  { whole, isOpen, totals, seen, otherwise }: Asking,
): { readonly ruledOut: ReadonlySet<number>; readonly isComplete: boolean } {
  const ruledOut = new Set<number>();
  const open = range(0, model.slot.length).filter(isOpen);
  if (open.length === 0) return { ruledOut, isComplete: true };
  const start = Int32Array.from(range(0, model.people), (person) => {
    return range(model.start[person], model.start[person + 1]).find((option) => seen[whole(option)] === 1) ?? 0;
  });
  const { best, force } = forcingFrom(model, start, otherwise);
  // What those without a choice come to stands in every answer alike.
  const fixed = totals.map((total, at) => total - best.totals[at]);
  let asked = 0;
  for (const option of open) {
    if (seen[whole(option)] === 1) continue;
    if (++asked > mostAsked) return { ruledOut, isComplete: false };
    const answer = force(option);
    const isBest = answer.choice !== undefined && answer.totals.every((total, at) => total + fixed[at] === totals[at]);
    if (isBest) for (const taken of answer.choice ?? []) seen[whole(taken)] = 1;
    else ruledOut.add(whole(option));
  }
  return { ruledOut, isComplete: true };
}

/** The model with some of its options, and their numbers in it. */
function restricted(
  model: Model,
  keep: (option: number) => boolean,
): { readonly model: Model; readonly options: Int32Array } {
  const options = Int32Array.from(range(0, model.slot.length).filter(keep));
  const start = new Int32Array(model.people + 1);
  let next = 0;
  for (let person = 0; person < model.people; person++) {
    while (next < options.length && options[next] < model.start[person + 1]) next++;
    start[person + 1] = next;
  }
  const columns: (Float64Array | undefined)[] = [];
  return {
    options,
    model: {
      ...model,
      start,
      slot: options.map((option) => model.slot[option]),
      costs: (goal) => (columns[goal] ??= Float64Array.from(options, (option) => model.costs(goal)[option])),
    },
  };
}

/** The person of each option. */
export function ownersOf({ people, start, slot }: Model): Int32Array {
  const owners = new Int32Array(slot.length);
  for (let person = 0; person < people; person++) owners.fill(person, start[person], start[person + 1]);
  return owners;
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
