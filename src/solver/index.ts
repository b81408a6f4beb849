import { solveByBranching } from "./branch.ts";
import type { Model, Solution } from "./model.ts";
import { solveNetwork } from "./network.ts";

/**
 * The best choice for a model, with the prices that prove it. Nested limits are a network, solved in about n log n;
 * crossing ones take the simplex. Always returns: `totals[0] > 0` says that no choice is lawful.
 */
export function solve(model: Model): Solution {
  return solveNetwork(model) ?? solveByBranching(model);
}
