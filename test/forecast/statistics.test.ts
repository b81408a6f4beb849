import { describe, expect, it } from "vitest";
import { chanceOf, spreadOf } from "../../src/forecast/statistics.ts";

describe("statistics", () => {
  it("gives median, band, mean and standard error, worked out by hand", () => {
    const spread = spreadOf([5, 1, 4, 2, 3]);
    expect(spread).toMatchObject({ median: 3, low: 1.4, high: 4.6, mean: 3 });
    expect(spread.standardError).toBeCloseTo(Math.sqrt(2.5 / 5), 12);
  });

  it("knows the interval of Wilson", () => {
    // 8 of 10 at 95 %: 0.490 to 0.943, as in Wilson's own form.
    const { probability, low, high } = chanceOf(8, 10);
    expect(probability).toBe(0.8);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(chanceOf(0, 20).low).toBe(0);
    expect(chanceOf(20, 20).high).toBe(1);
  });

  it("says nothing of nothing", () => {
    expect(spreadOf([])).toEqual({ median: 0, low: 0, high: 0, mean: 0, standardError: 0 });
    expect(chanceOf(0, 0)).toMatchObject({ low: 0, high: 1 });
  });
});
