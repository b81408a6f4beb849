import { greatestLoad } from "./network-curve.ts";
import { offerMoves } from "./network-moves.ts";
import { type Flow, type Level, priceOf } from "./network-state.ts";
import type { Tree } from "./network-tree.ts";

/** Which moves the heaps take. */
export interface HeapPlan {
  /** Moves that cost at most this much above staying enter the heaps. */
  gap: number;
  /** Entries of one heap, at most. */
  room: number;
  /** Entries to expect in all. */
  readonly entries: number;
}

/** Room without end. */
export const ALL = 0x7fffffff;
/** Below this many options every move is kept. */
const KEEP_ALL = 20_000;
/** Entries wanted for each square root of people: about what sampling errors will move. */
const ENTRIES = 60;
const PROBES = 512;

/** Chooses the gap so that about as many moves enter as a start from sampled prices will need. */
export function planHeaps(level: Level, potential: Float64Array): HeapPlan {
  const { tree, who } = level;
  const count = who.length * tree.width;
  const wanted = ENTRIES * Math.sqrt(8 * who.length);
  if (count <= KEEP_ALL || wanted * 2 > count) return { gap: Infinity, room: ALL, entries: count };
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
export function assignBest(flow: Flow): void {
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
