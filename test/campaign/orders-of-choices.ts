import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { expandRankGoals } from "../../src/engine/stage/expand-rank-goals.ts";
import { takenIn } from "../oracle/disagreement.ts";
import { bestProfile, type Order, profileOf } from "../oracle/restated-orders.ts";
import { restatedPlacing } from "../oracle/restated-placing.ts";
import { smallPlacing } from "../oracle/small-placing.ts";
import type { Kind } from "./kind.ts";

const orders: readonly Order[] = ["greedy", "generous", "greedy-generous"];

/** The orders of choices by their own definitions; the fourth, the least sum, is in every small placing. */
export const ordersOfChoices: Kind = {
  id: "orders-of-choices",
  promise: "Greedy, generous and greedy-generous give the profile that their definitions ask for.",
  share: 60,
  run: (dice) => {
    const order = dice.pick(orders);
    const problem = withOrder(smallPlacing(dice.below(0x7fffffff)), order);
    const wrong = faultOf(problem, order);
    const { rules: _rules, ...shown } = problem;
    if (wrong === undefined) return Promise.resolve([]);
    return Promise.resolve([{ what: wrong, command: [], files: { "problem.json": JSON.stringify(shown, null, 2) } }]);
  },
};

function withOrder(problem: Problem, order: Order): Problem {
  const goals = [{ rule: "placed@1" }, { rule: "preference@1", with: { order } }, { rule: "lot@1" }];
  const stages = problem.programme.stages.map((stage) => ({ ...stage, goals }));
  return { ...problem, programme: { ...problem.programme, stages } };
}

function faultOf(problem: Problem, order: Order): string | undefined {
  const restated = restatedPlacing(problem);
  const outcome = allocate(expandRankGoals(problem).problem);
  // Whether anything is lawful is for the small placings to say.
  if (outcome.status !== "planned") return undefined;
  const found = profileOf(restated, takenIn(restated, outcome.decisions));
  const best = bestProfile(restated, order);
  return found.join() === best.join() ? undefined : `${order}: ${found.join(" ")}, where ${best.join(" ")} is possible`;
}
