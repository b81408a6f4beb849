import type { Model, Prices } from "../model.ts";
import type { Basis } from "./simplex-basis.ts";
import { pricesOf } from "./simplex-price.ts";

/**
 * The prices at a basis as integers over one denominator, of the sign that the bound's sum expects. Exact where the
 * basis has a small common denominator. Otherwise the first components are kept exact as far as that goes and the
 * others rounded finely; a price that is unlawful, by rounding or because the basis is not the best, is left out. Such a list is valid and a little weaker.
 */
export function integerPrices(basis: Basis, costs: readonly Float64Array[]): Prices {
  const exact = costs.map((cost, component) => pricesOf(basis, component, cost));
  const common = commonDenominator(basis.inverse);
  const denominator = common ?? fineDenominator(exact, costs);
  const vectors = basis.model.limits.map((_, limit) =>
    exact.map((prices) => Math.round(-prices[limit] * denominator) + 0),
  );
  return { denominator, vectors: lawfulOnly(basis, vectors, denominator) };
}

const largestDenominator = 5000;

function commonDenominator(entries: Float64Array, from = 1, tolerance = 1e-6): number | undefined {
  let denominator = from;
  for (const entry of entries) {
    while (!isWhole(entry * denominator, tolerance)) {
      denominator = nextDenominator(entry, denominator, tolerance);
      if (denominator > largestDenominator) return undefined;
    }
  }
  return denominator;
}

// The entry's own denominator is found by trial; the common one is a multiple of it.
function nextDenominator(entry: number, denominator: number, tolerance: number): number {
  let times = 2;
  while (times * denominator <= largestDenominator && !isWhole(entry * denominator * times, tolerance)) times++;
  return times * denominator;
}

function isWhole(value: number, tolerance: number): boolean {
  return Math.abs(value - Math.round(value)) < tolerance;
}

/** The common denominator of as many leading components as have one, times the largest power of two that sums can bear. */
function fineDenominator(exact: readonly Float64Array[], costs: readonly Float64Array[]): number {
  let denominator = 1;
  for (const prices of exact) {
    const next = commonDenominator(prices, denominator);
    if (next === undefined) break;
    denominator = next;
  }
  const largest = [...exact, ...costs].reduce(
    (most, column) => column.reduce((max, one) => Math.max(max, Math.abs(one)), most),
    1,
  );
  while (denominator * largest < largestSum) denominator *= 2;
  return denominator;
}

// A sum of an option's cost and some thousand prices then stays exact in a double.
const largestSum = 1_099_511_627_776;

/** Rounding may turn the sign of a vector, or raise it above what it may be at most: no price at all is always lawful. */
function lawfulOnly({ model, cuts }: Basis, vectors: readonly number[][], denominator: number): number[][] {
  const first = model.limits.length - cuts.length;
  const isLawful = (vector: readonly number[], row: number): boolean => {
    const side = signOf(vector);
    if (row >= first) return side <= 0;
    const { atMost, atLeast, goal } = model.limits[row];
    if (side === 0 || (side > 0 ? atMost === Infinity : atLeast === 0)) return side === 0;
    return goal === 0 || signOf(unitLess(vector, side, goal)) >= 0;
  };
  /** What a unit of the limit's goal costs, cuts on that goal included, less the price. */
  const unitLess = (vector: readonly number[], side: number, goal: number): number[] =>
    vector.map((entry, component) => {
      const unit = component === goal ? denominator : 0;
      const byCuts = cuts.reduce((sum, cut) => (cut.goal === goal ? sum + kept[cut.row][component] : sum), 0);
      return unit + byCuts - side * entry;
    });
  const kept = vectors.map((vector, row) => (row < first || isLawful(vector, row) ? vector : noPrice(model)));
  return kept.map((vector, row) => (isLawful(vector, row) ? vector : noPrice(model)));
}

function noPrice({ goals }: Model): number[] {
  return new Array<number>(goals + 1).fill(0);
}

function signOf(vector: readonly number[]): number {
  return Math.sign(vector.find((entry) => entry !== 0) ?? 0);
}
