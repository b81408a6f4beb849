import { describe, expect, it } from "vitest";
import { solveBySearch } from "../../../src/solver/search/search.ts";
import { bestByTrying, isLess, recount } from "../brute-force.ts";
import { certificateFaults } from "../certificate-faults.ts";
import { randomModel } from "../random-models.ts";

const size = { people: [2, 6], slots: [2, 3], families: [0, 2], goals: [1, 3] } as const;

describe("searching", () => {
  const cases = Array.from({ length: 300 }, (_, seed) => {
    const model = randomModel(seed + 1, size);
    return { model, best: bestByTrying(model), solution: solveBySearch(model) };
  });

  it("recounts to what it claims, and is never better than the best", () => {
    for (const { model, best, solution } of cases) {
      expect(recount(model, solution.choice)).toEqual(solution.totals);
      expect(isLess(solution.totals, best)).toBe(false);
    }
  });

  it("nearly always finds the best of small models", () => {
    const found = cases.filter(({ best, solution }) => !isLess(best, solution.totals));
    expect(found.length).toBeGreaterThan(290);
  });

  it("calls proved only what its certificate proves", () => {
    const proved = cases.filter(({ solution }) => solution.proved === solution.totals.length);
    expect(proved.length).toBeGreaterThan(10);
    for (const { model, solution } of proved) expect(certificateFaults(model, solution)).toEqual([]);
    for (const { best, solution } of cases) {
      expect(solution.totals.slice(0, solution.proved)).toEqual(best.slice(0, solution.proved));
    }
  });

  it("is the same every time", () => {
    for (const { model, solution } of cases.slice(0, 20)) expect(solveBySearch(model).choice).toEqual(solution.choice);
  });
});
