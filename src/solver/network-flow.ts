import { type Curves, greatestLoad, leastLoad, projectPotentials } from "./network-curve.ts";
import { clearMoves, createMoves, finishMoves, isNamed, makeMove, type Options, offerMoves } from "./network-moves.ts";
import { LARGEST_POTENTIAL } from "./network-pack.ts";
import { createSearch, type Residual, type Search, searchPaths } from "./network-search.ts";
import type { Tree } from "./network-tree.ts";

/** One level of a stage: the people taken into account and the curves to their measure. */
export interface Level {
  readonly tree: Tree;
  readonly curves: Curves;
  readonly options: Options;
  readonly who: Int32Array;
}

/** "overflow": potentials grew beyond what stays exact in doubles; pack fewer goals. */
export type FlowStatus = "optimal" | "infeasible" | "overflow";

/** The state of the search; network.ts explains it and its invariants. */
export interface Flow extends Residual {
  readonly curves: Curves;
  readonly who: Int32Array;
  readonly load: Int32Array;
  /** How many bends of a node's curve lie at or below its load. */
  readonly bend: Int32Array;
}

/**
 * Solves one level. `potential` and `at` (the option of each person) are read as a start and changed in place; where
 * several options are equally cheap, the one in `at` is preferred, then the first with room.
 */
export function solveFlow(level: Level, potential: Float64Array, at: Int32Array): { status: FlowStatus; flow: Flow } {
  const { tree, curves } = level;
  projectPotentials(curves, tree, potential, LARGEST_POTENTIAL / 4);
  const plan = planHeaps(level, potential);
  const flow = createFlow(level, potential, at, plan.entries);
  clearMoves(flow.moves, plan.gap, plan.room);
  assignBest(flow);
  finishMoves(flow.moves, potential);
  balance(flow);
  const status = shiftUnits(flow, createSearch(tree.nodes), plan);
  return { status, flow };
}

