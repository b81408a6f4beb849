import type { Model, ModelLimit } from "../../src/solver/model.ts";
import { type Dice, diceFrom } from "./seeded.ts";

export interface Size {
  readonly people: readonly [number, number];
  readonly slots: readonly [number, number];
  readonly families: readonly [number, number];
  readonly goals: readonly [number, number];
  /** Default: a million. */
  readonly largestCost?: number;
}

/**
 * A model of any kind: people with all, some or one of the options; places; shares of crossing families, hard or soft;
 * limits over several slots; goals that cost, that count a limit, or both; ties; models that nothing can satisfy.
 */
export function randomModel(seed: number, size: Size): Model {
  const dice = diceFrom(seed);
  return dice.chance(40) ? knottedModel(dice, size) : mixedModel(dice, size);
}

/**
 * Slots that hold one of each kind, many crossing families of kinds, and more to gain by filling slots: the fractional
 * answer likes halves (of three people, no two together, 1.5 fit), so that cuts and cases are needed.
 */
function knottedModel(dice: Dice, size: Size): Model {
  const people = Math.max(3, dice.between(...size.people));
  const [slots, goals] = [size.slots, size.goals].map(([least, most]) => dice.between(least, most));
  const kinds = dice.between(2, Math.max(2, people - 2));
  const families = Array.from({ length: dice.between(3, 5) }, () =>
    Int32Array.from({ length: people }, () => dice.below(kinds)),
  );
  const { start, slot } = randomOptions(dice, people, slots);
  const filling = Float64Array.from(slot, (one) => (one === slots ? 1 : 0));
  const columns = Array.from({ length: goals }, () =>
    dice.chance(60) ? filling : randomCosts(dice, slot, size.largestCost),
  );
  const most = dice.pick([1, 1, 1, 2]);
  const limits = families.flatMap((_, family) => {
    const goal = dice.chance(50) ? 0 : dice.between(1, goals);
    const atLeast = dice.chance(15) ? dice.below(most + 1) : 0;
    const cells = Array.from({ length: slots * kinds }, (__, at) => [at % slots, Math.floor(at / slots)]);
    return cells.map(([one, group]) => ({ slots: [one], family, group, atMost: most, atLeast, goal }));
  });
  return { people, slots, goals, start, slot, costs: (goal) => columns[goal - 1], families, limits };
}

function mixedModel(dice: Dice, size: Size): Model {
  const [people, slots, goals] = [size.people, size.slots, size.goals].map(([least, most]) =>
    dice.between(least, most),
  );
  const families = Array.from({ length: dice.between(...size.families) }, () => randomFamily(dice, people));
  const { start, slot } = randomOptions(dice, people, slots);
  const columns = Array.from({ length: goals }, () => randomCosts(dice, slot, size.largestCost));
  const limits = [
    ...placesOf(dice, people, slots),
    ...families.flatMap((_, family) => sharesOf(dice, family, people, slots, goals)),
    ...Array.from({ length: dice.below(3) }, () => anyLimit(dice, { people, slots, goals, families: families.length })),
  ];
  return { people, slots, goals, start, slot, costs: (goal) => columns[goal - 1], families, limits };
}

function randomFamily(dice: Dice, people: number): Int32Array {
  const groups = dice.between(1, 3);
  return Int32Array.from({ length: people }, () => dice.below(groups));
}

function randomOptions(dice: Dice, people: number, slots: number): Pick<Model, "start" | "slot"> {
  const narrow = dice.pick([0, 0, 20, 50]);
  const noneAllowed = dice.chance(75);
  const rows = Array.from({ length: people }, () => {
    const kept = Array.from({ length: slots }, (_, slot) => slot).filter(() => !dice.chance(narrow));
    const none = noneAllowed || kept.length === 0 || dice.chance(20);
    return none && !(kept.length > 0 && dice.chance(10)) ? [...kept, slots] : kept;
  });
  const start = new Int32Array(people + 1);
  rows.forEach((row, person) => (start[person + 1] = start[person] + row.length));
  return { start, slot: Int32Array.from(rows.flat()) };
}

/** Costs by slot (everybody alike), by person and slot, or none at all: ties are the rule. */
function randomCosts(dice: Dice, slot: Int32Array, largest = 1_000_000): Float64Array {
  const kind = dice.below(4);
  const [least, most] = dice.pick([
    [0, 1],
    [0, 2],
    [0, 9],
    [-3, 3],
    [0, largest],
  ] as const);
  const bySlot = Array.from({ length: 16 }, () => dice.between(least, most));
  return Float64Array.from(slot, (one) => {
    if (kind === 0) return 0;
    if (kind === 1) return bySlot[one];
    return dice.between(least, most);
  });
}

function placesOf(dice: Dice, people: number, slots: number): ModelLimit[] {
  const exact = dice.chance(10);
  return Array.from({ length: slots }, (_, slot) => {
    const atMost = dice.between(0, Math.max(1, Math.ceil((2 * people) / slots) - 1));
    return { slots: [slot], family: -1, group: 0, atMost, atLeast: exact ? Math.min(1, atMost) : 0, goal: 0 };
  }).filter(() => !dice.chance(10));
}

function sharesOf(dice: Dice, family: number, people: number, slots: number, goals: number): ModelLimit[] {
  const goal = dice.chance(10) ? 0 : dice.between(1, goals);
  const width = dice.pick([0, 0, 1]);
  return Array.from({ length: slots * 3 }, (_, at) => {
    const atLeast = dice.between(0, Math.max(1, Math.floor(people / slots / 2)));
    return { slots: [at % slots], family, group: Math.floor(at / slots), atMost: atLeast + width, atLeast, goal };
  }).filter(() => !dice.chance(15));
}

function anyLimit(dice: Dice, of: { people: number; slots: number; goals: number; families: number }): ModelLimit {
  const slots = Array.from({ length: of.slots }, (_, slot) => slot).filter(() => dice.chance(60));
  const family = dice.below(of.families + 1) - 1;
  const atLeast = dice.chance(50) ? dice.between(0, Math.ceil(of.people / 2)) : 0;
  const atMost = dice.chance(60) ? atLeast + dice.below(3) : Infinity;
  return { slots, family, group: family < 0 ? 0 : dice.below(3), atMost, atLeast, goal: dice.below(of.goals + 1) };
}
