import { solveByBranching } from "./lp/branch.ts";
import type { Model, Solution } from "./model.ts";
import { solveNetwork } from "./network/network.ts";
import { solvePairing } from "./pairing/pairing.ts";
import { solveInUnits } from "./presolve/in-units.ts";
import { solveLazily } from "./presolve/lazily.ts";
import { withoutFixed } from "./presolve/without-fixed.ts";
import { solveBySearch } from "./search/search.ts";

/**
 * The best choice for a model, with the prices that prove it. Nested limits are a network, solved in about n log n; many
 * small slots are a pairing; crossing limits take the simplex. Small limits wait until they are broken. Always returns:
 * `totals[0] > 0` says that no choice is lawful or, with `isUndecided`, that none was found.
 * @param mostCases how many cases a case distinction may have; by default as many as the model's size allows
 */
export function solve(model: Model, mostCases?: number): Solution {
  // The other ways go by whom limits name, and by people one by one.
  if (model.units && model.units.length > 0) return solveInUnits(model, (one) => solveUnits(one, mostCases));
  return solveLazily(model, (one) => solveAtOnce(one, mostCases));
}

/**
 * Units are few and of unequal size: what does not come out even is settled by a search, and proved where a few cases do.
 * Where they do not, one price list says as much as many.
 */
function solveUnits(model: Model, mostCases = fewCases): Solution {
  const known = model.people <= mostSearched ? [solveBySearch(model).choice] : [];
  const solution = solveByBranching(model, Math.min(fewCases, mostCases), known);
  return solution.proved === solution.totals.length ? solution : solveByBranching(model, 0, [solution.choice]);
}

const fewCases = 60;
/** A search asks about every two of them. */
const mostSearched = 300;

function solveAtOnce(model: Model, mostCases: number | undefined): Solution {
  const paired = isPairingShaped(model) ? solvePairing(model) : undefined;
  return paired ?? network(model) ?? withoutFixed(model, (rest) => network(rest) ?? solveByBranching(rest, mostCases));
}

function network(model: Model): Solution | undefined {
  return model.people < fewPeople ? undefined : solveNetwork(model);
}

/** A few dozen people the simplex pairs as fast, and after a stage with crossing limits its code is warm: measured. */
const fewPeople = 40;

/**
 * Many slots with few people each: searches from a slot look at everybody in it, while the network keeps a heap for each two
 * slots. So the network takes what has few slots, or many people a slot as long as its heaps fit into memory: measured.
 */
function isPairingShaped({ people, slots }: Model): boolean {
  if (slots <= fewSlots) return false;
  return slots > mostNetworkSlots || people < manyEach * slots;
}

const fewSlots = 200;
const mostNetworkSlots = 1000;
const manyEach = 5;
