/**
 * Many small priority queues in one pool of typed arrays: pairing heaps (Fredman, Sedgewick, Sleator, Tarjan 1986).
 * A heap is the index of its top entry, or -1 when empty. Inserting and melding cost O(1), removing the top O(log n)
 * amortised; nothing is allocated but when the pool doubles. Ties go to the lower person, then the lower option.
 */
export interface HeapPool {
  /** Entries ever handed out; those on the free list are among them. */
  size: number;
  /** First entry of the free list, linked by `next`; -1 when there is none. */
  free: number;
  key: Float64Array;
  person: Int32Array;
  option: Int32Array;
  child: Int32Array;
  next: Int32Array;
}

export function createPool(capacity: number): HeapPool {
  return {
    size: 0,
    free: -1,
    key: new Float64Array(capacity),
    person: new Int32Array(capacity),
    option: new Int32Array(capacity),
    child: new Int32Array(capacity),
    next: new Int32Array(capacity),
  };
}

/** Forgets every heap of the pool at once; tops held by the caller become meaningless. */
export function clearPool(pool: HeapPool): void {
  pool.size = 0;
  pool.free = -1;
}

/** Adds an entry to the heap with this top (-1: an empty one) and returns the new top. */
export function insertEntry(pool: HeapPool, top: number, key: number, person: number, option: number): number {
  const entry = takeEntry(pool);
  pool.key[entry] = key;
  pool.person[entry] = person;
  pool.option[entry] = option;
  pool.child[entry] = -1;
  pool.next[entry] = -1;
  return top < 0 ? entry : meld(pool, top, entry);
}

/** Removes the top entry and returns the new top, or -1. */
export function removeTop(pool: HeapPool, top: number): number {
  const next = pool.next;
  let rest = pool.child[top];
  let pairs = -1;
  while (rest >= 0) {
    const left = rest;
    const right = next[left];
    rest = right < 0 ? -1 : next[right];
    const winner = right < 0 ? left : meld(pool, left, right);
    next[winner] = pairs;
    pairs = winner;
  }
  next[top] = pool.free;
  pool.free = top;
  return meldAll(pool, pairs);
}

function meldAll(pool: HeapPool, list: number): number {
  const next = pool.next;
  let top = list;
  let rest = top < 0 ? -1 : next[top];
  while (rest >= 0) {
    const after = next[rest];
    top = meld(pool, top, rest);
    rest = after;
  }
  if (top >= 0) next[top] = -1;
  return top;
}

function meld(pool: HeapPool, a: number, b: number): number {
  const winner = comesFirst(pool, a, b) ? a : b;
  const loser = winner === a ? b : a;
  pool.next[loser] = pool.child[winner];
  pool.child[winner] = loser;
  return winner;
}

function comesFirst(pool: HeapPool, a: number, b: number): boolean {
  const difference = pool.key[a] - pool.key[b] || pool.person[a] - pool.person[b] || pool.option[a] - pool.option[b];
  return difference <= 0;
}

function takeEntry(pool: HeapPool): number {
  const entry = pool.free;
  if (entry >= 0) {
    pool.free = pool.next[entry];
    return entry;
  }
  if (pool.size === pool.key.length) doublePool(pool);
  return pool.size++;
}

function doublePool(pool: HeapPool): void {
  const capacity = pool.size * 2 + 16;
  const key = new Float64Array(capacity);
  key.set(pool.key);
  pool.key = key;
  pool.person = doubled(pool.person, capacity);
  pool.option = doubled(pool.option, capacity);
  pool.child = doubled(pool.child, capacity);
  pool.next = doubled(pool.next, capacity);
}

function doubled(from: Int32Array, capacity: number): Int32Array {
  const to = new Int32Array(capacity);
  to.set(from);
  return to;
}
