import { boundOf } from "./bound.ts";
import { incidenceOf } from "./incidence.ts";
import type { Branch, Model, Prices, Solution } from "./model.ts";
import { minimise, pricesOf, release } from "./simplex.ts";
import { type Basis, startingBasis } from "./simplex-basis.ts";

/**
 * Exact lexicographic optimisation for any limits, crossing ones too: the lexicographic simplex, and where its answer is
 * fractional a case distinction ("this person here, or not?"), depth first. Each case ends with a price list whose bound,
 * added up in whole numbers, is no better than the best choice found: together they prove it.
 *
 * @param most how many cases at most; beyond it the best choice found is returned with what is proved of it
 */
export function solveByBranching(model: Model, most = 2000): Solution {
  const search: Search = {
    model,
    costs: Array.from({ length: model.goals + 1 }, (_, goal) =>
      goal === 0 ? new Float64Array(model.slot.length) : model.costs(goal),
    ),
    basis: startingBasis(model, incidenceOf(model), greedyChoice(model)),
    excluded: new Int32Array(model.slot.length),
    leaves: [],
    bounds: [],
    left: most,
    best: undefined,
  };
  const branch = explore(search);
  const { choice, totals } = search.best ?? roundedBest(search);
  const proved = provedBy(search, totals);
  return { choice, totals, bounds: boundsFrom(search, totals, proved), proved, branch, leaves: search.leaves };
}

interface Search {
  readonly model: Model;
  readonly costs: Float64Array[];
  readonly basis: Basis;
  /** How many answers on the way here exclude each option. */
  readonly excluded: Int32Array;
  readonly leaves: Prices[];
  /** The bound of each leaf, with its denominator. */
  readonly bounds: { readonly vector: readonly bigint[]; readonly denominator: bigint }[];
  left: number;
  best: Incumbent | undefined;
}

interface Incumbent {
  readonly choice: Int32Array;
  readonly totals: readonly number[];
}

function explore(search: Search): Branch {
  search.left--;
  release(search.basis);
  minimise(search.basis, search.costs);
  const fraction = largestFraction(search.basis);
  if (fraction < 0) keepBetter(search, choiceOf(search.basis));
  const prices = integerPrices(search);
  const vector = boundOf(search.model, prices, (option) => search.excluded[option] > 0);
  const bound = { vector, denominator: BigInt(prices.denominator) };
  if (fraction < 0 || search.left <= 0 || (search.best && compareBound(bound, search.best.totals) >= 0)) {
    search.bounds.push(bound);
    return search.leaves.push(prices) - 1;
  }
  return split(search, fraction);
}

function split(search: Search, option: number): Branch {
  const person = search.basis.incidence.person[option];
  const others = optionsOf(search.model, person).filter((other) => other !== option);
  const yes = within(search, others, () => explore(search));
  const no = within(search, [option], () => explore(search));
  return { person, option, yes, no };
}

function within(search: Search, options: readonly number[], explored: () => Branch): Branch {
  for (const option of options) if (search.excluded[option]++ === 0) search.costs[0][option] = 1;
  const branch = explored();
  for (const option of options) if (--search.excluded[option] === 0) search.costs[0][option] = 0;
  return branch;
}

function optionsOf(model: Model, person: number): number[] {
  return Array.from({ length: model.start[person + 1] - model.start[person] }, (_, at) => model.start[person] + at);
}

/** Each person's first option with room under the hard upper limits; else their last one. */
function greedyChoice(model: Model): Int32Array {
  const { rowStart, row } = incidenceOf(model);
  const room = Float64Array.from(model.limits, ({ goal, atMost }) => (goal === 0 ? atMost : Infinity));
  return Int32Array.from({ length: model.people }, (_, person) => {
    let option = model.start[person];
    const last = model.start[person + 1] - 1;
    while (option < last && !row.subarray(rowStart[option], rowStart[option + 1]).every((limit) => room[limit] > 0)) option++;
    for (let at = rowStart[option]; at < rowStart[option + 1]; at++) room[row[at]]--;
    return option;
  });
}

/** The option nearest to one half (of equals the lowest), or -1 when every choice is whole. */
function largestFraction(basis: Basis): number {
  let best = -1;
  let nearest = 0.5 - 1e-6;
  const consider = (option: number, value: number): void => {
    const distance = Math.abs(value - 0.5);
    if (distance > nearest + 1e-9 || (best >= 0 && distance > nearest - 1e-9 && option > best)) return;
    best = option;
    nearest = distance;
  };
  for (let position = 0; position < basis.rows; position++)
    if (basis.owner[position] >= 0) consider(basis.column[position], basis.value[position]);
  return best;
}

