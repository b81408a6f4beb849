import type { Moves } from "./network-moves.ts";
import type { Tree } from "./network-tree.ts";

/** What the shortest path search reads: see network-flow.ts. */
export interface Residual {
  readonly tree: Tree;
  readonly moves: Moves;
  readonly potential: Float64Array;
  readonly excess: Int32Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** The shortest path tree, in arrays that live as long as the solver's. */
export interface Search {
  /** Reduced distance from the nearest excess. */
  readonly distance: Float64Array;
  /** The node before this one on the shortest path; -1 at an excess. */
  readonly before: Int32Array;
  /** The nodes whose distance is final, nearest first. */
  readonly settled: Int32Array;
  settledCount: number;
  /** A binary heap of the nodes reached but not settled; `place` is where each stands, -1 when not there. */
  readonly queue: Int32Array;
  queued: number;
  readonly place: Int32Array;
}

export function createSearch(nodes: number): Search {
  return {
    distance: new Float64Array(nodes),
    before: new Int32Array(nodes),
    settled: new Int32Array(nodes),
    settledCount: 0,
    queue: new Int32Array(nodes),
    queued: 0,
    place: new Int32Array(nodes),
  };
}

/**
 * Dijkstra over reduced costs from every node with an excess, until every node with a deficit that can be reached is
 * settled. Returns how many of those there were.
 */
export function searchPaths(residual: Residual, search: Search): number {
  const { excess } = residual;
  let deficits = startSearch(residual, search);
  let found = 0;
  while (search.queued > 0 && deficits > 0) {
    const node = takeNearest(search);
    search.settled[search.settledCount++] = node;
    if (excess[node] < 0) {
      found++;
      deficits--;
    }
    if (deficits > 0) relaxArcs(residual, search, node);
  }
  return found;
}

function startSearch(residual: Residual, search: Search): number {
  const { excess, tree } = residual;
  search.distance.fill(Infinity);
  search.place.fill(-1);
  search.queued = 0;
  search.settledCount = 0;
  let deficits = 0;
  for (let node = 0; node < tree.nodes; node++) {
    if (excess[node] < 0) deficits++;
    if (excess[node] <= 0) continue;
    search.distance[node] = 0;
    search.before[node] = -1;
    search.place[node] = search.queued;
    search.queue[search.queued++] = node;
  }
  return deficits;
}

function relaxArcs(residual: Residual, search: Search, node: number): void {
  const { tree, moves, potential, up, down } = residual;
  const distance = search.distance;
  const here = distance[node] - potential[node];
  if (node < tree.cells) {
    const { cost } = moves;
    const { width } = tree;
    const pair = node * width;
    const base = node - (node % width);
    for (let slot = 0; slot < width; slot++) {
      const length = here + cost[pair + slot] + potential[base + slot];
      if (length < distance[base + slot]) reach(search, base + slot, length, node);
    }
  }
  const parent = tree.parent[node];
  if (parent >= 0) {
    const length = here + up[node] + potential[parent];
    if (length < distance[parent]) reach(search, parent, length, node);
  }
  const end = tree.childStart[node + 1];
  for (let k = tree.childStart[node]; k < end; k++) {
    const child = tree.children[k];
    const length = here + down[child] + potential[child];
    if (length < distance[child]) reach(search, child, length, node);
  }
}

function reach(search: Search, node: number, length: number, before: number): void {
  search.distance[node] = length;
  search.before[node] = before;
  if (search.place[node] < 0) search.place[node] = search.queued++;
  siftUp(search, node, search.place[node]);
}

function siftUp(search: Search, node: number, from: number): void {
  const { queue, place, distance } = search;
  const key = distance[node];
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = queue[above];
    if (distance[other] <= key) break;
    queue[at] = other;
    place[other] = at;
    at = above;
  }
  queue[at] = node;
  place[node] = at;
}

function takeNearest(search: Search): number {
  const { queue, place, distance } = search;
  const nearest = queue[0];
  const last = queue[--search.queued];
  const count = search.queued;
  const key = distance[last];
  let at = 0;
  while (2 * at + 1 < count) {
    let below = 2 * at + 1;
    if (below + 1 < count && distance[queue[below + 1]] < distance[queue[below]]) below++;
    if (distance[queue[below]] >= key) break;
    queue[at] = queue[below];
    place[queue[at]] = at;
    at = below;
  }
  queue[at] = last;
  place[last] = at;
  place[nearest] = -1;
  return nearest;
}
