import type { ParamSpec } from "./rule-params.ts";

/** The field's names for what "best" means where people have first, second ... choices. */
export const orders = ["min-cost", "greedy", "generous", "greedy-generous"] as const;
export type Order = (typeof orders)[number];

/** The parameter by which a goal takes one of these orders. */
export const orderParam = {
  type: "choice",
  of: orders,
  default: "min-cost",
  about:
    "min-cost: the least sum; greedy: most first choices, then most second, and so on; generous: fewest last choices, then fewest next to last, and so on; greedy-generous: nobody below the lowest choice that generous needs, then greedy",
} as const satisfies ParamSpec;

/** No order is worth more goals than this: beyond it the levels are too fine to be ranks. */
export const mostLevels = 100;

/**
 * Which levels count, in which order, each as "as few as possible are beyond it". How many are beyond the first level
 * says how many first choices there are; with these settled, how many are beyond the second says how many second ones.
 *
 * @param levels from the best to the worst
 * For greedy-generous the levels below the lowest that is needed stand in front, as generous has them: a plan made again
 * after changes, whose goals are those published, would otherwise not know one choice below that from another.
 *
 * @param lowest for greedy-generous the first level beyond which nobody need be
 */
export function inOrder<T>(order: Exclude<Order, "min-cost">, levels: readonly T[], lowest: number): readonly T[] {
  if (order === "greedy") return levels;
  if (order === "generous") return [...levels].reverse();
  return [...levels.slice(lowest).reverse(), ...levels.slice(0, lowest)];
}
