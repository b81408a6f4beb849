import type { Model } from "../model.ts";
import type { Tree } from "./network-tree.ts";

/**
 * What each node's load costs in one stage: a convex piecewise linear curve. Node v bends at `at[first[v]]` to
 * `at[first[v + 1] - 1]`, ascending; after its j-th bend the slope is slope[first[v] + v + j]. Loads outside `range`
 * are impossible.
 */
export interface Curves {
  readonly first: Int32Array;
  readonly at: Float64Array;
  readonly slope: Float64Array;
  readonly range: LoadRange;
}

/** The loads that each node may have, both ends included; -Infinity and Infinity where there is no end. */
export interface LoadRange {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

interface Bend {
  readonly at: number;
  readonly rise: number;
}

/** The curves of one stage: `weight` gives what one unit beyond a limit of a goal costs there, 0 for other stages' goals. */
export function compileCurves(model: Model, tree: Tree, range: LoadRange, weight: (goal: number) => number): Curves {
  const first = new Int32Array(tree.nodes + 1);
  const at: number[] = [];
  const slope: number[] = [];
  for (let node = 0; node < tree.nodes; node++) {
    const bends = tree.limits[node].flatMap((limit) => bendsOf(model, limit, weight)).sort((a, b) => a.at - b.at);
    let now = -tree.limits[node].reduce((sum, limit) => sum + fallOf(model, limit, weight), 0);
    slope.push(now);
    for (const bend of bends) {
      now += bend.rise;
      at.push(bend.at);
      slope.push(now);
    }
    first[node + 1] = at.length;
  }
  return { first, at: Float64Array.from(at), slope: Float64Array.from(slope), range };
}

/** The same curves for a sample of the people, `ratio` of all: bends and ends moved in proportion. */
export function scaleCurves(curves: Curves, ratio: number): Curves {
  const scale = (loads: Float64Array): Float64Array => loads.map((load) => Math.round(load * ratio));
  const { low, high } = curves.range;
  return { ...curves, at: scale(curves.at), range: { low: scale(low), high: scale(high) } };
}

/** The least load at which a node's price is right: below it the next unit would cost less. */
export function leastLoad(curves: Curves, node: number, price: number): number {
  const { low, high } = curves.range;
  const begin = curves.first[node];
  const bends = curves.first[node + 1] - begin;
  let j = 0;
  while (j <= bends && curves.slope[begin + node + j] < price) j++;
  const load = j === 0 ? low[node] : j > bends ? high[node] : curves.at[begin + j - 1];
  return Math.min(high[node], Math.max(low[node], load));
}

/** The greatest load at which a node's price is right: above it the last unit would have cost more. */
export function greatestLoad(curves: Curves, node: number, price: number): number {
  const { low, high } = curves.range;
  const begin = curves.first[node];
  const bends = curves.first[node + 1] - begin;
  let j = bends;
  while (j >= 0 && curves.slope[begin + node + j] > price) j--;
  const load = j === bends ? high[node] : j < 0 ? low[node] : curves.at[begin + j];
  return Math.min(high[node], Math.max(low[node], load));
}

/** Hard limits as bounds on the loads. */
export function hardRange(model: Model, tree: Tree): LoadRange {
  const range = freeRange(tree);
  tree.limits.forEach((limits, node) => {
    for (const limit of limits) {
      const { atMost, atLeast, goal } = model.limits[limit];
      if (goal > 0) continue;
      range.high[node] = Math.min(range.high[node], atMost);
      if (atLeast > 0) range.low[node] = Math.max(range.low[node], atLeast);
    }
  });
  return range;
}

/** Any load. */
export function freeRange(tree: Tree): LoadRange {
  return { low: new Float64Array(tree.nodes).fill(-Infinity), high: new Float64Array(tree.nodes).fill(Infinity) };
}

/** Moves potentials (price to the root) the least way, from the root down, to where every node has a right load. */
export function projectPotentials(curves: Curves, tree: Tree, potential: Float64Array, most: number): void {
  const root = tree.nodes - 1;
  const shift = potential[root];
  for (let node = root; node >= 0; node--) {
    const above = node === root ? 0 : potential[tree.parent[node]];
    const wish = Math.max(-most, Math.min(most, potential[node] - shift)) - above;
    const begin = curves.first[node] + node;
    const least = curves.range.low[node] === -Infinity ? curves.slope[begin] : -Infinity;
    const greatest = curves.range.high[node] === Infinity ? curves.slope[curves.first[node + 1] + node] : Infinity;
    potential[node] = node === root ? 0 : above + Math.max(least, Math.min(greatest, wish));
  }
}

function bendsOf(model: Model, limit: number, weight: (goal: number) => number): readonly Bend[] {
  const { atMost, atLeast, goal } = model.limits[limit];
  const rise = weight(goal);
  if (rise === 0) return [];
  return [...(atMost === Infinity ? [] : [{ at: atMost, rise }]), ...(atLeast > 0 ? [{ at: atLeast, rise }] : [])];
}

function fallOf(model: Model, limit: number, weight: (goal: number) => number): number {
  const { atLeast, goal } = model.limits[limit];
  return atLeast > 0 ? weight(goal) : 0;
}
