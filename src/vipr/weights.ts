import { type Choices, leastOfGroups } from "./choices.ts";
import type { PriceVectors, Vector } from "./price-vectors.ts";

/**
 * Weights that turn vectors into numbers of the same order: each is larger than all that later components can differ by, in
 * every comparison that the derivation makes, and a multiple of the next. The last is 1.
 * @param totals what the plan comes to
 */
export function weightsOf(model: Choices, lists: readonly PriceVectors[], totals: Vector): readonly bigint[] {
  const { goals, sides, choices } = model;
  const reach = new Array<bigint>(goals + 1).fill(1n);
  const see = (vector: Vector) => {
    for (const [k, entry] of vector.entries()) if (size(entry) > reach[k]) reach[k] = size(entry);
  };
  for (const list of lists) {
    for (const [at, { group }] of choices.entries()) {
      const least = list.least[group];
      if (least) see(list.reduced[at].map((entry, k) => entry - least[k]));
    }
    for (const [at, { limit }] of sides.entries()) {
      const price = list.prices[at];
      see(price);
      if (limit.goal === 0) continue;
      const unit = list.unit(limit.goal);
      see(unit.map((entry, k) => entry - price[k]));
      see(unit.map((entry, k) => entry + price[k]));
    }
    for (const { vector } of list.cuts) see(vector);
    const bound = boundOf(list, sides);
    if (bound) see(bound.map((entry, k) => entry - totals[k] * list.denominator));
  }
  const leastTotal = (k: number): bigint =>
    leastOfGroups(
      model,
      choices.map(({ costs }) => costs[k]),
    ).reduce<bigint>((sum, cost) => sum + (cost ?? 0n), 0n);
  see(totals.map((total, k) => total - leastTotal(k)));
  const weights = new Array<bigint>(goals + 1).fill(1n);
  for (let k = goals - 1; k >= 0; k--) weights[k] = weights[k + 1] * (reach[k + 1] + 2n);
  return weights;
}

/** What no plan in a list's case can beat, times its denominator; undefined where the case holds none. */
function boundOf({ least, prices, cuts }: PriceVectors, sides: Choices["sides"]): Vector | undefined {
  const sum = new Array<bigint>(prices[0]?.length ?? least[0]?.length ?? 0).fill(0n);
  const add = (vector: Vector, times: bigint) => {
    for (const [k, entry] of vector.entries()) sum[k] += entry * times;
  };
  for (const vector of least) {
    if (!vector) return undefined;
    add(vector, 1n);
  }
  for (const [at, { bound }] of sides.entries()) add(prices[at], -bound);
  for (const { vector, atLeast } of cuts) add(vector, -BigInt(atLeast));
  return sum;
}

function size(entry: bigint): bigint {
  return entry < 0n ? -entry : entry;
}
