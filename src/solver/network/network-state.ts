import { type Curves, greatestLoad, leastLoad } from "./network-curve.ts";
import { createMoves, type Options } from "./network-moves.ts";
import type { Residual } from "./network-search.ts";
import type { Tree } from "./network-tree.ts";

/** One level of a stage: the people taken into account and the curves to their measure. */
export interface Level {
  readonly tree: Tree;
  readonly curves: Curves;
  readonly options: Options;
  readonly who: Int32Array;
}

/** The state of the search; network.ts explains it and its invariants. */
export interface Flow extends Residual {
  readonly curves: Curves;
  readonly who: Int32Array;
  readonly load: Int32Array;
  /** How many bends of a node's curve lie at or below its load. */
  readonly bend: Int32Array;
}

export function createFlow(level: Level, potential: Float64Array, at: Int32Array, entries: number): Flow {
  const { nodes } = level.tree;
  return {
    tree: level.tree,
    curves: level.curves,
    who: level.who,
    moves: createMoves(level.tree, level.options, at, entries),
    potential,
    excess: new Int32Array(nodes),
    up: new Float64Array(nodes).fill(Infinity),
    down: new Float64Array(nodes).fill(Infinity),
    load: new Int32Array(nodes),
    bend: new Int32Array(nodes),
  };
}

/** The price of a node: the difference of the potentials at the two ends of its arc. */
export function priceOf(flow: Flow, node: number): number {
  const parent = flow.tree.parent[node];
  return parent < 0 ? 0 : flow.potential[node] - flow.potential[parent];
}

/** Gives each node the load nearest to what comes in that is right at its price; the rest is its excess. */
export function balance(flow: Flow): void {
  const { tree, curves, load, excess, who } = flow;
  const root = tree.nodes - 1;
  load.fill(0, tree.cells);
  for (let node = 0; node < root; node++) {
    const price = priceOf(flow, node);
    const right = Math.min(greatestLoad(curves, node, price), Math.max(leastLoad(curves, node, price), load[node]));
    excess[node] = load[node] - right;
    load[node] = right;
    load[tree.parent[node]] += right;
    bendArcs(flow, node);
  }
  excess[root] = load[root] - who.length;
}

/** Brings the bend and the two arcs between a node and its parent up to date with its load. */
export function bendArcs(flow: Flow, node: number): void {
  const { curves, load, bend, up, down } = flow;
  const { at, slope, range } = curves;
  const begin = curves.first[node];
  const end = curves.first[node + 1];
  const units = load[node];
  let right = begin + bend[node];
  while (right < end && at[right] <= units) right++;
  while (right > begin && at[right - 1] > units) right--;
  bend[node] = right - begin;
  let left = right;
  while (left > begin && at[left - 1] === units) left--;
  up[node] = units >= range.high[node] ? Infinity : slope[right + node];
  down[node] = units <= range.low[node] ? Infinity : -slope[left + node];
}
