import type { Model, Prices, ProvedCut } from "../model.ts";
import type { ExactBound } from "../proof.ts";
import { incidenceOf } from "./incidence.ts";

/**
 * The vector (components 0 to goals, times the denominator) that no choice can beat, by weak duality:
 *   sum over people of their cheapest option at these prices - sum over limits of price x bound.
 * Exact: goal by goal, each person keeps the options that are cheapest so far. A limit's price is charged against
 * `atMost` where it is lexicographically positive, against `atLeast` where it is negative.
 *
 * @param excluded options that do not exist in this case
 * @param cuts whose prices follow those of the limits: each changes what one unit of its goal costs
 */
export function boundWithCuts(
  model: Model,
  prices: Prices,
  cuts: readonly ProvedCut[],
  excluded?: (option: number) => boolean,
): bigint[] {
  const { rowStart, row } = incidenceOf(model);
  const tied = new Uint8Array(model.slot.length).fill(1);
  if (excluded) tied.forEach((_, option) => void (excluded(option) && (tied[option] = 0)));
  const cutCosts = cuts.map(({ goal }) => model.costs(goal));
  const bound: bigint[] = [];
  for (let component = 0; component <= model.goals; component++) {
    const costs = component === 0 ? undefined : model.costs(component);
    const price = Float64Array.from(prices.vectors, (vector) => vector[component]);
    const net = (option: number): number => {
      let sum = costs === undefined ? 0 : costs[option] * prices.denominator;
      for (let at = rowStart[option]; at < rowStart[option + 1]; at++) sum += price[row[at]];
      for (let cut = 0; cut < cuts.length; cut++) sum += price[model.limits.length + cut] * cutCosts[cut][option];
      return sum;
    };
    bound.push(cheapest(model, tied, net) - charged(model, prices, cuts, component));
  }
  return bound;
}

/** The same bound with its denominator. */
export function exactBound(
  model: Model,
  prices: Prices,
  cuts: readonly ProvedCut[],
  excluded?: (option: number) => boolean,
): ExactBound {
  return { vector: boundWithCuts(model, prices, cuts, excluded), denominator: BigInt(prices.denominator) };
}

/** The sum over people of their cheapest tied option; options that are dearer are tied no longer. */
function cheapest(model: Model, tied: Uint8Array, net: (option: number) => number): bigint {
  let total = 0n;
  let part = 0;
  for (let person = 0; person < model.people; person++) {
    let least = Infinity;
    for (let option = model.start[person]; option < model.start[person + 1]; option++) {
      if (tied[option] === 0) continue;
      const cost = net(option);
      if (cost > least) tied[option] = 0;
      else if (cost < least) least = untieBefore(tied, model.start[person], option, cost);
    }
    part += least;
    if (Math.abs(part) > 2_251_799_813_685_248 || person === model.people - 1) {
      total += BigInt(part);
      part = 0;
    }
  }
  return total;
}

function untieBefore(tied: Uint8Array, from: number, option: number, cost: number): number {
  tied.fill(0, from, option);
  return cost;
}

function charged(model: Model, prices: Prices, cuts: readonly ProvedCut[], component: number): bigint {
  let total = 0n;
  const sides = [...model.limits, ...cuts.map(({ atLeast }) => ({ atMost: Infinity, atLeast }))];
  sides.forEach(({ atMost, atLeast }, index) => {
    const vector = prices.vectors[index];
    const sign = Math.sign(vector.find((entry) => entry !== 0) ?? 0);
    if (sign !== 0) total += BigInt(vector[component]) * BigInt(sign > 0 ? atMost : atLeast);
  });
  return total;
}
