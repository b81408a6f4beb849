import { diceFrom } from "./dice.mjs";

/**
 * An allocation as numbers: everybody takes one option; slots hold so many; with groups, each (slot, group) should hold
 * between `low` and `high`, and each person beyond or missing costs `weight`, which is more than all that shifting people
 * round can save (V nodes in a cycle, each person at most the dearest cost), so that the bands come first, as a goal of
 * their own does.
 *
 * @param size people, slots, groups (0: none); `candidates`: how many slots each may take (0: most of them)
 * @returns start, slot, cost (compressed rows; slot number `slots` is "none"), places, groupOf, bands, weight
 */
export function instance({ people, slots, groups = 0, candidates = 0, seed = 1 }) {
  const dice = diceFrom(seed);
  const start = new Int32Array(people + 1);
  const width = (candidates || slots) + 1;
  const slot = new Int32Array(people * width);
  const cost = new Float64Array(people * width);
  const groupOf = Int32Array.from({ length: people }, () => Math.min(dice.below(groups + 1), dice.below(groups + 1)));
  let used = 0;
  for (let person = 0; person < people; person++) {
    // Early slots are asked for more often; the lottery separates people who want the same.
    const favourite = Math.min(dice.below(slots), dice.below(slots));
    const before = dice.chance(20) ? dice.below(slots) : -1;
    for (const at of lawfulSlots(dice, slots, candidates)) {
      slot[used] = at;
      cost[used++] = 40 * Math.min(9, Math.abs(at - favourite)) + (at === before ? 0 : 60) + dice.below(400);
    }
    slot[used] = slots;
    cost[used++] = dearest;
    start[person + 1] = used;
  }
  const places = Array.from({ length: slots }, () => Math.ceil((people / slots) * 0.98));
  const bands = bandsOf(groupOf, groups, places, people);
  const weight = dearest * (slots * (groups + 1) + 2);
  return { people, slots, start, slot: slot.slice(0, used), cost: cost.slice(0, used), places, groupOf, bands, weight };
}

const dearest = 2000;

function lawfulSlots(dice, slots, candidates) {
  if (candidates === 0) return Array.from({ length: slots }, (_, at) => at).filter(() => !dice.chance(10));
  const chosen = new Set();
  while (chosen.size < candidates) chosen.add(dice.below(slots));
  return [...chosen].sort((left, right) => left - right);
}

function bandsOf(groupOf, groups, places, people) {
  const sizes = new Array(groups ? groups + 1 : 0).fill(0);
  if (groups > 0) for (const group of groupOf) sizes[group]++;
  return places.flatMap((fill, slot) =>
    sizes.map((size, group) => {
      const low = Math.floor((fill * size) / people);
      return { slot, group, low, high: low + 1 };
    }),
  );
}

/** The same as the model of src/solver/model.ts: the bands are goal 1, the costs the last goal. */
export function modelOf({ people, slots, start, slot, cost, places, groupOf, bands }) {
  const goals = bands.length > 0 ? 2 : 1;
  const limits = [
    ...places.map((atMost, at) => limit(at, -1, 0, atMost, 0, 0)),
    ...bands.map(({ slot: at, group, low, high }) => limit(at, 0, group, high, low, 1)),
  ];
  const nothing = goals === 2 ? new Float64Array(cost.length) : cost;
  const costs = (goal) => (goal === goals ? cost : nothing);
  return { people, slots, goals, start, slot, costs, families: bands.length > 0 ? [groupOf] : [], limits };
}

function limit(slot, family, group, atMost, atLeast, goal) {
  return { slots: [slot], family, group, atMost, atLeast, goal };
}

/** As a linear programme by columns: options, then for each band its excess and its shortfall. The relaxation is whole. */
export function programmeOf({ people, slots, start, slot, cost, places, groupOf, bands, weight }) {
  const bandRow = new Map(bands.map(({ slot: at, group }, index) => [at * 1000 + group, people + slots + index]));
  const columns = cost.length + 2 * bands.length;
  const starts = new Int32Array(columns + 1);
  const [indices, values] = [[], []];
  const colCost = new Float64Array(columns);
  let column = 0;
  const entry = (row, value = 1) => {
    indices.push(row);
    values.push(value);
  };
  for (let person = 0; person < people; person++) {
    for (let option = start[person]; option < start[person + 1]; option++) {
      entry(person);
      if (slot[option] < slots) entry(people + slot[option]);
      const row = bandRow.get(slot[option] * 1000 + groupOf[person]);
      if (row !== undefined) entry(row);
      colCost[column] = cost[option];
      starts[++column] = indices.length;
    }
  }
  for (let band = 0; band < bands.length; band++) {
    for (const sign of [-1, 1]) {
      entry(people + slots + band, sign);
      colCost[column] = weight;
      starts[++column] = indices.length;
    }
  }
  const rows = [
    ...Array.from({ length: people }, () => [1, 1]),
    ...places.map((atMost) => [0, atMost]),
    ...bands.map(({ low, high }) => [low, high]),
  ];
  return { columns, rows, starts, indices, values, colCost };
}

/**
 * As a flow of `people` units from node 0 to the last node. A band is three parallel arcs: what is missing is dear, so the
 * first `low` units earn `weight`; `offset` puts that right.
 */
export function flowOf({ people, slots, start, slot, cost, places, bands, groupOf, weight }) {
  const groups = bands.length / slots;
  const slotNode = (at) => 1 + people + at;
  const bandNode = (at, group) => 1 + people + slots + at * groups + group;
  const sink = 1 + people + slots + bands.length;
  const arcs = { tail: [], head: [], capacity: [], cost: [] };
  const arc = (tail, head, capacity, unit) => {
    arcs.tail.push(tail);
    arcs.head.push(head);
    arcs.capacity.push(capacity);
    arcs.cost.push(unit);
  };
  for (let person = 0; person < people; person++) {
    arc(0, 1 + person, 1, 0);
    for (let option = start[person]; option < start[person + 1]; option++) {
      const at = slot[option];
      const head = at === slots ? sink : groups > 0 ? bandNode(at, groupOf[person]) : slotNode(at);
      arc(1 + person, head, 1, cost[option]);
    }
  }
  places.forEach((most, at) => void arc(slotNode(at), sink, most, 0));
  let offset = 0;
  for (const { slot: at, group, low, high } of bands) {
    arc(bandNode(at, group), slotNode(at), low, -weight);
    arc(bandNode(at, group), slotNode(at), high - low, 0);
    arc(bandNode(at, group), slotNode(at), people, weight);
    offset += low * weight;
  }
  return { nodes: sink + 1, arcs, offset };
}
