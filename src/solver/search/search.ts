import { incidenceOf } from "../lp/incidence.ts";
import type { Model, Solution } from "../model.ts";
import { compareTotals, provedBy } from "../proof.ts";

/**
 * A good choice where an exact one is out of reach: interchangeable slots and many crossing limits, as in learning sets,
 * leave a solver that branches without an end. People move and change places as long as that is better; then some are
 * shaken, and the best choice seen is kept.
 *
 * What everybody's cheapest options come to is a bound, which proves the first goals where the choice attains it.
 * @param most how many moves and exchanges are tried at most: counted, never timed, so the same model has the same answer
 */
export function solveBySearch(model: Model, most = mostSteps): Solution {
  const state = stateOf(model, most);
  improve(state);
  let best = { choice: state.choice.slice(), totals: [...state.totals] };
  for (let round = 0; round < rounds && state.steps > 0; round++) {
    shake(state, round);
    improve(state);
    if (compareTotals(state.totals, best.totals) < 0)
      best = { choice: state.choice.slice(), totals: [...state.totals] };
    else restore(state, best.choice);
  }
  const nothing = { denominator: 1, vectors: model.limits.map(() => best.totals.map(() => 0)) };
  const cheapest = { vector: cheapestSum(state).map(BigInt), denominator: 1n };
  return { ...best, ...provedBy(model, [cheapest], best.totals), cuts: [], branch: 0, leaves: [nothing] };
}

/** How many moves and exchanges are tried in all: enough for every round with some hundred people. */
const mostSteps = 20_000_000;

/** How often the choice is shaken, and how many people that moves. */
const rounds = 60;
const shaken = 6;

interface State {
  readonly model: Model;
  readonly columns: readonly Float64Array[];
  readonly rowStart: ArrayLike<number>;
  readonly row: ArrayLike<number>;
  readonly load: Int32Array;
  readonly choice: Int32Array;
  readonly totals: number[];
  /** What is left of the budget. */
  steps: number;
}

function stateOf(model: Model, most: number): State {
  const { rowStart, row } = incidenceOf(model);
  const columns = Array.from({ length: model.goals }, (_, at) => model.costs(at + 1));
  const load = new Int32Array(model.limits.length);
  const totals = new Array<number>(model.goals + 1).fill(0);
  for (const { atLeast, goal } of model.limits) totals[goal] += Math.max(0, atLeast);
  const choice = new Int32Array(model.people).fill(-1);
  const state: State = { model, columns, rowStart, row, load, choice, totals, steps: most };
  // One after the other, each takes what is best so far.
  for (let person = 0; person < model.people; person++) move(state, person, bestOption(state, person));
  return state;
}

/** Takes somebody from their option to another, and keeps loads and totals right. */
function move(state: State, person: number, option: number): void {
  const { choice, columns, totals } = state;
  const from = choice[person];
  if (from >= 0) count(state, from, -1);
  columns.forEach((column, at) => void (totals[at + 1] += column[option] - (from >= 0 ? column[from] : 0)));
  choice[person] = option;
  count(state, option, 1);
}

function count({ model, rowStart, row, load, totals }: State, option: number, change: number): void {
  for (let at = rowStart[option]; at < rowStart[option + 1]; at++) {
    const limit = row[at];
    const { atMost, atLeast, goal } = model.limits[limit];
    const before = Math.max(0, load[limit] - atMost) + Math.max(0, atLeast - load[limit]);
    load[limit] += change;
    totals[goal] += Math.max(0, load[limit] - atMost) + Math.max(0, atLeast - load[limit]) - before;
  }
}

function bestOption(state: State, person: number): number {
  const { start } = state.model;
  let best = start[person];
  let least: number[] | undefined;
  for (let option = start[person]; option < start[person + 1]; option++) {
    move(state, person, option);
    if (least && compareTotals(state.totals, least) >= 0) continue;
    [best, least] = [option, [...state.totals]];
  }
  return best;
}

/** Moves and exchanges until none is better, or the steps are spent. */
function improve(state: State): void {
  const { model } = state;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let person = 0; person < model.people && state.steps > 0; person++) {
      if (moveToBest(state, person)) isBetter = true;
      for (let other = person + 1; other < model.people; other++) if (exchange(state, person, other)) isBetter = true;
    }
  }
}

function moveToBest(state: State, person: number): boolean {
  state.steps -= state.model.start[person + 1] - state.model.start[person];
  const [before, from] = [[...state.totals], state.choice[person]];
  const best = bestOption(state, person);
  move(state, person, best);
  if (compareTotals(state.totals, before) < 0) return true;
  move(state, person, from);
  return false;
}

function exchange(state: State, person: number, other: number): boolean {
  const { model, choice, totals } = state;
  const [mine, theirs] = [choice[person], choice[other]];
  if (model.slot[mine] === model.slot[theirs]) return false;
  const [to, back] = [optionIn(model, person, model.slot[theirs]), optionIn(model, other, model.slot[mine])];
  if (to < 0 || back < 0) return false;
  state.steps--;
  const before = [...totals];
  move(state, person, to);
  move(state, other, back);
  if (compareTotals(totals, before) < 0) return true;
  move(state, person, mine);
  move(state, other, theirs);
  return false;
}

function optionIn({ start, slot }: Model, person: number, wanted: number): number {
  for (let option = start[person]; option < start[person + 1]; option++) if (slot[option] === wanted) return option;
  return -1;
}

/** Moves a few people anywhere, by a generator that depends on the round alone. */
function shake(state: State, round: number): void {
  const { people, start } = state.model;
  if (people === 0) return;
  let seed = (round + 1) * 2_654_435_761;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 4_294_967_296) * below);
  };
  for (let turn = 0; turn < shaken; turn++) {
    const person = next(people);
    move(state, person, start[person] + next(start[person + 1] - start[person]));
  }
}

function restore(state: State, choice: Int32Array): void {
  choice.forEach((option, person) => {
    if (state.choice[person] !== option) move(state, person, option);
  });
}

/** Everybody's lexicographically cheapest option, added up. */
function cheapestSum({ model: { people, start, goals }, columns }: State): number[] {
  const sums = new Array<number>(goals + 1).fill(0);
  for (let person = 0; person < people; person++) {
    let cheapest = start[person];
    for (let option = cheapest + 1; option < start[person + 1]; option++) {
      const column = columns.find((costs) => costs[option] !== costs[cheapest]);
      if (column && column[option] < column[cheapest]) cheapest = option;
    }
    columns.forEach((column, at) => void (sums[at + 1] += column[cheapest]));
  }
  return sums;
}
