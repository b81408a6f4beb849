import { clearPool, createPool, type HeapPool, insertEntry, removeTop } from "./heap.ts";
import type { Tree } from "./network-tree.ts";

/** The options in play, in the form of a model's: those of person i are start[i] to start[i + 1] - 1. */
export interface Options {
  readonly start: Int32Array;
  readonly slot: Int32Array;
  readonly cost: Float64Array;
}

/**
 * The cheapest moves between cells. For cell a and slot t, pair a x width + t keeps a heap of the people now in a who
 * may move to t, keyed by what the move costs them. Only cheap moves are kept; every other one costs at least
 * `omitted`. So `cost`, the lesser of top and `omitted`, is never above the true cheapest cost.
 */
export interface Moves {
  readonly tree: Tree;
  readonly options: Options;
  /** The option each person takes now. */
  readonly at: Int32Array;
  readonly pool: HeapPool;
  readonly top: Int32Array;
  readonly omitted: Float64Array;
  readonly cost: Float64Array;
  readonly fill: Fill;
}

/** What is needed while the heaps are filled. There costs are reduced: what a move costs above staying, at these prices. */
interface Fill {
  /** Moves within this of staying enter a heap while it has room. */
  gap: number;
  readonly room: Int32Array;
  /** A move at or above this is omitted. */
  readonly bound: Float64Array;
  /** For each pair the `most` cheapest of the moves that did not enter, cheapest first: no heap is left without. */
  readonly spares: Int32Array;
  readonly most: number;
  readonly over: Float64Array;
  readonly person: Int32Array;
  readonly option: Int32Array;
}

const MOST_SPARES = 16;
/** All spares together are to be about this many at most. */
const ALL_SPARES = 262_144;

/** `entries`: how many to expect in all heaps together; more are taken. */
export function createMoves(tree: Tree, options: Options, at: Int32Array, entries: number): Moves {
  const pairs = tree.cells * tree.width;
  return {
    tree,
    options,
    at,
    pool: createPool(entries + pairs * sparesOf(pairs)),
    top: new Int32Array(pairs),
    omitted: new Float64Array(pairs),
    cost: new Float64Array(pairs),
    fill: createFill(pairs),
  };
}

/** Few slots have 16 spares a pair, hundreds of slots one. */
function sparesOf(pairs: number): number {
  return Math.max(1, Math.min(MOST_SPARES, Math.floor(ALL_SPARES / pairs)));
}

function createFill(pairs: number): Fill {
  const most = sparesOf(pairs);
  return {
    most,
    gap: 0,
    room: new Int32Array(pairs),
    bound: new Float64Array(pairs),
    spares: new Int32Array(pairs),
    over: new Float64Array(pairs * most),
    person: new Int32Array(pairs * most),
    option: new Int32Array(pairs * most),
  };
}

/** Empties all heaps; each will take moves within `gap` of staying, `room` of them, and some spares. */
export function clearMoves(moves: Moves, gap: number, room: number): void {
  const { fill, tree } = moves;
  clearPool(moves.pool);
  moves.top.fill(-1);
  fill.gap = gap;
  fill.room.fill(room);
  fill.bound.fill(Infinity);
  fill.spares.fill(0);
  for (let cell = 0; cell < tree.cells; cell++) fill.bound[cell * tree.width + (cell % tree.width)] = -Infinity;
}

/** Takes a person's cheap moves, at these potentials, into the heaps. */
export function offerMoves(moves: Moves, potential: Float64Array, person: number): void {
  const { tree, options } = moves;
  const { slot, cost } = options;
  const bound = moves.fill.bound;
  const base = tree.group[person] * tree.width;
  const own = moves.at[person];
  const pair = (base + slot[own]) * tree.width;
  const stay = cost[own] + potential[base + slot[own]];
  const end = options.start[person + 1];
  for (let option = options.start[person]; option < end; option++) {
    const to = slot[option];
    const over = cost[option] + potential[base + to] - stay;
    if (over < bound[pair + to]) takeMove(moves, pair + to, over, person, option);
  }
}

