import { describe, expect, it } from "vitest";
import { drawsFor, exponential } from "../../src/forecast/draws.ts";

const take = (draws: () => number, count: number): number[] => Array.from({ length: count }, draws);

describe("draws", () => {
  it("are the same for the same seed, run and names, and others for any other", () => {
    const one = take(drawsFor("seed", 7, "post", "E1"), 5);
    expect(take(drawsFor("seed", 7, "post", "E1"), 5)).toEqual(one);
    const others = [
      drawsFor("seed", 8, "post", "E1"),
      drawsFor("sead", 7, "post", "E1"),
      drawsFor("seed", 7, "post", "E2"),
    ];
    for (const draws of others) expect(take(draws, 5)).not.toEqual(one);
  });

  it("do not take a name's end for the next one's beginning", () => {
    expect(take(drawsFor("s", 1, "ab", "c"), 2)).not.toEqual(take(drawsFor("s", 1, "a", "bc"), 2));
  });

  it("are spread evenly over many streams", () => {
    const firsts = Array.from({ length: 4000 }, (_, run) => drawsFor("even", run, "x")());
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => firsts.filter((draw) => Math.floor(draw * 10) === tenth).length,
    );
    // Chi-square with 9 degrees of freedom is beyond 27.9 once in a thousand.
    expect(tenths.reduce((sum, count) => sum + ((count - 400) * (count - 400)) / 400, 0)).toBeLessThan(27.9);
  });

  it("give stays of mean 1", () => {
    const draws = drawsFor("stay", 1);
    const stays = take(() => exponential(draws), 10_000);
    expect(Math.abs(stays.reduce((sum, stay) => sum + stay, 0) / 10_000 - 1)).toBeLessThan(0.035);
    expect(Math.min(...stays)).toBeGreaterThanOrEqual(0);
  });
});
