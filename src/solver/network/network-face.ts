import type { Model } from "../model.ts";
import type { LoadRange } from "./network-curve.ts";
import { LARGEST_POTENTIAL, type Pack } from "./network-pack.ts";
import type { Flow } from "./network-state.ts";
import type { Tree } from "./network-tree.ts";
import { pricesOf, slopeAbove, slopeBelow, unpack, type VectorPotentials } from "./network-vector.ts";

/** The loads at which each node's price stays right, hence those of every optimal choice: a point or a straight piece. */
export function faceRange(model: Model, flow: Flow, pack: Pack, potential: VectorPotentials): LoadRange {
  const { tree, load, curves } = flow;
  const low = curves.range.low.slice();
  const high = curves.range.high.slice();
  for (let node = 0; node < tree.nodes - 1; node++) {
    const price = pricesOf(tree, potential, pack.goals.length, node);
    const units = load[node];
    const bends = bendsOf(model, tree, pack, node);
    const above = bends.reduce((least, bend) => (bend > units ? Math.min(least, bend) : least), Infinity);
    const below = bends.reduce((most, bend) => (bend < units ? Math.max(most, bend) : most), -Infinity);
    const rises = equal(price, slopeAbove(model, tree, pack, node, units));
    const falls = equal(price, slopeBelow(model, tree, pack, node, units));
    high[node] = rises ? Math.min(high[node], above) : units;
    low[node] = falls ? Math.max(low[node], below) : units;
  }
  return { low, high };
}

function bendsOf(model: Model, tree: Tree, pack: Pack, node: number): number[] {
  const own = tree.limits[node].map((limit) => model.limits[limit]).filter((limit) => pack.goals.includes(limit.goal));
  return own.flatMap(({ atMost, atLeast }) => (atLeast > 0 ? [atMost, atLeast] : [atMost]));
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, part) => value === b[part]);
}

/** Each person's options of least reduced cost: every optimal choice is among them. `origin` names them in the stage. */
export interface FaceOptions {
  readonly start: Int32Array;
  readonly slot: Int32Array;
  readonly origin: Int32Array;
  /** The option each person takes now. */
  readonly at: Int32Array;
}

/** Undefined: the prices, packed, are too large to compare exactly; pack fewer goals. */
export function faceOptions(flow: Flow, pack: Pack, potential: VectorPotentials): FaceOptions | undefined {
  const packed = packPotentials(flow.tree, pack, potential);
  if (!packed) return undefined;
  const { options, at } = flow.moves;
  const people = options.start.length - 1;
  const start = new Int32Array(people + 1);
  const origin = new Int32Array(options.slot.length);
  const now = new Int32Array(people);
  let count = 0;
  for (let person = 0; person < people; person++) {
    for (let option = options.start[person]; option < options.start[person + 1]; option++) {
      if (option === at[person]) now[person] = count;
      if (option === at[person] || isEven(flow, pack, potential, packed, person, option)) origin[count++] = option;
    }
    start[person + 1] = count;
  }
  const kept = origin.slice(0, count);
  return { start, slot: kept.map((option) => options.slot[option]), origin: kept, at: now };
}

/** Whether an option is as cheap as the one taken, on every goal of the pack. */
function isEven(
  flow: Flow,
  pack: Pack,
  potential: VectorPotentials,
  packed: Float64Array,
  person: number,
  option: number,
): boolean {
  const { slot, cost } = flow.moves.options;
  const own = flow.moves.at[person];
  const base = flow.tree.group[person] * flow.tree.width;
  const from = base + slot[own];
  const to = base + slot[option];
  if (cost[option] + packed[to] !== cost[own] + packed[from]) return false;
  const parts = pack.goals.length;
  const move = unpack(pack, cost[option] - cost[own]);
  return move.every((part, k) => part + potential[to * parts + k] === potential[from * parts + k]);
}

function packPotentials(tree: Tree, pack: Pack, potential: VectorPotentials): Float64Array | undefined {
  const parts = pack.goals.length;
  const packed = new Float64Array(tree.nodes);
  for (let node = 0; node < tree.nodes; node++) {
    let sum = 0n;
    for (let part = 0; part < parts; part++) sum += BigInt(potential[node * parts + part]) * BigInt(pack.weights[part]);
    if (sum > BigInt(LARGEST_POTENTIAL) || -sum > BigInt(LARGEST_POTENTIAL)) return undefined;
    packed[node] = Number(sum);
  }
  return packed;
}
