import { describe, expect, it } from "vitest";
import type { Model, ModelLimit } from "../../../src/solver/model.ts";
import { isNested, solveNetwork } from "../../../src/solver/network/network.ts";
import { sample } from "../../sample.ts";
import { bestByBruteForce, plainTotals, randomLimits, randomModel, randomNumbers } from "../network-cases.ts";

const SPREADS = [0, 1, 3, 100, 1e9, 1e12];

describe("against brute force", () => {
  it.each([0, 1, 2, 3])("finds and proves the best of small instances of every shape (part %i)", (part) => {
    const seen = { lawful: 0, unlawful: 0 };
    for (let seed = part * 3000; seed < part * 3000 + sample(3000); seed++) {
      const model = smallModel(seed);
      const solution = solveNetwork(model);
      const best = bestByBruteForce(model);
      seen[best[0] === 0 ? "lawful" : "unlawful"]++;
      expect(solution?.totals, `seed ${seed}`).toEqual(best);
      expect(solution && plainTotals(model, solution.choice), `seed ${seed}`).toEqual(best);
      expect(solution?.proved, `seed ${seed}`).toBe(model.goals + 1);
      expect(solution?.bounds, `seed ${seed}`).toEqual(best);
    }
    expect(seen.lawful).toBeGreaterThan(sample(1000));
    expect(seen.unlawful).toBeGreaterThan(sample(300));
  });
});

describe("on larger instances, which brute force cannot reach", () => {
  it.each([0, 1, 2, 3])("proves every goal, samples, stages and refills included (part %i)", (part) => {
    let nested = 0;
    for (let seed = part * 25; seed < part * 25 + sample(25); seed++) {
      const model = largeModel(seed);
      const solution = solveNetwork(model);
      if (!solution) continue;
      nested++;
      expect(plainTotals(model, solution.choice), `seed ${seed}`).toEqual(solution.totals);
      expect(solution.proved, `seed ${seed}`).toBe(model.goals + 1);
    }
    expect(nested).toBeGreaterThanOrEqual(sample(20));
  });

  it("gives the same bytes twice, and asks for each cost to weigh it, to solve, to solve without hard limits, and to prove", () => {
    const model = largeModel(3);
    const asked: number[] = [];
    const counting = { ...model, costs: (goal: number) => (asked.push(goal), model.costs(goal)) };
    expect(solveNetwork(counting)).toEqual(solveNetwork(model));
    expect(asked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 4 * model.goals }, (_, k) => 1 + (k >> 2)));
  });

  it("reads a cost column only until the next is asked for", () => {
    const model = largeModel(5);
    const column = new Float64Array(model.slot.length);
    const reusing = { ...model, costs: (goal: number) => (column.set(model.costs(goal)), column) };
    expect(solveNetwork(reusing)).toEqual(solveNetwork(model));
  });

  it("comes to the same totals from the choice and prices of an earlier solution, or of another problem", () => {
    const model = largeModel(7);
    const cold = solveNetwork(model);
    const other = solveNetwork({ ...model, costs: (goal) => model.costs(goal).map((cost) => -cost) });
    const again = solveNetwork(model, { choice: cold?.choice, prices: cold?.leaves[0] });
    const astray = solveNetwork(model, { prices: other?.leaves[0] });
    expect(again?.totals).toEqual(cold?.totals);
    expect(again?.choice).toEqual(cold?.choice);
    expect(astray?.totals).toEqual(cold?.totals);
    expect(astray?.proved).toBe(model.goals + 1);
  });
});

