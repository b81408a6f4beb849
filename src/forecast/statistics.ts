import type { Chance } from "../domain/plan/chance.ts";
import type { Spread } from "../domain/plan/forecast.ts";

/** The middle, the band from a tenth to nine tenths, the mean and its standard error. Without values all are 0. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.1),
    high: quantile(sorted, 0.9),
    ...meanOf(sorted),
  };
}

/** How often something came true, with the standard error and the 95 % interval after Wilson. */
export function chanceOf(times: number, runs: number): Chance {
  if (runs === 0) return { probability: 0, standardError: 0, low: 0, high: 1 };
  const probability = times / runs;
  const middle = (probability + (z * z) / (2 * runs)) / (1 + (z * z) / runs);
  const variance = (probability * (1 - probability)) / runs;
  const reach = (z / (1 + (z * z) / runs)) * Math.sqrt(variance + (z * z) / (4 * runs * runs));
  return {
    probability,
    standardError: Math.sqrt(variance),
    low: times === 0 ? 0 : middle - reach,
    high: times === runs ? 1 : middle + reach,
  };
}

/** Mean and standard error of values that are added in the order of their size, so that the order of runs says nothing. */
export function meanOf(sorted: readonly number[]): Pick<Spread, "mean" | "standardError"> {
  const count = sorted.length;
  if (count === 0) return { mean: 0, standardError: 0 };
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, standardError: count > 1 ? Math.sqrt(squares / (count - 1) / count) : 0 };
}

const z = 1.959963984540054;

/** Between the two nearest values, in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  if (sorted.length === 0) return 0;
  const at = part * (sorted.length - 1);
  const [below, above] = [Math.floor(at), Math.ceil(at)];
  const low = sorted[below] ?? 0;
  return low + ((sorted[above] ?? low) - low) * (at - below);
}
