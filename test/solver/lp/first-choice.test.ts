import { describe, expect, it } from "vitest";
import { solveByBranching } from "../../../src/solver/lp/branch.ts";
import type { Model, ModelLimit } from "../../../src/solver/model.ts";
import { firstChoice } from "../../../src/solver/search/greedy.ts";
import { certificateFaults } from "../certificate-faults.ts";
import { diceFrom } from "../seeded.ts";

/** Three slots with places, shares of two crossing families as goals 1 and 2, then two goals of people's own. */
function crossing(people: number, seed: number): Model {
  const dice = diceFrom(seed);
  const slots = 3;
  const families = [3, 2].map((kinds) => Int32Array.from({ length: people }, () => dice.below(kinds)));
  const slot = Int32Array.from({ length: people * 4 }, (_, option) => option % 4);
  const start = Int32Array.from({ length: people + 1 }, (_, person) => person * 4);
  const waiting = Float64Array.from(slot, (one) => (one === slots ? 1 : 0));
  const wish = Float64Array.from(slot, () => dice.below(3));
  const draw = Float64Array.from(slot, () => dice.below(100_000));
  const columns = [waiting, waiting.map(() => 0), waiting.map(() => 0), wish, draw];
  const places = Math.floor(people / slots);
  const limits: ModelLimit[] = Array.from({ length: slots }, (_, at) => ({
    ...{ slots: [at], family: -1, group: 0, atMost: places, atLeast: 0, goal: 0 },
  }));
  families.forEach((groups, family) => {
    for (let group = 0; group < 3 - family; group++) {
      const share = Math.floor(groups.filter((one) => one === group).length / slots);
      for (let at = 0; at < slots; at++)
        limits.push({ slots: [at], family, group, atMost: share + 1, atLeast: share, goal: 2 + family });
    }
  });
  return { people, slots, goals: 5, start, slot, costs: (goal) => columns[goal - 1], families, limits };
}

describe("a start for many people", () => {
  it("is the best choice for one family, with its prices for the limits that it counted", () => {
    const model = crossing(900, 1);
    const { choice, prices } = firstChoice(model);
    expect(choice).toHaveLength(900);
    expect(prices).toHaveLength(model.limits.length);
    expect(prices?.[model.limits.length - 1]?.every((entry) => entry === 0)).toBe(true);
    expect(firstChoice(crossing(100, 1)).prices).toBeUndefined();
  });

  it.each([1, 2, 3])("leads to an answer that the certificate proves (seed %i)", (seed) => {
    const model = crossing(850, seed);
    const solution = solveByBranching(model);
    expect(certificateFaults(model, solution)).toEqual([]);
    expect(solution.totals[0]).toBe(0);
    expect(solution.proved).toBeGreaterThan(3);
    expect(solution.bounds.slice(0, solution.proved)).toEqual(solution.totals.slice(0, solution.proved));
  });
});
