import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/solver/model.ts";
import { solveNetwork } from "../../../src/solver/network/network.ts";
import { solvePairing } from "../../../src/solver/pairing/pairing.ts";
import { balance } from "../../../src/solver/pairing/pairing-balance.ts";
import { compilePairingCurves, isPairing } from "../../../src/solver/pairing/pairing-curve.ts";
import { movePerson } from "../../../src/solver/pairing/pairing-flow.ts";
import { packPairing } from "../../../src/solver/pairing/pairing-pack.ts";
import { createShortlists } from "../../../src/solver/pairing/pairing-shortlist.ts";
import { startPairing } from "../../../src/solver/pairing/pairing-start.ts";
import { sample } from "../../sample.ts";
import { bestByTrying, recount } from "../brute-force.ts";
import { loadHighsOptimum } from "../highs-optimum.ts";
import { leastAssignment } from "../least-assignment.ts";
import { type PairingSize, pairingModel } from "../pairing-cases.ts";
import { type Dice, diceFrom } from "../seeded.ts";

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
  it("equals brute force on tiny models of every kind, every goal proved by its prices", {
    timeout: 60_000,
  }, () => {
    for (let seed = 0; seed < sample(5000); seed++) {
      const model = tinyModel(seed);
      expect(isPairing(model)).toBe(true);
      const solution = solvePairing(model);
      expect(solution?.totals, `seed ${seed}`).toEqual(bestByTrying(model));
      expect(recount(model, solution?.choice ?? [])).toEqual(solution?.totals);
      expect(solution?.proved, `seed ${seed}`).toBe(model.goals + 1);
      expect(solution?.bounds).toEqual(solution?.totals);
    }
  });

  const medium: readonly PairingSize[] = [
    { people: 60, slots: 60, goals: 3, largest: 100, capacity: 1 },
    { people: 90, slots: 30, goals: 3, largest: 9, capacity: 3, evenLoad: 2 },
    { people: 100, slots: 40, goals: 4, largest: 1_073_741_823, capacity: 2, degree: 6 },
    { people: 80, slots: 200, goals: 2, largest: 1000, capacity: 1 },
    { people: 300, slots: 100, goals: 3, largest: 2, capacity: 4, evenLoad: 3, degree: 12 },
  ];

  it.each(medium)("equals the network solver, which shares no step with it: %o", (size) => {
    for (let seed = 0; seed < 4; seed++) {
      const model = pairingModel(seed, size);
      const solution = solvePairing(model);
      expect(solution?.totals).toEqual(solveNetwork(model)?.totals);
      expect(solution?.proved).toBe(size.goals + 1);
    }
  });

  const tied: readonly PairingSize[] = [
    { people: 130, slots: 130, goals: 3, largest: 1_073_741_823, capacity: 1, wishes: 5 },
    { people: 260, slots: 130, goals: 3, largest: 1_073_741_823, capacity: 1, wishes: 3 },
    { people: 260, slots: 110, goals: 4, largest: 1_073_741_823, capacity: 2, wishes: 1, evenLoad: 3 },
    { people: 100, slots: 160, goals: 4, largest: 1_073_741_823, capacity: 3, wishes: 2 },
  ];

  it.each(tied)("where few options differ and lists are cut short, with several packs: %o", (size) => {
    for (let seed = 0; seed < 5; seed++) {
      const model = pairingModel(seed, size);
      expect(packPairing(model)?.length).toBeGreaterThan(1);
      const solution = solvePairing(model);
      expect(solution?.totals, `seed ${seed}`).toEqual(solveNetwork(model)?.totals);
      expect(solution?.proved).toBe(size.goals + 1);
    }
  });

  it("gives up where an arc is negative, instead of searching for ever", () => {
    const model = pairingModel(3, { people: 12, slots: 6, goals: 2, largest: 50, capacity: 1 });
    const packs = packPairing(model) ?? [];
    const price = packs.map(() => new Float64Array(model.slots + 1));
    const lists = createShortlists(model, packs[0].cost, price[0]);
    const task = { model, packs, curves: compilePairingCurves(model, packs), lists, price };
    const flow = startPairing(task, new Int32Array(model.people).fill(model.slots));
    for (let person = 0; person < model.people; person++) movePerson(flow, person, model.start[person] + (person % 6));
    expect(balance(flow)).toBe(false);
  });

  it("equals HiGHS on a medium model", async () => {
    const model = pairingModel(5, { people: 40, slots: 25, goals: 2, largest: 100, capacity: 2, degree: 8 });
    const optimum = await loadHighsOptimum();
    expect(solvePairing(model)?.totals.slice(1)).toEqual(optimum(model));
  });

  it("gives square tables the least total", () => {
    for (const size of [30, 120, 250]) {
      const model = pairingModel(size, { people: size, slots: size, goals: 2, largest: 99, capacity: 1 });
      const column = model.costs(2);
      const table = Array.from({ length: size }, (_, i) =>
        Array.from(column.subarray(model.start[i], model.start[i] + size)),
      );
      expect(solvePairing(model)?.totals).toEqual([0, 0, leastAssignment(table)]);
    }
  });

  it("is no answer for families, lower limits, limits over several slots, or people who cannot go without", () => {
    const model = pairingModel(1, { people: 6, slots: 3, goals: 2, largest: 9, capacity: 2 });
    const [limit] = model.limits;
    const spoilt: readonly Partial<Model>[] = [
      { limits: [{ ...limit, atLeast: 1 }] },
      { limits: [{ ...limit, slots: [0, 1] }] },
      { limits: [{ ...limit, family: 0 }], families: [new Int32Array(6)] },
      { slot: model.slot.map((slot) => Math.min(slot, 2)) },
    ];
    for (const change of spoilt) {
      expect(isPairing({ ...model, ...change })).toBe(false);
      expect(solvePairing({ ...model, ...change })).toBeUndefined();
    }
    expect(solvePairing(model)?.totals[0]).toBe(0);
  });
});
