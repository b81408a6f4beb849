import { solveByBranching } from "./branch.ts";
import type { Model, Solution } from "./model.ts";

/** The best choice for a model, with the prices that prove it. Always returns; `totals[0] > 0` says that none is lawful. */
export function solve(model: Model): Solution {
  return solveByBranching(model);
}
