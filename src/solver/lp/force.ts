import { choiceOf, mostFractional } from "../fraction.ts";
import { solve } from "../index.ts";
import type { Model, Solution } from "../model.ts";
import { totalsOf } from "../proof.ts";
import { branchFrom, plainCosts } from "./branch.ts";
import { incidenceOf } from "./incidence.ts";
import { minimise } from "./simplex.ts";
import type { Basis } from "./simplex-basis.ts";
import { goOnIfPossible } from "./simplex-dual.ts";
import { copyOf, startingBasis } from "./simplex-start.ts";

/** The best choice under a condition; where none is lawful `choice` is absent. */
export interface Answer {
  readonly choice?: Int32Array | undefined;
  /** Components 0 to goals of the choice. */
  readonly totals: readonly number[];
}

export interface Forcing {
  /** The best choice without a condition. */
  readonly best: Answer;
  /** The best choice in which the option's person takes it: exact, and independent of what was asked before. */
  readonly force: (option: number) => Answer;
}

/**
 * Asks one model many questions of the kind "what if this person took this option?". The model is solved once; each
 * question goes on from that basis, as a case of a case distinction does, and so costs a few pivots.
 *
 * @param start a choice to begin with, best of all the expected answer: of answers that are equal on every goal, one is
 * taken in which few people choose otherwise than there
 * @param otherwise for a model with more to it than a solver of models sees: how each question is solved, from the start
 */
export function forcingFrom(model: Model, start: Int32Array, otherwise?: (model: Model) => Solution): Forcing {
  const kept = withCostsKept(model);
  const isLarge = model.slot.length * model.limits.length > mostWarm;
  if (otherwise || isLarge) return coldForcing(kept.model, otherwise ?? solve);
  const stay = new Float64Array(model.slot.length).fill(1);
  for (const option of start) stay[option] = 0;
  const warm: Warm = { ...kept, stay, basis: startingBasis(kept.model, incidenceOf(model), start) };
  minimise(warm.basis, [...kept.costs, stay]);
  return { best: answerOf(warm, copyOf(warm.basis), kept.costs, []), force: (option) => force(warm, option) };
}

// Beyond it a working basis is too large to be copied for each question.
const mostWarm = 2_000_000;

interface Warm {
  readonly model: Model;
  readonly costs: readonly Float64Array[];
  /** One more goal for the simplex alone, after all others: 1 for every option but those of the start. */
  readonly stay: Float64Array;
  /** Solved without a condition. */
  readonly basis: Basis;
}

/** Questions look at the same costs again and again. */
function withCostsKept(model: Model): Pick<Warm, "model" | "costs"> {
  const costs = plainCosts(model);
  return { costs, model: { ...model, costs: (goal) => costs[goal] } };
}

function force(warm: Warm, option: number): Answer {
  const others = othersOf(warm.model, option);
  const excluded = new Float64Array(warm.model.slot.length);
  for (const other of others) excluded[other] = 1;
  const costs = [excluded, ...warm.costs.slice(1)];
  const basis = copyOf(warm.basis);
  goOnIfPossible(basis, [...warm.costs, warm.stay], (other) => excluded[other] > 0);
  // Beyond the budget of pivots the basis is not the best: then the question is solved from the start.
  if (!minimise(basis, [...costs, warm.stay])) return coldForcing(warm.model, solve).force(option);
  return answerOf(warm, basis, costs, others);
}

function answerOf({ model }: Warm, basis: Basis, costs: readonly Float64Array[], without: readonly number[]): Answer {
  const whole = mostFractional(basis) < 0;
  const choice = whole ? choiceOf(basis) : branchFrom(model, costs, basis, without).choice;
  const totals = totalsOf(model, choice);
  const taken = choice.some((option) => costs[0][option] > 0);
  return totals[0] > 0 || taken ? { totals } : { choice, totals };
}

function coldForcing(model: Model, solveOne: (model: Model) => Solution): Forcing {
  const answer = (one: Model, option: (at: number) => number): Answer => {
    const { choice, totals } = solveOne(one);
    return totals[0] > 0 ? { totals } : { totals, choice: choice.map(option) };
  };
  return {
    best: answer(model, (option) => option),
    force: (option) => {
      const first = option - othersBefore(model, option);
      const width = othersOf(model, option).length;
      const place = (at: number): number => (at < first ? at : at === first ? option : at + width);
      return answer(cutTo(model, option), place);
    },
  };
}

function othersBefore({ start }: Model, option: number): number {
  return option - (start.findLast((from) => from <= option) ?? 0);
}

function othersOf({ start }: Model, option: number): number[] {
  const person = start.findLastIndex((from) => from <= option);
  const all = Array.from({ length: start[person + 1] - start[person] }, (_, at) => start[person] + at);
  return all.filter((other) => other !== option);
}

/** The model in which the option is its person's only one. */
export function cutTo(model: Model, option: number): Model {
  const gone = new Set(othersOf(model, option));
  const keep = (_: unknown, at: number): boolean => !gone.has(at);
  return {
    ...model,
    start: model.start.map((from) => (from > option ? from - gone.size : from)),
    slot: model.slot.filter(keep),
    costs: (goal) => model.costs(goal).filter(keep),
  };
}