describe("by hand", () => {
  const twoSlots = { slots: 2, goals: 1, families: [Int32Array.of(0, 0, 1)] };

  it("gives the one place to the person for whom the other costs most", () => {
    const model = table(
      [
        [0, 5, 9],
        [0, 7, 9],
        [0, 6, 9],
      ],
      [places(0, 1)],
    );
    const solution = solveNetwork(model);
    expect([...(solution?.choice ?? [])].map((option) => model.slot[option])).toEqual([1, 0, 1]);
    expect(solution?.totals).toEqual([0, 11]);
  });

  it("shows an over-full set: three people who can only join a slot of two", () => {
    const model = table([[0], [0], [0]], [places(0, 2)]);
    const solution = solveNetwork(model);
    expect(solution?.totals[0]).toBe(1);
    expect(solution?.proved).toBe(2);
    expect(solution?.leaves[0].vectors[0][0]).toBe(1);
  });

  it("prices a slot without places", () => {
    expect(
      solveNetwork(
        table(
          [
            [0, 4],
            [0, 3],
          ],
          [places(0, 0)],
        ),
      )?.totals,
    ).toEqual([0, 7]);
  });

  it("spreads load evenly by one soft limit for each further person", () => {
    const even = [0, 1, 2].flatMap((slot) => [1, 2, 3].map((atMost) => soft([slot], atMost)));
    const model = table(
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      even,
    );
    expect(solveNetwork(model)?.totals).toEqual([0, 1]);
  });

  it("is fine without people, limits or goals", () => {
    const nobody = {
      ...twoSlots,
      people: 0,
      start: Int32Array.of(0),
      slot: new Int32Array(0),
      costs: () => new Float64Array(0),
    };
    expect(solveNetwork({ ...nobody, limits: [] })?.totals).toEqual([0, 0]);
    expect(solveNetwork({ ...nobody, limits: [{ ...places(0, 4), atLeast: 2 }] })?.totals).toEqual([2, 0]);
    expect(solveNetwork({ ...table([[3, 1]], []), goals: 0 })?.totals).toEqual([0]);
  });

  it("says so when a cost is too large for exact doubles", () => {
    const huge = 2_251_799_813_685_248;
    expect(() =>
      solveNetwork(
        table(
          [
            [0, 4 * huge],
            [4 * huge, 0],
          ],
          [places(0, 1)],
        ),
      ),
    ).toThrow(RangeError);
  });
});

describe("isNested", () => {
  const nested = (limits: ModelLimit[], families = [Int32Array.of(0, 1), Int32Array.of(1, 0)]): boolean =>
    isNested({
      ...table(
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
        limits,
      ),
      families,
    });
  const cell = (slots: number[], family: number, group: number): ModelLimit => ({
    ...places(0, 1),
    slots,
    family,
    group,
  });

  it("takes slots, cells of one family and sets within sets", () => {
    expect(
      nested([places(0, 1), cell([0], 0, 1), cell([1], 0, 0), cell([0, 1], -1, -1), cell([0, 1, 2], -1, -1)]),
    ).toBe(true);
  });
  it("refuses two families", () => {
    expect(nested([cell([0], 0, 1), cell([0], 1, 1)])).toBe(false);
  });
  it("refuses sets that overlap", () => {
    expect(nested([cell([0, 1], -1, -1), cell([1, 2], -1, -1)])).toBe(false);
  });
  it("refuses a group over all slots across limits on slots", () => {
    expect(nested([cell([0, 1], 0, 0), places(0, 1)])).toBe(false);
  });
  it("refuses a person without an option", () => {
    expect(isNested(table([[0], []], []))).toBe(false);
    expect(solveNetwork(table([[0], []], []))).toBeUndefined();
  });
});

/** Up to 6 people, 3 slots, 4 goals, 3 groups. */
function smallModel(seed: number): Model {
  const random = randomNumbers(seed);
  const base = { people: 1 + random(6), slots: 1 + random(3), goals: 1 + random(4), groups: 1 + random(3) };
  const shape = { ...base, spread: SPREADS[random(6)], ineligible: random(6), limits: randomLimits(base, random) };
  return randomModel(shape, random);
}

function largeModel(seed: number): Model {
  const random = randomNumbers(seed + 777);
  const people = [50, 300, 3000, 9000][random(4)];
  const base = { people, slots: 2 + random(8), goals: 1 + random(6), groups: 1 + random(8) };
  const shape = {
    ...base,
    spread: [...SPREADS.slice(0, 5), 1e11][random(6)],
    ineligible: random(9),
    limits: randomLimits(base, random),
  };
  return randomModel(shape, random);
}

/** One goal; a row of costs for each person, from slot 0; the last column of the first row is "none". */
function table(rows: readonly (readonly number[])[], limits: readonly ModelLimit[]): Model {
  const start = Int32Array.from([0, ...rows.map((_, person) => rows.slice(0, person + 1).flat().length)]);
  const slot = Int32Array.from(rows.flatMap((row) => row.map((_, at) => at)));
  const slots = Math.max(...rows.map((row) => row.length)) - 1;
  const costs = (): Float64Array => Float64Array.from(rows.flat());
  return { people: rows.length, slots, goals: 1, start, slot, costs, families: [], limits };
}

function places(slot: number, atMost: number): ModelLimit {
  return { slots: [slot], family: -1, group: -1, atMost, atLeast: 0, goal: 0 };
}

function soft(slots: readonly number[], atMost: number): ModelLimit {
  return { slots, family: -1, group: -1, atMost, atLeast: 0, goal: 1 };
}
