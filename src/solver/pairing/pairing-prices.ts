import type { Model, Prices } from "../model.ts";
import { splitPrices } from "../network/network-prices.ts";
import type { PairingFlow } from "./pairing-flow.ts";
import { searchFrom } from "./pairing-search.ts";

/**
 * The least prices at which the balanced flow is best, a number for each goal. The price of a slot is the negative of the
 * shortest way from the root to it; the tree of shortest ways, found with packed costs, is walked again goal by goal.
 * By the choice of weights no arc is shorter for any of the vectors either.
 */
export function pairingPrices(flow: PairingFlow): Prices {
  const { model, curves, sent, root } = flow;
  searchFrom(flow, root, Infinity);
  const width = model.goals + 1;
  const length = new Float64Array((root + 1) * width);
  for (let goal = 1; goal <= model.goals; goal++) measureGoal(flow, goal, length, width);
  const price = (slot: number): number[] => {
    const own = Array.from(length.subarray(slot * width, (slot + 1) * width), (entry) => 0 - entry);
    // An empty slot may be as dear as its first unit, but never cheaper than nothing.
    return sent[slot] === 0 && isNegative(own) ? own.fill(0) : own;
  };
  return splitPrices(model, { nodes: root, limits: curves.limits }, sent, price);
}

function measureGoal(flow: PairingFlow, goal: number, length: Float64Array, width: number): void {
  const { model, at, search, sent } = flow;
  const cost = model.costs(goal);
  for (let index = 1; index < search.settledCount; index++) {
    const node = search.settled[index];
    const person = search.fromPerson[node];
    const own = person < 0 ? -slopeOf(flow, goal, node, sent[node]) : cost[search.fromOption[node]] - cost[at[person]];
    length[node * width + goal] = length[search.fromNode[node] * width + goal] + own;
  }
}

/** What the unit number `load` of a slot costs on a goal. */
function slopeOf({ model, curves }: PairingFlow, goal: number, slot: number, load: number): number {
  return curves.limits[slot].filter((limit) => isPassed(model, limit, goal, load)).length;
}

function isPassed({ limits }: Model, limit: number, goal: number, load: number): boolean {
  return limits[limit].goal === goal && limits[limit].atMost < load;
}

function isNegative(vector: readonly number[]): boolean {
  return (vector.find((entry) => entry !== 0) ?? 0) < 0;
}
