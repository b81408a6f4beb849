import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../src/domain/plan/forecast.ts";
import { assumptionSpecs, assumptionsWith } from "../../src/forecast/assumptions.ts";
import { sensitivityOf } from "../../src/forecast/sensitivity.ts";

const calendar = { dates: [], promised: "2012-12-31", decisions: [], intakes: [] };

function record(run: number, completed: number): RunRecord {
  const day = "day/2012-12-31";
  return { run, counts: { [`${day}/councils-completed`]: completed, [`${day}/councils`]: 100 } };
}

describe("the sensitivity", () => {
  it("ranks assumptions by how far they move the share of councils, run by run", async () => {
    // Only two matter: turnover takes 100 councils' worth for each 1, declines half of that; runs differ by 7.
    const entries = await sensitivityOf(assumptionsWith(), calendar, ({ turnover = 0, declines = 0 }) =>
      Promise.resolve([0, 7].map((luck, at) => record(at + 1, 90 - 100 * turnover - 50 * declines - luck))),
    );
    expect(entries.map(({ id }) => id).slice(0, 2)).toEqual(["turnover", "declines"]);
    expect(entries).toHaveLength(assumptionSpecs.length);
    expect(entries[0]?.change).toBeCloseTo(-0.14, 12);
    expect(entries[0]?.standardError).toBeCloseTo(0, 12);
    expect(entries[1]?.change).toBeCloseTo(-0.075, 12);
    expect(entries[0]?.atLow).toBeCloseTo(0.64, 12);
  });
});