function createFlow(level: Level, potential: Float64Array, at: Int32Array, entries: number): Flow {
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

interface HeapPlan {
  /** Moves that cost at most this much above staying enter the heaps. */
  gap: number;
  /** Entries of one heap, at most. */
  room: number;
  /** Entries to expect in all. */
  readonly entries: number;
}

/** Room without end. */
const MOST = 0x7fffffff;
/** Below this many options every move is kept. */
const KEEP_ALL = 20_000;
/** Entries wanted for each square root of people: about what sampling errors will move. */
const ENTRIES = 60;
const PROBES = 512;

/** Chooses the gap so that about as many moves enter as a start from sampled prices will need. */
function planHeaps(level: Level, potential: Float64Array): HeapPlan {
  const { tree, who } = level;
  const count = who.length * tree.width;
  const wanted = ENTRIES * Math.sqrt(8 * who.length);
  if (count <= KEEP_ALL || wanted * 2 > count) return { gap: Infinity, room: MOST, entries: count };
  const step = Math.max(1, Math.floor(who.length / PROBES));
  const gaps = probeGaps(level, potential, step);
  const probed = Math.ceil(who.length / step);
  const rank = Math.min(gaps.length - 1, Math.floor((wanted * probed) / who.length));
  const room = Math.max(512, Math.ceil((8 * wanted) / (tree.cells * tree.width)));
  return { gap: gaps[rank] ?? Infinity, room, entries: Math.ceil(1.5 * wanted) };
}

/** What each option but the best costs one person in `step` above the best, ascending. */
function probeGaps(level: Level, potential: Float64Array, step: number): Float64Array {
  const { tree, options, who } = level;
  const gaps = new Float64Array(Math.ceil(who.length / step) * tree.width);
  let count = 0;
  for (let k = 0; k < who.length; k += step) {
    const base = tree.group[who[k]] * tree.width;
    const begin = count;
    for (let option = options.start[who[k]]; option < options.start[who[k] + 1] && count < gaps.length; option++) {
      gaps[count++] = options.cost[option] + potential[base + options.slot[option]];
    }
    const own = gaps.subarray(begin, count).sort();
    for (let place = own.length - 1; place >= 0; place--) own[place] -= own[0];
    // The best itself is no move: its place, the first, goes to the last of the others.
    own[0] = own[own.length - 1];
    count--;
  }
  return gaps.subarray(0, count).sort();
}

/** Everybody takes an option of least cost at these potentials; their cheap moves enter the heaps. */
function assignBest(flow: Flow): void {
  const { tree, who, moves, potential, load } = flow;
  const { start, slot, cost } = moves.options;
  const { group, width } = tree;
  const full = Float64Array.from(load, (_, node) => greatestLoad(flow.curves, node, priceOf(flow, node)));
  for (let k = 0; k < who.length; k++) {
    const person = who[k];
    const base = group[person] * width;
    const begin = start[person];
    const end = start[person + 1];
    let best = begin;
    let least = Infinity;
    let ties = 0;
    for (let option = begin; option < end; option++) {
      const value = cost[option] + potential[base + slot[option]];
      if (value < least) {
        least = value;
        best = option;
        ties = 0;
      } else if (value === least) ties++;
    }
    if (ties > 0) best = settleTie(flow, full, person, least);
    moves.at[person] = best;
    addLoad(tree, load, base + slot[best]);
    offerMoves(moves, potential, person);
  }
}

function addLoad(tree: Tree, load: Int32Array, cell: number): void {
  for (let node = cell; node >= 0; node = tree.parent[node]) load[node]++;
}

/** Of the options of least cost: the one taken before, else the first with room all the way up, else the first. */
function settleTie(flow: Flow, full: Float64Array, person: number, least: number): number {
  const { tree, moves, potential, load } = flow;
  const { start, slot, cost } = moves.options;
  const base = tree.group[person] * tree.width;
  let first = -1;
  let roomy = -1;
  for (let option = start[person]; option < start[person + 1]; option++) {
    if (cost[option] + potential[base + slot[option]] !== least) continue;
    if (option === moves.at[person]) return option;
    if (first < 0) first = option;
    if (roomy < 0 && hasRoom(tree, load, full, base + slot[option])) roomy = option;
  }
  return roomy < 0 ? first : roomy;
}

function hasRoom(tree: Tree, load: Int32Array, full: Float64Array, cell: number): boolean {
  for (let node = cell; node >= 0; node = tree.parent[node]) if (load[node] >= full[node]) return false;
  return true;
}

function priceOf(flow: Flow, node: number): number {
  const parent = flow.tree.parent[node];
  return parent < 0 ? 0 : flow.potential[node] - flow.potential[parent];
}

/** Gives each node the load nearest to what comes in that is right at its price; the rest is its excess. */
function balance(flow: Flow): void {
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
function bendArcs(flow: Flow, node: number): void {
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

/** Sends units from excesses to deficits along shortest paths until there are none. */
function shiftUnits(flow: Flow, search: Search, plan: HeapPlan): FlowStatus {
  while (flow.excess.some((units) => units > 0)) {
    if (searchPaths(flow, search) === 0) return "infeasible";
    if (!raisePotentials(flow, search)) return "overflow";
    if (!augmentAll(flow, search)) refill(flow, plan);
  }
  return "optimal";
}

/** Makes every arc of the shortest path tree cost nothing, and no arc less than nothing. */
function raisePotentials(flow: Flow, search: Search): boolean {
  const { potential } = flow;
  const { settled, settledCount, distance } = search;
  const farthest = distance[settled[settledCount - 1]];
  let largest = 0;
  for (let k = 0; k < settledCount; k++) {
    potential[settled[k]] += farthest - distance[settled[k]];
    largest = Math.max(largest, Math.abs(potential[settled[k]]));
  }
  return largest <= LARGEST_POTENTIAL;
}

/** Sends what the tree of shortest paths still allows; false when not a unit could go, for want of named moves. */
function augmentAll(flow: Flow, search: Search): boolean {
  const { settled, settledCount, before } = search;
  let sent = false;
  for (let k = 0; k < settledCount; k++) {
    while (flow.excess[settled[k]] < 0 && isOpen(flow, before, settled[k])) {
      sendUnit(flow, before, settled[k]);
      sent = true;
    }
  }
  return sent;
}

function isOpen(flow: Flow, before: Int32Array, deficit: number): boolean {
  let node = deficit;
  while (before[node] >= 0) {
    if (!isTight(flow, before[node], node)) return false;
    node = before[node];
  }
  return flow.excess[node] > 0;
}

/** Whether an arc of the path still costs nothing, and a move is known by name. */
function isTight(flow: Flow, from: number, to: number): boolean {
  const { tree, moves, potential, up, down } = flow;
  const difference = potential[from] - potential[to];
  if (from < tree.cells && to < tree.cells) {
    const pair = from * tree.width + (to % tree.width);
    return moves.cost[pair] === difference && isNamed(moves, pair);
  }
  return (tree.parent[from] === to ? up[from] : down[to]) === difference;
}

/** Backwards along the path, so that nobody who has just moved is moved again. */
function sendUnit(flow: Flow, before: Int32Array, deficit: number): void {
  const { tree, moves, excess, load } = flow;
  let to = deficit;
  while (before[to] >= 0) {
    const from = before[to];
    if (from < tree.cells && to < tree.cells) makeMove(moves, from * tree.width + (to % tree.width));
    else {
      const child = tree.parent[from] === to ? from : to;
      load[child] += child === from ? 1 : -1;
      bendArcs(flow, child);
    }
    to = from;
  }
  excess[deficit]++;
  excess[to]--;
}

/** Fills the heaps anew, around the potentials of now, with a larger gap and more room. */
function refill(flow: Flow, plan: HeapPlan): void {
  plan.gap = plan.gap > LARGEST_POTENTIAL ? Infinity : 2 * plan.gap + 1;
  plan.room = Math.min(MOST, 4 * plan.room);
  clearMoves(flow.moves, plan.gap, plan.room);
  for (let k = 0; k < flow.who.length; k++) offerMoves(flow.moves, flow.potential, flow.who[k]);
  finishMoves(flow.moves, flow.potential);
}
