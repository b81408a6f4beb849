import { describe, expect, it } from "vitest";
import type { Participant } from "../../../src/domain/people/people.ts";
import type { Option, Slot } from "../../../src/domain/programme/rule-book.ts";
import { costColumns } from "../../../src/engine/stage/cost-columns.ts";
import type { StageOptions } from "../../../src/engine/stage/options.ts";

/** Costs that need 8, 16, 32 and 64 bits, and one that needs more and more. */
const costs = [0, 1, 1000, 100_000, 10_000_000_000].map(
  (size) =>
    ({ participant, slot }: Option) =>
      size * (Number(participant.id) % 7) * (1 - (slot?.position ?? 2)),
);
const growing = ({ participant }: Option): number => -Number(participant.id) * Number(participant.id);

describe("cost columns", () => {
  it.each([
    ["a few options", 40, 3],
    ["many, kept narrow", 30_000, 3],
    ["so many that wide ones are asked for again", 40_100, 100],
  ])("hold what each option costs: %s", (_, people, width) => {
    const slots = Array.from({ length: width - 1 }, (_none, position) => ({ position }) as Slot);
    const seekers = Array.from({ length: people }, (_none, at) => ({ id: String(at) }) as Participant);
    const lawful = seekers.map(() => [...slots, null]);
    const options = { view: { seekers }, lawful } as unknown as StageOptions;
    const all = [...costs, growing];
    const column = costColumns(options, all, people * width);
    const scratch = new Float64Array(people * width);
    for (const [goal, cost] of all.entries()) {
      const fresh = column(goal + 1);
      const wrong = seekers.findIndex((participant, person) =>
        lawful[person].some((slot, at) => fresh[person * width + at] !== cost({ participant, slot })),
      );
      expect(wrong).toBe(-1);
      expect(column(goal + 1, scratch).every((value, at) => value === fresh[at])).toBe(true);
    }
  });
});
