import type { Model } from "../../src/solver/model.ts";

/**
 * One slot, and of any two people at most one in it: the fractional answer puts half of everybody there.
 * @param costs goal by goal what each person costs in the slot; without a slot nobody costs anything
 */
export function knot(costs: readonly (readonly number[])[]): Model {
  const people = costs[0].length;
  const pairs = costs[0].flatMap((_, one) => costs[0].slice(one + 1).map((__, more) => [one, one + 1 + more]));
  return {
    people,
    slots: 1,
    goals: costs.length,
    start: Int32Array.from({ length: people + 1 }, (_, person) => 2 * person),
    slot: Int32Array.from({ length: 2 * people }, (_, option) => option % 2),
    costs: (goal) => Float64Array.from({ length: 2 * people }, (_, at) => (at % 2 === 0 ? costs[goal - 1][at / 2] : 0)),
    families: pairs.map((pair) => Int32Array.from({ length: people }, (_, person) => (pair.includes(person) ? 1 : 0))),
    limits: pairs.map((_, family) => ({ slots: [0], family, group: 1, atMost: 1, atLeast: 0, goal: 0 })),
  };
}
