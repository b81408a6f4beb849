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
  /** How many more entries each pair takes while the heaps are filled. */
  readonly room: Int32Array;
}

export function createMoves(tree: Tree, options: Options, at: Int32Array): Moves {
  const pairs = tree.cells * tree.width;
  return {
    tree,
    options,
    at,
    pool: createPool(1024),
    top: new Int32Array(pairs).fill(-1),
    omitted: new Float64Array(pairs).fill(Infinity),
    cost: new Float64Array(pairs).fill(Infinity),
    room: new Int32Array(pairs),
  };
}

/** Empties all heaps; each will take `room` entries. */
export function clearMoves(moves: Moves, room: number): void {
  clearPool(moves.pool);
  moves.top.fill(-1);
  moves.omitted.fill(Infinity);
  moves.room.fill(room);
}

/** Keeps those moves of a person that cost at most `gap` above staying, at these potentials; notes the others. */
export function offerMoves(moves: Moves, potential: Float64Array, person: number, gap: number): void {
  const { tree, options, top, omitted, room, pool } = moves;
  const { slot, cost } = options;
  const base = tree.group[person] * tree.width;
  const own = moves.at[person];
  const cell = base + slot[own];
  const pair = cell * tree.width;
  const stay = cost[own];
  const most = gap + potential[cell];
  const end = options.start[person + 1];
  for (let option = options.start[person]; option < end; option++) {
    const to = slot[option];
    const key = cost[option] - stay;
    const h = pair + to;
    if (base + to === cell) continue;
    if (key + potential[base + to] <= most && room[h] > 0) {
      top[h] = insertEntry(pool, top[h], key, person, option);
      room[h]--;
    } else if (key < omitted[h]) omitted[h] = key;
  }
}

/** Brings `cost` up to date after the heaps were filled. */
export function refreshMoves(moves: Moves): void {
  for (let pair = 0; pair < moves.top.length; pair++) refreshPair(moves, pair);
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
  moves.cost[pair] = entry >= 0 && moves.pool.key[entry] < bound ? moves.pool.key[entry] : bound;
}
