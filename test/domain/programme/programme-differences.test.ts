import { describe, expect, it } from "vitest";
import { programmeDifferences } from "../../../src/domain/programme/programme-differences.ts";

const base = {
  id: "p",
  intakes: [
    { id: "a", places: 1 },
    { id: "b", places: 2 },
  ],
  stages: [{ stage: "placing", goals: [{ rule: "placed@1" }, { rule: "lot@1" }], who: [] }],
  regions: ["North", "South"],
};

describe("programmeDifferences", () => {
  it("finds nothing between a programme and itself, whatever the order of its keys", () => {
    expect(
      programmeDifferences(base, { regions: base.regions, stages: base.stages, intakes: base.intakes, id: "p" }),
    ).toEqual([]);
  });

  it("names a value by the path that --set would use, and both values", () => {
    const [first, second] = base.intakes;
    expect(programmeDifferences({ ...base, intakes: [first, { ...second, places: 3 }] }, base)).toEqual([
      { path: "intakes.b.places", found: "3", expected: "2" },
    ]);
  });

  it("names what is new, what is missing, and what only changed its order", () => {
    const [first, second] = base.intakes;
    expect(programmeDifferences({ ...base, intakes: [first] }, base)).toEqual([
      { path: "intakes.b", found: undefined, expected: '{"id":"b","places":2}' },
    ]);
    expect(programmeDifferences({ ...base, completeBy: "2012-12-31" }, base)).toMatchObject([
      { path: "completeBy", found: "2012-12-31", expected: undefined },
    ]);
    expect(programmeDifferences({ ...base, intakes: [second, first] }, base)).toEqual([
      { path: "intakes", found: "b, a", expected: "a, b" },
    ]);
    expect(programmeDifferences({ ...base, regions: ["South", "North"] }, base)).toEqual([
      { path: "regions", found: "South, North", expected: "North, South" },
    ]);
    const stages = [{ stage: "placing", goals: [{ rule: "lot@1" }, { rule: "placed@1" }], who: [] }];
    expect(programmeDifferences({ ...base, stages }, base)).toEqual([
      { path: "stages.placing.goals", found: "lot, placed", expected: "placed, lot" },
    ]);
  });
});
