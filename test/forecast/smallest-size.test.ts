import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../src/domain/plan/forecast.ts";
import { smallestSize } from "../../src/forecast/smallest-size.ts";

/** A hundred runs, of which so many serve everyone. */
function runs(good: number): RunRecord[] {
  return Array.from({ length: 100 }, (_, at) => ({
    run: at + 1,
    counts: { "waiting/late-for-places-a-year": at < good ? 0 : 1 },
  }));
}

const search = (good: (size: number) => number, most = 256) =>
  smallestSize({ of: "places", certainty: 0.9, most, runsWith: (size) => Promise.resolve(runs(good(size))) });

describe("the smallest size", () => {
  it.each([1, 7, 16, 17, 33, 100])("is found: %d", async (least) => {
    const answer = await search((size) => (size >= least ? 95 : 10));
    expect(answer).toMatchObject({ smallest: least, monotone: true });
  });

  it("says how sure it is, by the intervals of the numbers tried", async () => {
    const answer = await search((size) => Math.min(100, 2 * size));
    expect(answer.smallest).toBe(45);
    expect(answer.from).toBeLessThan(45);
    expect(answer.to).toBeGreaterThan(45);
  });

  it("says where more is worse", async () => {
    const answer = await search((size) => (size === 41 ? 80 : size >= 40 ? 95 : 10));
    expect(answer.monotone).toBe(false);
  });

  it("says that none is enough", async () => {
    expect(await search(() => 50)).toMatchObject({ smallest: null, to: null });
  });
});
