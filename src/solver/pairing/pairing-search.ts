import type { PairingFlow } from "./pairing-flow.ts";
import { clearHeap, raise, takeFirst } from "./pairing-heap.ts";

/**
 * Dijkstra over the nodes. It ends with the nearest nodes that lack something, so many as are wanted, in `search.found`,
 * each but the only one wanted among the settled; or when every node that can be reached is settled. Where one is wanted,
 * whatever is no nearer than the one already seen is left out. An arc of negative length, which the invariants rule out and
 * with which a search may never end, stops it: `search.isBroken`.
 */
export function searchFrom(flow: PairingFlow, source: number, want: number): void {
  const { search, excess } = flow;
  const { heap, less, settled, found } = search;
  forget(flow);
  search.isNarrow = want === 1;
  for (const distance of search.distance) distance[source] = 0;
  search.fromNode[source] = -1;
  search.touched[search.touchedCount++] = source;
  raise(heap, source, less);
  for (;;) {
    lookFurther(flow, heap.size > 0 ? search.distance[0][heap.node[0]] : Infinity);
    if (heap.size === 0 || search.isBroken) return;
    const node = takeFirst(heap, less);
    if (excess[node] < 0 && node !== source) found[search.foundCount++] = node;
    if (search.isNarrow && search.foundCount > 0) return;
    settled[search.settledCount++] = node;
    if (search.foundCount === want) return;
    leave(flow, node);
  }
}

function forget({ search }: PairingFlow): void {
  for (let at = 0; at < search.touchedCount; at++) search.distance[0][search.touched[at]] = Infinity;
  clearHeap(search.heap);
  search.settledCount = 0;
  search.touchedCount = 0;
  search.deferredCount = 0;
  search.foundCount = 0;
  search.seen = -1;
}

/** All arcs out of a node: what its people could take instead, and the arc between a slot and the root. */
function leave(flow: PairingFlow, node: number): void {
  const { root, sent, curves, lists, head, next } = flow;
  if (node === root) {
    for (let slot = 0; slot < root; slot++) if (sent[slot] > 0) tryUnit(flow, node, slot, slot, sent[slot], -1);
  } else if (sent[node] < curves.capacity[node]) {
    tryUnit(flow, node, root, node, sent[node] + 1, 1);
  }
  for (let person = head[node]; person >= 0; person = next[person]) {
    const from = person * lists.size;
    tryMoves(flow, node, person, lists.option, from, from + lists.count[person]);
    if (lists.bound[person] < Infinity) defer(flow, node, person);
  }
}

/** @param load the unit of the slot that is added (`sign` 1) or taken away (-1) */
function tryUnit(flow: PairingFlow, from: number, to: number, slot: number, load: number, sign: 1 | -1): void {
  const { price, curves, search } = flow;
  const { scratch, distance } = search;
  for (let pack = 0; pack < scratch.length; pack++) {
    const length = sign * curves.slope(pack, slot, load) + price[pack][to] - price[pack][from];
    scratch[pack] = distance[pack][from] + length;
  }
  if (isNearer(flow, to)) arrive(flow, from, to, -1, -1);
}

/** @param list the options between `from` and `end` of it; undefined: those numbers are the options */
function tryMoves(
  flow: PairingFlow,
  node: number,
  person: number,
  list: Int32Array | undefined,
  from: number,
  end: number,
): void {
  const { model, packs, price, at, search } = flow;
  const { slot } = model;
  const [{ cost }] = packs;
  const [first] = price;
  const [near] = search.distance;
  const base = near[node] - cost[at[person]] - first[node];
  let most = search.seen < 0 ? Infinity : near[search.seen];
  for (let place = from; place < end; place++) {
    const option = list ? list[place] : place;
    const to = slot[option];
    const length = base + cost[option] + first[to];
    if (length > near[to] || length > most) continue;
    measureMove(flow, node, person, option);
    if (!isNearer(flow, to)) continue;
    arrive(flow, node, to, person, option);
    if (search.seen >= 0) most = near[search.seen];
  }
}

function measureMove(
  { model, packs, price, at, search }: PairingFlow,
  node: number,
  person: number,
  option: number,
): void {
  const { scratch, distance } = search;
  const to = model.slot[option];
  for (let pack = 0; pack < scratch.length; pack++) {
    const { cost } = packs[pack];
    const length = cost[option] + price[pack][to] - (cost[at[person]] + price[pack][node]);
    scratch[pack] = distance[pack][node] + length;
  }
}

/** Notes what the options outside a person's shortlist are away at least. */
function defer({ search, lists, price, at }: PairingFlow, node: number, person: number): void {
  const place = search.deferredCount++;
  search.deferred[place] = person;
  search.deferredAt[place] = search.distance[0][node] - lists.cost[at[person]] - price[0][node] + lists.bound[person];
}

/** Looks at all options of those whose omitted ones may be nearer than the next node (with later packs: as near). */
function lookFurther(flow: PairingFlow, next: number): void {
  const { model, packs, at, search } = flow;
  const { deferred, deferredAt } = search;
  for (let place = 0; place < search.deferredCount; ) {
    if (deferredAt[place] > next || (deferredAt[place] === next && packs.length === 1)) {
      place++;
      continue;
    }
    const person = deferred[place];
    const last = --search.deferredCount;
    deferred[place] = deferred[last];
    deferredAt[place] = deferredAt[last];
    tryMoves(flow, model.slot[at[person]], person, undefined, model.start[person], model.start[person + 1]);
  }
}

/** Whether the distance in `scratch` is less than a node's, and of use. */
function isNearer({ search }: PairingFlow, to: number): boolean {
  const { scratch, distance, seen } = search;
  if (distance[0][to] !== Infinity && !precedes(scratch, distance, to)) return false;
  return seen < 0 || precedes(scratch, distance, seen);
}

function precedes(scratch: Float64Array, distance: readonly Float64Array[], node: number): boolean {
  for (let pack = 0; pack < scratch.length; pack++) {
    if (scratch[pack] !== distance[pack][node]) return scratch[pack] < distance[pack][node];
  }
  return false;
}

function arrive({ search, excess }: PairingFlow, from: number, to: number, person: number, option: number): void {
  const { distance, scratch } = search;
  if (precedes(scratch, distance, from)) search.isBroken = true;
  if (distance[0][to] === Infinity) search.touched[search.touchedCount++] = to;
  for (let pack = 0; pack < scratch.length; pack++) distance[pack][to] = scratch[pack];
  search.fromNode[to] = from;
  search.fromPerson[to] = person;
  search.fromOption[to] = option;
  if (search.isNarrow && excess[to] < 0) search.seen = to;
  raise(search.heap, to, search.less);
}
