import { describe, expect, it } from "vitest";
import { greedyChoice } from "../../../src/solver/search/greedy.ts";
import { knot } from "../knot.ts";
import { randomModel } from "../random-models.ts";

const size = { people: [1, 8], slots: [1, 3], families: [0, 3], goals: [1, 2] } as const;

describe("greedyChoice", () => {
  it("gives everybody an option of their own", () => {
    for (let seed = 0; seed < 300; seed++) {
      const { start, ...model } = randomModel(seed, size);
      const choice = greedyChoice({ start, ...model });
      expect(Array.from(choice).every((option, at) => option >= start[at] && option < start[at + 1])).toBe(true);
    }
  });

  it("takes the first option with room, else the last", () => {
    expect([...greedyChoice(knot([[0, 0, 0]]))]).toEqual([0, 3, 5]);
    const soft = knot([[0, 0, 0]]);
    const limits = soft.limits.map((limit) => ({ ...limit, goal: 1 }));
    expect([...greedyChoice({ ...soft, limits })]).toEqual([0, 2, 4]);
  });
});
