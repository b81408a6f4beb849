import { describe, expect, it } from "vitest";
import { sameRegion } from "../../../src/rules/mentor/same-region.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("same-region", () => {
  const of = (ours: string, theirs: string, slot: number | null = 0) =>
    cost(sameRegion, viewOf({ mentors: [mentor("m", { region: theirs })] }), person("a", { region: ours }), slot);

  it("costs nothing where both are the same, one where they are not", () => {
    expect(of("one", "one")).toBe(0);
    expect(of("one", "two")).toBe(1);
  });

  it("takes two blanks for different, as nothing shows that they are the same", () => {
    expect([of("", ""), of("one", ""), of("", "one")]).toEqual([1, 1, 1]);
  });

  it("costs nothing without a mentor, and is a wish", () => {
    expect(of("one", "two", null)).toBe(0);
    expect(sameRegion.relaxed).toBeDefined();
  });
});
