import type { Model } from "../model.ts";
import type { PairingCurves } from "./pairing-curve.ts";
import { createHeap, type Less, type NodeHeap } from "./pairing-heap.ts";
import type { PairingPack } from "./pairing-pack.ts";
import { refill, type Shortlists } from "./pairing-shortlist.ts";

/**
 * The state of the flow. Nodes are the slots and, numbered after them, the root, where those are who go without. Every
 * number that is compared is a vector with one entry for each pack, in lexicographic order.
 */
export interface PairingFlow {
  readonly model: Model;
  readonly packs: readonly PairingPack[];
  readonly curves: PairingCurves;
  readonly lists: Shortlists;
  readonly root: number;
  /** Of each node, pack by pack; a slot's price is its own less the root's. */
  readonly price: readonly Float64Array[];
  /** The option that each person takes. */
  readonly at: Int32Array;
  /** The people at each node, linked both ways; -1 ends a list. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly before: Int32Array;
  /** What the arc from each slot to the root carries. */
  readonly sent: Int32Array;
  /** What a node holds beyond what it passes on; negative: what it lacks. */
  readonly excess: Int32Array;
  readonly search: SearchState;
}

/** Shortest distances from the last source, and how they were reached. */
export interface SearchState {
  readonly distance: readonly Float64Array[];
  /** The node before, or -1. */
  readonly fromNode: Int32Array;
  /** Who moves, to which option; -1: nobody, the arc between a slot and the root. */
  readonly fromPerson: Int32Array;
  readonly fromOption: Int32Array;
  /** The nodes taken out of the heap, in order, and all that were put in. */
  readonly settled: Int32Array;
  readonly touched: Int32Array;
  settledCount: number;
  touchedCount: number;
  /** One lack is wanted: whatever is no nearer than the nearest one seen, or -1, is left out. */
  isNarrow: boolean;
  seen: number;
  /** The nodes found that lack something, nearest first. */
  readonly found: Int32Array;
  foundCount: number;
  /** An arc of negative length was met, which the invariants rule out: nothing found is to be relied on. */
  isBroken: boolean;
  /** People of settled nodes of whom only the shortlist was looked at, with the least distance of what it leaves out. */
  readonly deferred: Int32Array;
  readonly deferredAt: Float64Array;
  deferredCount: number;
  readonly heap: NodeHeap;
  readonly less: Less;
  readonly scratch: Float64Array;
}

/** What a flow is made of before anybody has chosen. */
export type PairingTask = Pick<PairingFlow, "model" | "packs" | "curves" | "lists" | "price">;

/**
 * Everybody at the option that is cheapest for them at these slot prices, of equal ones the slot held; each arc carries
 * what its price allows.
 */
export function startPairing(task: PairingTask, held: Int32Array): PairingFlow {
  const { model, packs } = task;
  const nodes = model.slots + 1;
  const flow: PairingFlow = {
    ...task,
    root: model.slots,
    at: cheapestOptions(task, held),
    head: new Int32Array(nodes).fill(-1),
    next: new Int32Array(model.people).fill(-1),
    before: new Int32Array(model.people).fill(-1),
    sent: new Int32Array(model.slots),
    excess: new Int32Array(nodes),
    search: createSearch(nodes, packs.length, model.people),
  };
  for (let person = model.people - 1; person >= 0; person--) linkPerson(flow, person, model.slot[flow.at[person]]);
  flow.excess[flow.root] -= model.people;
  for (let slot = 0; slot < model.slots; slot++) {
    flow.sent[slot] = carried(flow, slot, flow.excess[slot]);
    flow.excess[slot] -= flow.sent[slot];
    flow.excess[flow.root] += flow.sent[slot];
  }
  return flow;
}

/** Moves a person to an option; the excess of both nodes follows. */
export function movePerson(flow: PairingFlow, person: number, option: number): void {
  const { model, at, head, next, before, excess } = flow;
  const old = model.slot[at[person]];
  const [left, right] = [before[person], next[person]];
  if (left < 0) head[old] = right;
  else next[left] = right;
  if (right >= 0) before[right] = left;
  excess[old]--;
  at[person] = option;
  linkPerson(flow, person, model.slot[option]);
}

