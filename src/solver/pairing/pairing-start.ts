import { linkPerson, type PairingFlow, type PairingTask, type SearchState } from "./pairing-flow.ts";
import { createHeap, type Less } from "./pairing-heap.ts";
import { refill } from "./pairing-shortlist.ts";

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
