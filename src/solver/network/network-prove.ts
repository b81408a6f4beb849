import type { Model, Prices } from "../model.ts";
import { boundOf } from "./network-bound.ts";

/** What a choice comes to, and how much of it a price list proves best. */
export interface Proof {
  /** Components 0 to goals. */
  readonly totals: readonly bigint[];
  /** The price list's bound on each component, given those before it, rounded up to whole numbers. */
  readonly bounds: readonly bigint[];
  /** How many leading components are proved. */
  readonly proved: number;
}

/** Adds up a choice, limits recounted, and compares it with the bound of a price list; asks for each cost once. */
export function proveChoice(
  model: Model,
  choice: Int32Array,
  prices: Prices,
  scratch?: Float64Array<ArrayBuffer>,
): Proof {
  const totals = limitTotals(model, choice);
  const counting = {
    ...model,
    costs: (goal: number, into?: Float64Array): Float64Array => {
      const cost = model.costs(goal, into);
      totals[goal] += sumChosen(cost, choice);
      return cost;
    },
  };
  const bound = boundOf(counting, prices, undefined, scratch);
  const proved = countProved(bound, totals, prices.denominator);
  return { totals, bounds: bound.map((value) => roundUp(value, BigInt(prices.denominator))), proved };
}

/**
 * How many leading components of the totals a bound proves best: those where both agree, and one more where the bound
 * is above the total less one, for totals are integers.
 */
export function countProved(bound: readonly bigint[], totals: readonly bigint[], denominator: number): number {
  const scale = BigInt(denominator);
  const gap = totals.findIndex((total, component) => total * scale !== bound[component]);
  if (gap < 0) return totals.length;
  return bound[gap] > (totals[gap] - 1n) * scale ? gap + 1 : gap;
}

function roundUp(value: bigint, denominator: bigint): bigint {
  const whole = value / denominator;
  return value > 0n && value % denominator !== 0n ? whole + 1n : whole;
}

/** The units by which limits are broken, hard ones in component 0, soft ones in their goal's. */
function limitTotals(model: Model, choice: Int32Array): bigint[] {
  const totals = new Array<bigint>(model.goals + 1).fill(0n);
  const width = model.slots + 1;
  const counts = new Map<number, Float64Array>();
  for (const limit of model.limits) {
    const count = counts.get(limit.family) ?? countTaken(model, choice, limit.family);
    counts.set(limit.family, count);
    let load = 0;
    for (const slot of new Set(limit.slots)) load += count[Math.max(0, limit.group) * width + slot] ?? 0;
    totals[limit.goal] += BigInt(Math.max(0, load - limit.atMost) + Math.max(0, limit.atLeast - load));
  }
  return totals;
}

/** How many people of each group take each slot, by group x width + slot; family -1: one group of everybody. */
function countTaken(model: Model, choice: Int32Array, family: number): Float64Array {
  const group = family < 0 ? undefined : model.families[family];
  const groups = group ? 1 + group.reduce((most, value) => Math.max(most, value), 0) : 1;
  const width = model.slots + 1;
  const count = new Float64Array(groups * width);
  for (let person = 0; person < model.people; person++)
    count[(group?.[person] ?? 0) * width + model.slot[choice[person]]]++;
  return count;
}

function sumChosen(cost: Float64Array, choice: Int32Array): bigint {
  const flushAt = 4_503_599_627_370_496;
  let total = 0n;
  let sum = 0;
  for (let person = 0; person < choice.length; person++) {
    sum += cost[choice[person]];
    if (Math.abs(sum) < flushAt) continue;
    total += BigInt(sum);
    sum = 0;
  }
  return total + BigInt(sum);
}