function linkPerson({ head, next, before, excess }: PairingFlow, person: number, node: number): void {
  const first = head[node];
  next[person] = first;
  before[person] = -1;
  if (first >= 0) before[first] = person;
  head[node] = person;
  excess[node]++;
}

function cheapestOptions(task: PairingTask, held: Int32Array): Int32Array {
  const { model, lists, price, packs } = task;
  const at = new Int32Array(model.people);
  for (let person = 0; person < model.people; person++) {
    refill(lists, person, price[0]);
    const from = person * lists.size;
    const best = cheapestAmong(task, lists.option, from, from + lists.count[person], held[person]);
    const least = lists.cost[best] + price[0][model.slot[best]];
    // What the list leaves out may be equal on the first pack and better on a later one.
    const isCut = packs.length > 1 && lists.bound[person] <= least;
    at[person] = isCut
      ? cheapestAmong(task, undefined, model.start[person], model.start[person + 1], held[person])
      : best;
  }
  return at;
}

/** @param list the options between `from` and `end` of it; undefined: those numbers are the options */
function cheapestAmong(
  task: PairingTask,
  list: Int32Array | undefined,
  from: number,
  end: number,
  held: number,
): number {
  const { slot } = task.model;
  const { cost } = task.lists;
  const [first] = task.price;
  let best = list ? list[from] : from;
  let least = cost[best] + first[slot[best]];
  for (let place = from + 1; place < end; place++) {
    const one = list ? list[place] : place;
    const value = cost[one] + first[slot[one]];
    if (value > least || (value === least && !isPreferred(task, one, best, held))) continue;
    best = one;
    least = value;
  }
  return best;
}

/** Compares two options that are equal on the first pack: by the others, then by which is held. */
function isPreferred({ model, packs, price }: PairingTask, option: number, than: number, held: number): boolean {
  const { slot } = model;
  for (let pack = 1; pack < packs.length; pack++) {
    const { cost } = packs[pack];
    const left = cost[option] + price[pack][slot[option]];
    const right = cost[than] + price[pack][slot[than]];
    if (left !== right) return left < right;
  }
  return slot[option] === held;
}

/** The load nearest to `count` at which the price of a slot lies between the last unit's cost and the next one's. */
function carried(flow: PairingFlow, slot: number, count: number): number {
  const most = flow.curves.capacity[slot];
  let load = Math.min(count, most);
  while (load > 0 && comparePrice(flow, slot, load) < 0) load--;
  while (load < most && comparePrice(flow, slot, load + 1) > 0) load++;
  return load;
}

/** The price of a slot less the cost of its unit number `load`: negative, zero or positive. */
function comparePrice({ packs, price, root, curves }: PairingFlow, slot: number, load: number): number {
  for (let pack = 0; pack < packs.length; pack++) {
    const difference = price[pack][slot] - price[pack][root] - curves.slope(pack, slot, load);
    if (difference !== 0) return difference;
  }
  return 0;
}

function createSearch(nodes: number, packs: number, people: number): SearchState {
  const distance = Array.from({ length: packs }, () => new Float64Array(nodes).fill(Infinity));
  const [first] = distance;
  const less: Less = (left, right) => {
    if (first[left] !== first[right]) return first[left] < first[right];
    for (let pack = 1; pack < packs; pack++) {
      if (distance[pack][left] !== distance[pack][right]) return distance[pack][left] < distance[pack][right];
    }
    return left < right;
  };
  return {
    distance,
    fromNode: new Int32Array(nodes).fill(-1),
    fromPerson: new Int32Array(nodes).fill(-1),
    fromOption: new Int32Array(nodes).fill(-1),
    settled: new Int32Array(nodes),
    touched: new Int32Array(nodes),
    settledCount: 0,
    touchedCount: 0,
    isNarrow: false,
    seen: -1,
    found: new Int32Array(nodes),
    foundCount: 0,
    isBroken: false,
    deferred: new Int32Array(people),
    deferredAt: new Float64Array(people),
    deferredCount: 0,
    heap: createHeap(nodes),
    less,
    scratch: new Float64Array(packs),
  };
}
