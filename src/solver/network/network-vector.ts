import type { Model } from "../model.ts";
import type { Pack } from "./network-pack.ts";
import type { Flow } from "./network-state.ts";
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
    for (const part of unpack(pack, moves.cost[pair])) arcs.cost.push(part);
  }
  for (let node = 0; node < tree.nodes - 1; node++) {
    if (load[node] < curves.range.high[node]) {
      arcs.from.push(node);
      arcs.to.push(tree.parent[node]);
      for (const slope of slopeAbove(model, tree, pack, node, load[node])) arcs.cost.push(slope);
    }
    if (load[node] > curves.range.low[node]) {
      arcs.from.push(tree.parent[node]);
      arcs.to.push(node);
      for (const slope of slopeBelow(model, tree, pack, node, load[node])) arcs.cost.push(-slope);
    }
  }
  return arcs;
}

/** A move's packed cost, one number a goal: each part is smaller than a quarter of the next weight. */
export function unpack(pack: Pack, cost: number): number[] {
  let rest = cost;
  return pack.weights.map((weight) => {
    const part = Math.round(rest / weight);
    rest -= part * weight;
    return part;
  });
}

/** What the next unit on a node costs, one number a goal of the pack. */
export function slopeAbove(model: Model, tree: Tree, pack: Pack, node: number, load: number): number[] {
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
export function slopeBelow(model: Model, tree: Tree, pack: Pack, node: number, load: number): number[] {
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

/** A node's own price: the difference of the potentials at the two ends of its arc. */
export function pricesOf(tree: Tree, potential: VectorPotentials, parts: number, node: number): number[] {
  const parent = tree.parent[node] * parts;
  return Array.from({ length: parts }, (_, part) => potential[node * parts + part] - potential[parent + part]);
}
