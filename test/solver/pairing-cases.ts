import type { Model, ModelLimit } from "../../src/solver/model.ts";
import { type Dice, diceFrom } from "./seeded.ts";

export interface PairingSize {
  readonly people: number;
  readonly slots: number;
  readonly goals: number;
  /** How many slots each person may take; default: all. */
  readonly degree?: number;
  /** Costs are 0 to this, unless `kinds` varies them. */
  readonly largest: number;
  readonly capacity: number;
  /** The goal, if any, to which the k-th person of a slot costs k - 1. */
  readonly evenLoad?: number;
  /** So many slots of each person cost something of their own on goal 2; all others the same, and the most. */
  readonly wishes?: number;
}

/** People and mentors: the first goal counts those who go without, the others cost at random. */
export function pairingModel(seed: number, size: PairingSize): Model {
  const dice = diceFrom(seed);
  const { people, slots, goals, largest } = size;
  const rows = Array.from({ length: people }, () => optionRow(dice, slots, size.degree ?? slots));
  const start = new Int32Array(people + 1);
  rows.forEach((row, person) => (start[person + 1] = start[person] + row.length));
  const slot = new Int32Array(start[people]);
  rows.forEach((row, person) => slot.set(row, start[person]));
  const columns = Array.from({ length: goals }, (_, at) => {
    if (at === 0) return Float64Array.from(slot, (one) => (one === slots ? 1 : 0));
    if (at === 1 && size.wishes !== undefined) return wishColumn(dice, start, slot, slots, size.wishes);
    return Float64Array.from(slot, (one) => (one === slots ? 0 : dice.below(largest + 1)));
  });
  return {
    people,
    slots,
    goals,
    start,
    slot,
    costs: (goal) => columns[goal - 1],
    families: [],
    limits: limitsOf(size),
  };
}

function wishColumn(dice: Dice, start: Int32Array, slot: Int32Array, none: number, wishes: number): Float64Array {
  const column = Float64Array.from(slot, (one) => (one === none ? 0 : wishes));
  for (let person = 0; person + 1 < start.length; person++) {
    const own = start[person + 1] - start[person] - 1;
    for (let rank = 0; rank < wishes; rank++) column[start[person] + dice.below(own)] = rank;
  }
  return column;
}

function limitsOf({ slots, capacity, evenLoad }: PairingSize): ModelLimit[] {
  return Array.from({ length: slots }, (_, slot) => {
    const limit = { slots: [slot], family: -1, group: 0, atLeast: 0 };
    const soft = evenLoad === undefined ? [] : Array.from({ length: capacity - 1 }, (__, at) => at + 1);
    return [
      { ...limit, atMost: capacity, goal: 0 },
      ...soft.map((atMost) => ({ ...limit, atMost, goal: evenLoad ?? 0 })),
    ];
  }).flat();
}

function optionRow(dice: Dice, slots: number, degree: number): number[] {
  if (degree >= slots) return Array.from({ length: slots + 1 }, (_, slot) => slot);
  const own = new Set<number>();
  while (own.size < degree) own.add(dice.below(slots));
  return [...[...own].sort((a, b) => a - b), slots];
}
