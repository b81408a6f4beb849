import { describe, expect, it } from "vitest";
import { incidenceOf } from "../../../src/solver/lp/incidence.ts";
import { randomModel } from "../random-models.ts";

const size = { people: [1, 12], slots: [1, 4], families: [0, 4], goals: [1, 2] } as const;

describe("incidenceOf", () => {
  it("names, for each option, its person and exactly the limits that count it", () => {
    for (let seed = 0; seed < 500; seed++) {
      const model = randomModel(seed, size);
      const { row, rowStart, person } = incidenceOf(model);
      for (let one = 0; one < model.people; one++) {
        for (let option = model.start[one]; option < model.start[one + 1]; option++) {
          const counting = model.limits.flatMap(({ slots, family, group }, at) =>
            slots.includes(model.slot[option]) && (family < 0 || model.families[family][one] === group) ? [at] : [],
          );
          expect([...row.subarray(rowStart[option], rowStart[option + 1])].sort((a, b) => a - b)).toEqual(counting);
          expect(person[option]).toBe(one);
        }
      }
      expect(row).toHaveLength(rowStart[model.slot.length]);
    }
  });

  it("holds more limits on an option than it made room for", () => {
    const limit = { slots: [0], family: -1, group: 0, atMost: 1, atLeast: 0, goal: 0 };
    const one = { people: 1, slots: 1, goals: 1, start: Int32Array.of(0, 1), slot: Int32Array.of(0), families: [] };
    const limits = Array.from({ length: 50 }, () => limit);
    const { row } = incidenceOf({ ...one, costs: () => new Float64Array(1), limits });
    expect([...row]).toEqual(Array.from({ length: 50 }, (_, at) => at));
  });
});