function takeMove(moves: Moves, pair: number, over: number, person: number, option: number): void {
  const { fill, pool, top, options, at } = moves;
  if (over > fill.gap || fill.room[pair] === 0) {
    keepSpare(fill, pair, over, person, option);
  } else {
    top[pair] = insertEntry(pool, top[pair], options.cost[option] - options.cost[at[person]], person, option);
    if (--fill.room[pair] === 0) tightenBound(fill, pair);
  }
}

/** Insertion into a short sorted list; the dearest falls out of a full one. */
function keepSpare(fill: Fill, pair: number, over: number, person: number, option: number): void {
  const begin = pair * fill.most;
  let place = begin + fill.spares[pair];
  if (fill.spares[pair] < fill.most) fill.spares[pair]++;
  else if (fill.over[--place] <= over) return;
  while (place > begin && fill.over[place - 1] > over) {
    fill.over[place] = fill.over[place - 1];
    fill.person[place] = fill.person[place - 1];
    fill.option[place] = fill.option[place - 1];
    place--;
  }
  fill.over[place] = over;
  fill.person[place] = person;
  fill.option[place] = option;
  tightenBound(fill, pair);
}

function tightenBound(fill: Fill, pair: number): void {
  if (fill.spares[pair] < fill.most) return;
  const dearest = fill.over[(pair + 1) * fill.most - 1];
  fill.bound[pair] = fill.room[pair] === 0 ? dearest : Math.max(dearest, fill.gap + 1);
}

/** Brings the heaps and costs up to date after all moves were offered. */
export function finishMoves(moves: Moves, potential: Float64Array): void {
  const { tree, fill, top, omitted, pool } = moves;
  const { width } = tree;
  for (let pair = 0; pair < top.length; pair++) {
    const cell = Math.floor(pair / width);
    const shift = potential[cell] - potential[cell - (cell % width) + (pair % width)];
    const begin = pair * fill.most;
    for (let spare = begin; spare < begin + fill.spares[pair]; spare++) {
      top[pair] = insertEntry(pool, top[pair], fill.over[spare] + shift, fill.person[spare], fill.option[spare]);
    }
    omitted[pair] = fill.spares[pair] < fill.most ? Infinity : fill.over[begin + fill.most - 1] + shift;
    refreshPair(moves, pair);
  }
}

/** Whether the cheapest move of a pair is known by name, or only a bound on its cost. */
export function isNamed(moves: Moves, pair: number): boolean {
  return moves.top[pair] >= 0 && moves.pool.key[moves.top[pair]] === moves.cost[pair];
}

/** Makes the cheapest move of a pair and brings the heaps of both cells up to date. */
export function makeMove(moves: Moves, pair: number): void {
  const { tree, options, at, pool, top } = moves;
  const person = pool.person[top[pair]];
  const option = pool.option[top[pair]];
  const base = tree.group[person] * tree.width;
  const from = (base + options.slot[at[person]]) * tree.width;
  const to = (base + options.slot[option]) * tree.width;
  const end = options.start[person + 1];
  at[person] = option;
  for (let other = options.start[person]; other < end; other++) {
    dropStale(moves, from + options.slot[other], person);
    const h = to + options.slot[other];
    const key = options.cost[other] - options.cost[option];
    if (options.slot[other] !== options.slot[option] && key <= moves.omitted[h]) {
      top[h] = insertEntry(pool, top[h], key, person, other);
      refreshPair(moves, h);
    }
  }
}

/** Takes people who have left the cell off the top of a pair of it; only the one who just left can be there first. */
function dropStale(moves: Moves, pair: number, left: number): void {
  const { tree, options, at, pool, top } = moves;
  if (top[pair] < 0 || pool.person[top[pair]] !== left) return;
  const cell = (pair - (pair % tree.width)) / tree.width;
  const slot = cell % tree.width;
  while (top[pair] >= 0 && options.slot[at[pool.person[top[pair]]]] !== slot) top[pair] = removeTop(pool, top[pair]);
  refreshPair(moves, pair);
}

function refreshPair(moves: Moves, pair: number): void {
  const entry = moves.top[pair];
  const bound = moves.omitted[pair];
  moves.cost[pair] = entry >= 0 && moves.pool.key[entry] <= bound ? moves.pool.key[entry] : bound;
}
