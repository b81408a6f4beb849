import { incidenceOf } from "./lp/incidence.ts";
import type { Model, Solution } from "./model.ts";

/** A bound's components over their denominator. */
export interface ExactBound {
  readonly vector: readonly bigint[];
  readonly denominator: bigint;
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

/**
 * Whether the search for a lawful choice ended, its budget spent, before it found one or showed that there is none:
 * a choice is at hand which breaks hard limits, and no bound says that every choice must.
 */
export function isUndecided({ totals, bounds }: Pick<Solution, "totals" | "bounds">): boolean {
  return totals[0] > 0 && bounds[0] <= 0;
}

/** Lexicographic: negative where `left` is better. */
export function compareTotals(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at < 0 ? 0 : left[at] - right[at];
}

/** Not negative where no whole totals at or above the bound are better than `totals`. */
export function compareWithTotals({ vector, denominator }: ExactBound, totals: readonly number[]): number {
  for (let at = 0; at < totals.length; at++) {
    const total = BigInt(totals[at]) * denominator;
    if (vector[at] === total) continue;
    const isLast = at === totals.length - 1;
    return vector[at] > total || (isLast && vector[at] > total - denominator) ? 1 : -1;
  }
  return 0;
}

/** The first component that is no whole number, or -1. */
export function firstFraction({ vector, denominator }: ExactBound): number {
  return vector.findIndex((entry) => entry % denominator !== 0n);
}

/** A component rounded up to a whole number. */
export function roundedUp({ vector, denominator }: ExactBound, component: number): number {
  const whole = vector[component] / denominator;
  return Number(vector[component] > 0n && vector[component] % denominator !== 0n ? whole + 1n : whole);
}

/**
 * How many leading components all leaves prove, and the bound on each: a proved one's is its total, the first that is not
 * has the weakest leaf's, later ones the sum of everybody's cheapest options.
 */
export function provedBy(
  model: Model,
  leaves: readonly ExactBound[],
  totals: readonly number[],
): { proved: number; bounds: number[] } {
  const proved = leaves.reduce((least, leaf) => Math.min(least, provedByLeaf(leaf, totals)), totals.length);
  const bounds = totals.map((total, at) => {
    if (at < proved) return total;
    if (at > proved) return cheapestSum(model, at);
    return leaves.reduce((least, leaf) => Math.min(least, boundByLeaf(model, leaf, totals, at)), total);
  });
  return { proved, bounds };
}

/** A leaf's bound on a component is one for choices that agree with it before: of others it says nothing. */
function boundByLeaf(model: Model, leaf: ExactBound, totals: readonly number[], at: number): number {
  const before = compareTotals(
    totals.slice(0, at),
    leaf.vector.map((entry) => Number(entry) / Number(leaf.denominator)),
  );
  if (before === 0) return roundedUp(leaf, at);
  return before < 0 ? totals[at] : cheapestSum(model, at);
}

/**
 * A leaf proves component k where its bound agrees with the totals before k and is there at least the total or, totals
 * being whole, less than one below it; in the latter case nothing further.
 */
function provedByLeaf({ vector, denominator }: ExactBound, totals: readonly number[]): number {
  for (let at = 0; at < totals.length; at++) {
    const total = BigInt(totals[at]) * denominator;
    if (vector[at] > total) return totals.length;
    if (vector[at] < total) return vector[at] > total - denominator ? at + 1 : at;
  }
  return totals.length;
}

function cheapestSum({ start, people, costs }: Model, goal: number): number {
  const column = costs(goal);
  let sum = 0;
  for (let person = 0; person < people; person++) {
    let least = Infinity;
    for (let option = start[person]; option < start[person + 1]; option++) least = Math.min(least, column[option]);
    sum += least;
  }
  return sum;
}
