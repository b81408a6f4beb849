import { describe, expect, it } from "vitest";
import type { Model } from "../../src/solver/model.ts";
import { isPairing, solvePairing } from "../../src/solver/pairing.ts";
import { bestByTrying, recount } from "./brute-force.ts";
import { type Dice, diceFrom } from "./seeded.ts";

/** Any pairing model: ties, negative costs, closed slots, slots without a limit, soft limits on several goals. */
function tinyModel(seed: number): Model {
  const dice = diceFrom(seed);
  const [people, slots, goals] = [dice.between(1, 5), dice.between(1, 4), dice.between(1, 4)];
  const rows = Array.from({ length: people }, () => [...randomSlots(dice, slots), slots]);
  const start = new Int32Array(people + 1);
  rows.forEach((row, person) => (start[person + 1] = start[person] + row.length));
  const slot = Int32Array.from(rows.flat());
  const columns = Array.from({ length: goals }, () => randomColumn(dice, slot, slots));
  const limits = Array.from({ length: slots }, (_, own) => {
    const limit = { slots: [own], family: -1, group: 0, atLeast: 0 };
    const hard = dice.chance(80) ? [{ ...limit, atMost: dice.below(4), goal: 0 }] : [];
    const soft = Array.from({ length: dice.below(4) }, () => ({
      ...limit,
      atMost: dice.below(4),
      goal: dice.between(1, goals),
    }));
    return [...hard, ...soft];
  }).flat();
  return { people, slots, goals, start, slot, costs: (goal) => columns[goal - 1], families: [], limits };
}

function randomSlots(dice: Dice, slots: number): number[] {
  return Array.from({ length: slots }, (_, slot) => slot).filter(() => dice.chance(70));
}

function randomColumn(dice: Dice, slot: Int32Array, none: number): Float64Array {
  const kind = dice.below(4);
  const largest = dice.pick([1, 3, 50, 1_073_741_823]);
  return Float64Array.from(slot, (one) => {
    if (kind === 0) return one === none ? 1 : 0;
    if (kind === 1) return dice.between(-largest, largest);
    return one === none && dice.chance(50) ? largest : dice.below(largest + 1);
  });
}

describe("solvePairing", () => {
  it("equals brute force on 5,000 tiny models of every kind, every goal proved by its prices", () => {
    for (let seed = 0; seed < 5000; seed++) {
      const model = tinyModel(seed);
      expect(isPairing(model)).toBe(true);
      const solution = solvePairing(model);
      expect(solution?.totals, `seed ${seed}`).toEqual(bestByTrying(model));
      expect(recount(model, solution?.choice ?? [])).toEqual(solution?.totals);
      expect(solution?.proved, `seed ${seed}`).toBe(model.goals + 1);
      expect(solution?.bounds).toEqual(solution?.totals);
    }
  });
});
