import { allocate } from "../../src/engine/allocate.ts";
import { takenIn } from "../oracle/disagreement.ts";
import { bestByHighs, namesForHighs } from "../oracle/placing-by-highs.ts";
import { restatedPlacing, totalsOf } from "../oracle/restated-placing.ts";
import { mediumPlacing } from "../oracle/small-placing.ts";
import type { Kind } from "./kind.ts";

/** Placings of some dozens of people, their costs restated and handed to another solver. */
export const mediumPlacings: Kind = {
  id: "medium-placings",
  promise: "Every goal before the lots has the value that HiGHS finds from costs restated without a rule.",
  share: 5,
  run: async (dice) => {
    const problem = mediumPlacing(dice.below(0x7fffffff));
    const restated = restatedPlacing(problem);
    const best = await bestByHighs(restated);
    const outcome = allocate(problem);
    const { rules: _rules, ...shown } = problem;
    const failure = (what: string) => [
      { what, command: [], files: { "problem.json": JSON.stringify(shown, null, 2) } },
    ];
    if (outcome.status !== "planned")
      return best ? failure(`${outcome.status}, where ${best.join(" ")} is possible`) : [];
    const own = totalsOf(restated, takenIn(restated, outcome.decisions));
    const found = own.slice(0, namesForHighs.length).join(" ");
    const told = outcome.goals.map(({ value }) => value).join(" ");
    if (told !== own.join(" ")) return failure(`a plan of ${own.join(" ")} is said to be one of ${told}`);
    return found === best?.join(" ") ? [] : failure(`${found}, where HiGHS finds ${best?.join(" ") ?? "nothing"}`);
  },
};
