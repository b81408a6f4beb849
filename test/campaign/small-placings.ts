import { comparedWithOracle } from "../oracle/disagreement.ts";
import { smallPlacing } from "../oracle/small-placing.ts";
import type { Kind } from "./kind.ts";

/** Small problems with starts on one day, cohorts, pins, overbooking, wishes and shares, against trying everything. */
export const smallPlacings: Kind = {
  id: "small-placings",
  promise: "Every goal's value is the one that trying everything finds, by an oracle that asks no rule.",
  share: 100,
  run: (dice) => {
    const problem = smallPlacing(dice.below(0x7fffffff));
    const { wrong } = comparedWithOracle(problem);
    const { rules: _rules, ...shown } = problem;
    if (wrong === undefined) return Promise.resolve([]);
    return Promise.resolve([{ what: wrong, command: [], files: { "problem.json": JSON.stringify(shown, null, 2) } }]);
  },
};
