import type { Model, ModelLimit } from "../../src/solver/model.ts";

/** A small generator of our own (mulberry32), so that every run tests the same instances. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export interface Shape {
  readonly people: number;
  readonly slots: number;
  readonly goals: number;
  readonly groups: number;
  /** Costs are below this. */
  readonly spread: number;
  /** Of 10: how often an option is missing. */
  readonly ineligible: number;
  readonly limits: readonly ModelLimit[];
}

/** A model with random options and costs. */
export function randomModel(shape: Shape, random: (below: number) => number): Model {
  const start = [0];
  const slot: number[] = [];
  for (let person = 0; person < shape.people; person++) {
    const own = [];
    for (let s = 0; s <= shape.slots; s++) if (random(10) >= shape.ineligible) own.push(s);
    slot.push(...(own.length > 0 ? own : [random(shape.slots + 1)]));
    start.push(slot.length);
  }
  const costs = Array.from({ length: shape.goals }, (_, goal) => {
    const spread = goal === shape.goals - 1 ? shape.spread : 1 + random(3);
    return Float64Array.from(slot, () => random(spread + 1) - (goal % 2));
  });
  return {
    people: shape.people,
    slots: shape.slots,
    goals: shape.goals,
    start: Int32Array.from(start),
    slot: Int32Array.from(slot),
    costs: (goal) => Float64Array.from(costs[goal - 1]),
    families: [Int32Array.from({ length: shape.people }, () => random(shape.groups))],
    limits: shape.limits,
  };
}

/** Limits of every nested kind: on slots, on (slot, group) cells, on nested sets of slots; hard or soft, one end or two. */
export function randomLimits(
  shape: { readonly people: number; readonly slots: number; readonly goals: number; readonly groups: number },
  random: (below: number) => number,
): ModelLimit[] {
  const limits: ModelLimit[] = [];
  const most = Math.max(1, Math.ceil((1.5 * shape.people) / shape.slots));
  const add = (slots: readonly number[], family: number, group: number): void => {
    const goal = random(2) === 0 ? 0 : random(shape.goals + 1);
    const low = random(most + 1);
    const high = low + random(most + 1);
    const kind = random(3);
    limits.push({
      slots,
      family,
      group,
      atMost: kind === 1 ? Infinity : kind === 0 ? low : high,
      atLeast: kind === 0 ? 0 : Math.floor(low / 2),
      goal,
    });
  };
  const cells = random(2) === 0;
  const sets = random(3) === 0;
  for (let slot = 0; slot < shape.slots + random(2); slot++) {
    for (let k = random(4); k > 0; k--) add([slot], -1, -1);
    for (let group = 0; cells && group < shape.groups; group++) if (random(3) > 0) add([slot], 0, group);
  }
  if (sets && shape.slots > 1) add([0, 1], -1, -1);
  if (sets && shape.slots > 2) add([0, 1, 2], -1, -1);
  if (random(20) === 0) add([], -1, -1);
  return limits;
}

/** Components 0 to goals of a choice, counted the plain way. */
export function plainTotals(model: Model, choice: Int32Array): number[] {
  const totals = new Array<number>(model.goals + 1).fill(0);
  for (let goal = 1; goal <= model.goals; goal++) {
    const cost = model.costs(goal);
    for (const option of choice) totals[goal] += cost[option];
  }
  for (const { slots, family, group, atMost, atLeast, goal } of model.limits) {
    let load = 0;
    choice.forEach((option, person) => {
      if (slots.includes(model.slot[option]) && (family < 0 || model.families[family][person] === group)) load++;
    });
    totals[goal] += Math.max(0, load - atMost) + Math.max(0, atLeast - load);
  }
  return totals;
}

/** The lexicographically least totals of all choices. */
export function bestByBruteForce(model: Model): number[] {
  const choice = model.start.slice(0, model.people);
  let best: number[] | undefined;
  for (;;) {
    const totals = plainTotals(model, choice);
    if (!best || comesBefore(totals, best)) best = totals;
    let person = 0;
    while (person < model.people && ++choice[person] === model.start[person + 1]) {
      choice[person] = model.start[person];
      person++;
    }
    if (person === model.people) return best;
  }
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, component) => value !== b[component]);
  return at >= 0 && a[at] < b[at];
}
