import { incidenceOf } from "../lp/incidence.ts";
import type { Branch, Model, ModelLimit, Prices, ProvedCut, Solution } from "../model.ts";
import { forPeople } from "./for-people.ts";

/**
 * Solves a model without the people who have one option only, such as those who have started, and without the limits that
 * nobody else counts for: of a plan's later years little else is left. What they come to is added to totals and bounds
 * again, and a limit that is left out bears what it costs, so that the prices prove the whole model.
 *
 * @param solve solves what is left
 */
export function withoutFixed(model: Model, solve: (model: Model) => Solution): Solution {
  const free = peopleWithChoice(model);
  // A few make a model hardly larger, and its prices are simpler as they come.
  const rest = free.length < mostFree * model.people ? restOf(model, free) : undefined;
  return rest === undefined ? solve(model) : wholeSolution(rest, solve(modelOf(rest)));
}

const mostFree = 0.8;

/** The model of those who have a choice, with the number in the whole model of each of its options. */
export function freeModel(whole: Model): { readonly model: Model; readonly options: Int32Array } {
  const rest = restOf(whole, peopleWithChoice(whole));
  return rest
    ? { model: modelOf(rest), options: rest.options }
    : { model: whole, options: Int32Array.from(whole.slot.keys()) };
}

function restOf(model: Model, free: readonly number[]): Rest | undefined {
  const { load, isOpen } = countedByFixed(model);
  const kept = Array.from(model.limits.keys()).filter((limit) => isOpen[limit] === 1);
  // A limit that is broken already has a price of its own on each further unit: rare, and solved as it stands.
  if (kept.some((limit) => model.limits[limit].atMost < load[limit])) return undefined;
  return { model, load, free, kept, options: optionsOf(model, free) };
}

interface Rest {
  readonly model: Model;
  /** What those without a choice take of each limit. */
  readonly load: Int32Array;
  readonly free: readonly number[];
  readonly kept: readonly number[];
  /** The model's option for each one of the rest. */
  readonly options: Int32Array;
}

function peopleWithChoice({ people, start }: Model): number[] {
  const free: number[] = [];
  for (let person = 0; person < people; person++) if (start[person + 1] - start[person] !== 1) free.push(person);
  return free;
}

function optionsOf({ start }: Model, people: readonly number[]): Int32Array {
  const options: number[] = [];
  for (const person of people)
    for (let option = start[person]; option < start[person + 1]; option++) options.push(option);
  return Int32Array.from(options);
}

function countedByFixed(model: Model): { readonly load: Int32Array; readonly isOpen: Uint8Array } {
  const { start, people, limits } = model;
  const { rowStart, row } = incidenceOf(model);
  const load = new Int32Array(limits.length);
  const isOpen = new Uint8Array(limits.length);
  for (let person = 0; person < people; person++) {
    const isFixed = start[person + 1] - start[person] === 1;
    for (let at = rowStart[start[person]]; at < rowStart[start[person + 1]]; at++) {
      if (isFixed) load[row[at]]++;
      else isOpen[row[at]] = 1;
    }
  }
  return { load, isOpen };
}

function modelOf({ model, load, free, kept, options }: Rest): Model {
  const columns: (Float64Array | undefined)[] = [];
  const start = new Int32Array(free.length + 1);
  free.forEach((person, at) => void (start[at + 1] = start[at] + model.start[person + 1] - model.start[person]));
  const numberOf = new Map(free.map((person, at) => [person, at]));
  return {
    people: free.length,
    slots: model.slots,
    goals: model.goals,
    start,
    slot: options.map((option) => model.slot[option]),
    costs: (goal) => (columns[goal] ??= gathered(model.costs(goal), options)),
    families: model.families.map((groups) => Int32Array.from(free, (person) => groups[person])),
    limits: kept.map((limit): ModelLimit => {
      const { atMost, atLeast } = model.limits[limit];
      return {
        ...forPeople(model.limits[limit], numberOf),
        atMost: atMost - load[limit],
        atLeast: Math.max(0, atLeast - load[limit]),
      };
    }),
  };
}

function wholeSolution(rest: Rest, solution: Solution): Solution {
  const { model, free, options } = rest;
  const fixed = totalsOfFixed(rest);
  const choice = model.start.slice(0, model.people);
  free.forEach((person, at) => void (choice[person] = options[solution.choice[at]]));
  const cuts = solution.cuts.map((cut) => ({
    goal: cut.goal,
    atLeast: cut.atLeast + fixed[cut.goal],
    prices: wholePrices(rest, cut.prices, solution.cuts),
  }));
  return {
    choice,
    totals: solution.totals.map((total, at) => total + fixed[at]),
    bounds: solution.bounds.map((bound, at) => bound + fixed[at]),
    proved: solution.proved,
    cuts,
    branch: wholeBranch(rest, solution.branch),
    leaves: solution.leaves.map((prices) => wholePrices(rest, prices, solution.cuts)),
  };
}

/** What those without a choice cost, and the limits that are left out. */
function totalsOfFixed({ model, load, kept }: Rest): number[] {
  const { start, people, goals, limits } = model;
  const totals = new Array<number>(goals + 1).fill(0);
  for (let goal = 1; goal <= goals; goal++) {
    const costs = model.costs(goal);
    for (let person = 0; person < people; person++)
      if (start[person + 1] - start[person] === 1) totals[goal] += costs[start[person]];
  }
  const isKept = new Set(kept);
  limits.forEach(({ atMost, atLeast, goal }, limit) => {
    if (!isKept.has(limit)) totals[goal] += Math.max(0, load[limit] - atMost) + Math.max(0, atLeast - load[limit]);
  });
  return totals;
}

/** Prices for all limits; those of the cuts so far stand behind them. */
function wholePrices(
  { model, load, kept }: Rest,
  { denominator, vectors }: Prices,
  cuts: readonly ProvedCut[],
): Prices {
  const ofCuts = vectors.slice(kept.length);
  const whole = model.limits.map(({ atMost, atLeast, goal }, limit): readonly number[] => {
    const side = load[limit] > atMost ? 1 : load[limit] < atLeast ? -1 : 0;
    const unit = new Array<number>(model.goals + 1).fill(0);
    if (side === 0) return unit;
    unit[goal] = side * denominator;
    // A unit of a goal is counted by the cuts on it as well.
    ofCuts.forEach((vector, at) => {
      if (cuts[at].goal === goal) vector.forEach((entry, component) => void (unit[component] += side * entry));
    });
    return unit;
  });
  kept.forEach((limit, at) => void (whole[limit] = vectors[at]));
  return { denominator, vectors: [...whole, ...ofCuts] };
}

function wholeBranch(rest: Rest, branch: Branch): Branch {
  if (typeof branch === "number") return branch;
  return {
    person: rest.free[branch.person],
    option: rest.options[branch.option],
    yes: wholeBranch(rest, branch.yes),
    no: wholeBranch(rest, branch.no),
  };
}

function gathered(column: Float64Array, options: Int32Array): Float64Array {
  const values = new Float64Array(options.length);
  for (let at = 0; at < options.length; at++) values[at] = column[options[at]];
  return values;
}