function choiceOf(basis: Basis): Int32Array {
  const choice = Int32Array.from(basis.key);
  for (let position = 0; position < basis.rows; position++)
    if (basis.owner[position] >= 0 && basis.value[position] > 0.5) choice[basis.owner[position]] = basis.column[position];
  return choice;
}

function keepBetter(search: Search, choice: Int32Array): void {
  if (choice.some((option) => search.excluded[option] > 0)) return;
  const totals = totalsOf(search.model, choice);
  if (!search.best || compareVectors(totals, search.best.totals) < 0) search.best = { choice, totals };
}

function roundedBest(search: Search): Incumbent {
  const choice = choiceOf(search.basis);
  return { choice, totals: totalsOf(search.model, choice) };
}

/** Components 0 to goals of a choice, recounted in whole numbers. */
export function totalsOf(model: Model, choice: Int32Array): number[] {
  const totals = new Array<number>(model.goals + 1).fill(0);
  for (let goal = 1; goal <= model.goals; goal++) {
    const costs = model.costs(goal);
    for (const option of choice) totals[goal] += costs[option];
  }
  const { rowStart, row } = incidenceOf(model);
  const load = new Int32Array(model.limits.length);
  for (const option of choice) for (let at = rowStart[option]; at < rowStart[option + 1]; at++) load[row[at]]++;
  model.limits.forEach(({ atMost, atLeast, goal }, limit) => {
    totals[goal] += Math.max(0, load[limit] - atMost) + Math.max(0, atLeast - load[limit]);
  });
  return totals;
}

/** Prices over their smallest common denominator (at most 60), as integers of the sign that the bound's sum expects. */
function integerPrices({ model, basis, costs }: Search): Prices {
  const exact = costs.map((cost, component) => pricesOf(basis, component, cost));
  const denominator = denominatorOf(basis);
  const vectors = model.limits.map((_, limit) => exact.map((prices) => Math.round(-prices[limit] * denominator) + 0));
  return { denominator, vectors };
}

function denominatorOf({ inverse }: Basis): number {
  for (let denominator = 1; denominator <= 60; denominator++)
    if (inverse.every((entry) => Math.abs(entry * denominator - Math.round(entry * denominator)) < 1e-6)) return denominator;
  return 1;
}

function compareVectors(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at < 0 ? 0 : left[at] - right[at];
}

function compareBound(bound: Search["bounds"][number], totals: readonly number[]): number {
  for (let at = 0; at < totals.length; at++) {
    const total = BigInt(totals[at]) * bound.denominator;
    if (bound.vector[at] !== total) return bound.vector[at] > total ? 1 : -1;
  }
  return 0;
}

/**
 * How many leading components every leaf proves. A leaf proves component k where its bound agrees with the totals before
 * k and is there at least the total, or, totals being whole, less than one below it; in the latter case nothing further.
 */
function provedBy({ bounds }: Search, totals: readonly number[]): number {
  return Math.min(...bounds.map((bound) => provedByLeaf(bound, totals)));
}

function provedByLeaf({ vector, denominator }: Search["bounds"][number], totals: readonly number[]): number {
  for (let at = 0; at < totals.length; at++) {
    const total = BigInt(totals[at]) * denominator;
    if (vector[at] > total) return totals.length;
    if (vector[at] < total) return vector[at] > total - denominator ? at + 1 : at;
  }
  return totals.length;
}


/** Proved components are their totals; the first that is not has the weakest leaf's bound, later ones the trivial one. */
function boundsFrom({ bounds, costs, model }: Search, totals: readonly number[], proved: number): number[] {
  return totals.map((total, at) => {
    if (at < proved) return total;
    if (at > proved) return cheapestSum(model, costs[at]);
    return Math.min(total, ...bounds.map(({ vector, denominator }) => ceiling(vector[at], denominator)));
  });
}

function ceiling(numerator: bigint, denominator: bigint): number {
  const whole = numerator / denominator;
  return Number(numerator > 0n && numerator % denominator !== 0n ? whole + 1n : whole);
}

function cheapestSum(model: Model, costs: Float64Array): number {
  let sum = 0;
  for (let person = 0; person < model.people; person++) {
    let least = Infinity;
    for (let option = model.start[person]; option < model.start[person + 1]; option++) least = Math.min(least, costs[option]);
    sum += least;
  }
  return sum;
}
