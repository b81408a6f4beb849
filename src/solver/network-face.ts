import type { Model } from "./model.ts";
import type { LoadRange } from "./network-curve.ts";
import type { Flow } from "./network-flow.ts";
import { LARGEST_POTENTIAL, type Pack } from "./network-pack.ts";
import type { Tree } from "./network-tree.ts";

/** The price to the root of each node, an integer for each goal of the pack: node v's begin at v x goals.length. */
export type VectorPotentials = Float64Array;

/**
 * Takes the packed prices of a solved stage apart, one number a goal. Shortest paths to the nearest free end over the
 * final residual graph, each arc's cost taken apart, in lexicographic order (Bellman and Ford: the graph is small).
 * There is no negative cycle, since by the choice of weights it would be one of the packed costs.
 */
export function vectorPotentials(model: Model, flow: Flow, pack: Pack): VectorPotentials {
  const { nodes } = flow.tree;
  const parts = pack.goals.length;
  const arcs = listArcs(model, flow, pack);
  const potential = new Float64Array(nodes * parts);
  for (let round = 0; round <= nodes; round++) {
    let changed = false;
    for (let arc = 0; arc < arcs.from.length; arc++) {
      if (shorten(potential, parts, arcs, arc)) changed = true;
    }
    if (!changed) return potential;
  }
  throw new Error("network solver: a negative cycle is left in the residual graph");
}

interface Arcs {
  readonly from: number[];
  readonly to: number[];
  /** One number a goal for each arc. */
  readonly cost: number[];
}

function shorten(potential: Float64Array, parts: number, arcs: Arcs, arc: number): boolean {
  const from = arcs.from[arc] * parts;
  const to = arcs.to[arc] * parts;
  let part = 0;
  while (part < parts && arcs.cost[arc * parts + part] + potential[to + part] === potential[from + part]) part++;
  if (part === parts || arcs.cost[arc * parts + part] + potential[to + part] > potential[from + part]) return false;
  for (; part < parts; part++) potential[from + part] = arcs.cost[arc * parts + part] + potential[to + part];
  return true;
}

function listArcs(model: Model, flow: Flow, pack: Pack): Arcs {
  const { tree, moves, load, curves } = flow;
  const arcs: Arcs = { from: [], to: [], cost: [] };
  for (let pair = 0; pair < moves.cost.length; pair++) {
    if (moves.cost[pair] === Infinity) continue;
    const from = Math.floor(pair / tree.width);
    arcs.from.push(from);
    arcs.to.push(from - (from % tree.width) + (pair % tree.width));
    arcs.cost.push(...unpack(pack, moves.cost[pair]));
  }
  for (let node = 0; node < tree.nodes - 1; node++) {
    if (load[node] < curves.range.high[node]) {
      arcs.from.push(node);
      arcs.to.push(tree.parent[node]);
      arcs.cost.push(...slopeAbove(model, tree, pack, node, load[node]));
    }
    if (load[node] > curves.range.low[node]) {
      arcs.from.push(tree.parent[node]);
      arcs.to.push(node);
      arcs.cost.push(...slopeBelow(model, tree, pack, node, load[node]).map((slope) => -slope));
    }
  }
  return arcs;
}

/** A move's packed cost, one number a goal: each part is smaller than a quarter of the next weight. */
function unpack(pack: Pack, cost: number): number[] {
  let rest = cost;
  return pack.weights.map((weight) => {
    const part = Math.round(rest / weight);
    rest -= part * weight;
    return part;
  });
}

/** What the next unit on a node costs, one number a goal of the pack. */
function slopeAbove(model: Model, tree: Tree, pack: Pack, node: number, load: number): number[] {
  return slopes(
    model,
    tree,
    pack,
    node,
    (atMost) => atMost <= load,
    (atLeast) => atLeast > load,
  );
}

/** What the last unit on a node costs. */
function slopeBelow(model: Model, tree: Tree, pack: Pack, node: number, load: number): number[] {
  return slopes(
    model,
    tree,
    pack,
    node,
    (atMost) => atMost < load,
    (atLeast) => atLeast >= load,
  );
}

function slopes(
  model: Model,
  tree: Tree,
  pack: Pack,
  node: number,
  over: (atMost: number) => boolean,
  under: (atLeast: number) => boolean,
): number[] {
  return pack.goals.map((goal) => {
    let slope = 0;
    for (const limit of tree.limits[node]) {
      const { atMost, atLeast } = model.limits[limit];
      if (model.limits[limit].goal !== goal) continue;
      if (over(atMost)) slope++;
      if (atLeast > 0 && under(atLeast)) slope--;
    }
    return slope;
  });
}

/** The loads at which each node's price stays right, hence those of every optimal choice: a point or a straight piece. */
export function faceRange(model: Model, flow: Flow, pack: Pack, potential: VectorPotentials): LoadRange {
  const { tree, load, curves } = flow;
  const low = curves.range.low.slice();
  const high = curves.range.high.slice();
  for (let node = 0; node < tree.nodes - 1; node++) {
    const price = pricesOf(tree, potential, pack.goals.length, node);
    const units = load[node];
    const bends = bendsOf(model, tree, pack, node);
    const above = Math.min(...bends.filter((bend) => bend > units));
    const below = Math.max(...bends.filter((bend) => bend < units));
    const rises = equal(price, slopeAbove(model, tree, pack, node, units));
    const falls = equal(price, slopeBelow(model, tree, pack, node, units));
    high[node] = rises ? Math.min(high[node], above) : units;
    low[node] = falls ? Math.max(low[node], below) : units;
  }
  return { low, high };
}

/** A node's own price: the difference of the potentials at the two ends of its arc. */
export function pricesOf(tree: Tree, potential: VectorPotentials, parts: number, node: number): number[] {
  const parent = tree.parent[node] * parts;
  return Array.from({ length: parts }, (_, part) => potential[node * parts + part] - potential[parent + part]);
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
