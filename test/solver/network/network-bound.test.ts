import { describe, expect, it } from "vitest";
import type { Model, Prices } from "../../../src/solver/model.ts";
import { solveNetwork } from "../../../src/solver/network/network.ts";
import { boundOf, NOBODY } from "../../../src/solver/network/network-bound.ts";
import { countProved } from "../../../src/solver/network/network-prove.ts";
import { bestByBruteForce, randomLimits, randomModel, randomNumbers } from "../network-cases.ts";

const SMALL = { people: 4, slots: 2, goals: 2, groups: 2 };

function smallModel(seed: number): Model {
  const random = randomNumbers(seed);
  const limits = randomLimits(SMALL, random);
  return randomModel({ ...SMALL, spread: 5, ineligible: 2, limits }, random);
}

describe("boundOf", () => {
  it("never passes the best totals, whatever the lawful price list", () => {
    for (let seed = 0; seed < 2000; seed++) {
      const model = smallModel(seed);
      const random = randomNumbers(seed + 5);
      const denominator = 1 + random(3);
      const vectors = model.limits.map((limit) =>
        lawfulPrice(limit.atMost, limit.atLeast, limit.goal, denominator, random),
      );
      const bound = boundOf(model, { denominator, vectors });
      const best = bestByBruteForce(model).map((total) => BigInt(total * denominator));
      expect(firstDifference(best, bound), `seed ${seed}`).toBeGreaterThanOrEqual(0);
    }
  });

  it("is less than the totals on some goal once a price that matters is changed", () => {
    let changed = 0;
    for (let seed = 0; seed < 300; seed++) {
      const model = smallModel(seed);
      const solution = solveNetwork(model);
      if (!solution || model.limits.length === 0) continue;
      const spoiled = spoil(solution.leaves[0]);
      const totals = solution.totals.map(BigInt);
      const proved = provedOrRefused(model, spoiled, totals);
      expect(proved).toBeLessThanOrEqual(model.goals + 1);
      if (proved < model.goals + 1) changed++;
    }
    expect(changed).toBeGreaterThan(150);
  });

  it("adds the prices of several families", () => {
    const model: Model = {
      people: 2,
      slots: 1,
      goals: 1,
      start: Int32Array.of(0, 2, 4),
      slot: Int32Array.of(0, 1, 0, 1),
      costs: () => Float64Array.of(0, 10, 0, 10),
      families: [Int32Array.of(0, 1), Int32Array.of(1, 1)],
      limits: [
        { slots: [0], family: 0, group: 0, atMost: 0, atLeast: 0, goal: 0 },
        { slots: [0], family: 1, group: 1, atMost: 1, atLeast: 0, goal: 0 },
        { slots: [0], family: -1, group: -1, atMost: 1, atLeast: 0, goal: 0 },
      ],
    };
    expect(boundOf(model, prices([0, 4], [0, 5], [0, 1]))).toEqual([0n, 10n + 6n - 6n]);
  });

  it("leaves excluded options out, and is beyond every total where somebody has none left", () => {
    const model = { ...smallModel(1), limits: [] };
    const free = boundOf(model, prices());
    const without = boundOf(model, prices(), (option) => option === model.start[1] - 1);
    expect(firstDifference(without, free)).toBeGreaterThanOrEqual(0);
    expect(boundOf(model, prices(), (option) => option < model.start[1])[0]).toBe(NOBODY);
  });

  it("refuses prices that prove nothing", () => {
    const model = smallModel(1);
    const limited = (atMost: number, goal: number): Model => ({
      ...model,
      limits: [{ slots: [0], family: -1, group: -1, atMost, atLeast: 0, goal }],
    });
    expect(() => boundOf(limited(Infinity, 0), prices([0, 1, 0]))).toThrow(RangeError);
    expect(() => boundOf(limited(1, 1), prices([0, 1, 1]))).toThrow(RangeError);
    expect(() => boundOf(limited(1, 0), prices([0, 0.5, 0]))).toThrow(RangeError);
    expect(() => boundOf(limited(1, 0), prices([0, Number.MAX_SAFE_INTEGER, 0]))).toThrow(RangeError);
    expect(boundOf(limited(1, 1), prices([0, 1, -7]))).toHaveLength(3);
  });
});

describe("countProved", () => {
  it("counts equal components, and one more that is less than one short", () => {
    expect(countProved([0n, 5n, 8n], [0n, 5n, 8n], 1)).toBe(3);
    expect(countProved([0n, 5n, 7n], [0n, 5n, 8n], 1)).toBe(2);
    expect(countProved([0n, 9n, 16n], [0n, 5n, 8n], 2)).toBe(2);
    expect(countProved([0n, 8n, 16n], [0n, 5n, 8n], 2)).toBe(1);
  });
});

function prices(...vectors: readonly (readonly number[])[]): Prices {
  return { denominator: 1, vectors };
}

type Random = (below: number) => number;

function lawfulPrice(atMost: number, atLeast: number, goal: number, denominator: number, random: Random): number[] {
  const side = atMost === Infinity || (atLeast > 0 && random(2) === 0) ? -1 : 1;
  const vector = [0, 0, 0];
  const kind = random(3);
  if (kind === 0 || (side < 0 && atLeast === 0)) return vector;
  vector[goal] = side * random(denominator + 1);
  if (goal === 0) vector[1] = side * random(4);
  if (goal < 2) vector[2] = side * random(6);
  if (vector[goal] === side * denominator) for (let at = goal + 1; at < 3; at++) vector[at] = -side * random(3);
  return vector;
}

function spoil({ denominator, vectors }: Prices): Prices {
  const [first, ...rest] = vectors;
  return { denominator, vectors: [first.map((value, at) => (at === first.length - 1 ? value + 1 : value)), ...rest] };
}

function provedOrRefused(model: Model, spoiled: Prices, totals: readonly bigint[]): number {
  try {
    return countProved(boundOf(model, spoiled), totals, spoiled.denominator);
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

/** Lexicographic: negative where a is less. */
function firstDifference(a: readonly bigint[], b: readonly bigint[]): number {
  const at = a.findIndex((value, component) => value !== b[component]);
  return at < 0 ? 0 : Number(a[at] - b[at]);
}
