import type { Model } from "../model.ts";
import type { PairingPack } from "./pairing-pack.ts";

/** What each further person costs a slot: nothing up to the first soft limit, then a unit of each goal passed. */
export interface PairingCurves {
  /** How many each slot holds at most; without a hard limit one more than there are people. */
  readonly capacity: Int32Array;
  /** The slot's limits, the soft ones by `atMost`. */
  readonly limits: readonly (readonly number[])[];
  /** The packed cost of the person who makes the load of a slot `load` (from 1). */
  readonly slope: (pack: number, slot: number, load: number) => number;
}

/** Whether every limit is an upper one on a single slot, for everybody, and everybody may go without. */
export function isPairing(model: Model): boolean {
  const single = model.limits.every(
    ({ slots, family, people, atMost, atLeast }) =>
      slots.length === 1 && family < 0 && people === undefined && atLeast <= 0 && atMost >= 0,
  );
  if (!single) return false;
  for (let person = 0; person < model.people; person++) {
    const end = model.start[person + 1];
    if (end === model.start[person] || model.slot[end - 1] !== model.slots) return false;
  }
  return true;
}

export function compilePairingCurves(model: Model, packs: readonly PairingPack[]): PairingCurves {
  const capacity = new Int32Array(model.slots).fill(model.people + 1);
  const limits: number[][] = Array.from({ length: model.slots }, () => []);
  model.limits.forEach(({ slots, goal, atMost }, index) => {
    const [slot] = slots;
    limits[slot].push(index);
    if (goal === 0) capacity[slot] = Math.min(capacity[slot], atMost);
  });
  const steps = limits.map((own) => stepsOf(model, packs, own));
  return {
    capacity,
    limits,
    slope: (pack, slot, load) => {
      const { after, slopes } = steps[slot];
      let at = after.length;
      while (at > 0 && after[at - 1] >= load) at--;
      return at === 0 ? 0 : slopes[pack][at - 1];
    },
  };
}

interface Steps {
  /** Loads beyond which the slope grows, ascending. */
  readonly after: Float64Array;
  /** For each pack the slope beyond each of them. */
  readonly slopes: readonly Float64Array[];
}

function stepsOf(model: Model, packs: readonly PairingPack[], own: readonly number[]): Steps {
  const soft = own.filter((limit) => model.limits[limit].goal > 0);
  soft.sort((a, b) => model.limits[a].atMost - model.limits[b].atMost || a - b);
  const slopes = packs.map(({ goals, weights }) => {
    let slope = 0;
    return Float64Array.from(soft, (limit) => (slope += weights[goals.indexOf(model.limits[limit].goal)] ?? 0));
  });
  return { after: Float64Array.from(soft, (limit) => model.limits[limit].atMost), slopes };
}
