import { solveByBranching } from "./lp/branch.ts";
import type { Model, Solution } from "./model.ts";
import { solveNetwork } from "./network/network.ts";
import { solvePairing } from "./pairing/pairing.ts";
import { withoutFixed } from "./presolve/without-fixed.ts";

/**
 * The best choice for a model, with the prices that prove it. Nested limits are a network, solved in about n log n; many
 * small slots are a pairing; crossing limits take the simplex. Always returns: `totals[0] > 0` says that no choice is lawful.
 */
export function solve(model: Model): Solution {
  const paired = model.slots > manySlots ? solvePairing(model) : undefined;
  return paired ?? network(model) ?? withoutFixed(model, (rest) => network(rest) ?? solveByBranching(rest));
}

function network(model: Model): Solution | undefined {
  return model.people < fewPeople ? undefined : solveNetwork(model);
}

/** A few dozen people the simplex pairs as fast, and after a stage with crossing limits its code is warm: measured. */
const fewPeople = 40;

/** Beyond so many slots the network's heaps, one for each two slots, cost more than reading rows again: measured. */
const manySlots = 200;
