import { describe, expect, it } from "vitest";
import { noSharedBorder } from "../../../src/rules/mentor/no-shared-border.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("no-shared-border", () => {
  const of = (ours: readonly string[], theirs: readonly string[], slot: number | null = 0) =>
    cost(noSharedBorder, viewOf({ mentors: [mentor("m", { borders: theirs })] }), person("a", { borders: ours }), slot);

  it("costs one where either side names a council of the other", () => {
    expect(of(["E-m"], [])).toBe(1);
    expect(of([], ["E-a"])).toBe(1);
    expect(of(["E-m"], ["E-a"])).toBe(1);
  });

  it("costs nothing for the same neighbours, or without a mentor", () => {
    expect(of(["E-x"], ["E-x"])).toBe(0);
    expect(of(["E-m"], [], null)).toBe(0);
  });

  it("is a wish, so that a pairing names it where it is not met", () => {
    expect(noSharedBorder.relaxed).toBeDefined();
  });
});
