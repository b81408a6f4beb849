import type { Participant } from "../../src/domain/people/people.ts";
import type { Intake } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { expandRecurringIntakes } from "../../src/engine/stage/expand-recurring-intakes.ts";
import { choices } from "../oracle/restated-placing.ts";
import { placingOf } from "../oracle/small-placing.ts";
import { person } from "../rules/person.ts";
import type { Dice } from "./dice.ts";
import type { Kind } from "./kind.ts";

/** A repeating intake and perhaps one before it: as many openings as help, and no more. */
export const openings: Kind = {
  id: "openings",
  promise: "The shortest run of openings is opened that places as many as all of them would.",
  share: 60,
  run: (dice) => {
    const { problem, ids, places } = repeatingPlacing(dice);
    const wrong = faultOf(problem, ids, places);
    const { rules: _rules, ...shown } = problem;
    if (wrong === undefined) return Promise.resolve([]);
    return Promise.resolve([{ what: wrong, command: [], files: { "problem.json": JSON.stringify(shown, null, 2) } }]);
  },
};

function repeatingPlacing(dice: Dice) {
  const [count, own] = [1 + dice.below(4), dice.below(3)];
  const fixed: Intake = { id: "fixed", places: dice.below(3), startsOn: "2010-01-04", endsOn: "2010-12-31" };
  const repeating: Intake = {
    id: "2010-06",
    places: own,
    startsOn: "2010-06-07",
    endsOn: "2011-06-06",
    every: "3 months",
    openings: count,
  };
  const isAlone = dice.chance(1, 2);
  const later = ["2010-06", "2010-09", "2010-12", "2011-03"].slice(0, count);
  const ids = [...(isAlone ? [] : ["fixed"]), ...later];
  const people = ["p", "q", "r", "s", "t"]
    .slice(0, 1 + dice.below(5))
    .map((id): Participant => person(id, { unavailableIntakes: ids.filter(() => dice.chance(1, 3)) }));
  const problem = placingOf(isAlone ? [repeating] : [fixed, repeating], people, `seed ${dice.below(1e6)}`);
  return { problem, ids, places: new Map(ids.map((id) => [id, id === "fixed" ? fixed.places : own])) };
}

/** How many are left without a place, and how many without an intake open to them, where only these are open. */
function reach({ participants }: Problem, open: readonly string[], places: ReadonlyMap<string, number>) {
  const offers = open.filter((id) => (places.get(id) ?? 0) > 0);
  const options = participants.map((one) => offers.filter((id) => !one.unavailableIntakes.includes(id)));
  const most = [...choices(options.map((own) => [...own, null]))]
    .filter((taken) => offers.every((id) => taken.filter((one) => one === id).length <= (places.get(id) ?? 0)))
    .reduce((best, taken) => Math.max(best, taken.filter((one) => one !== null).length), 0);
  return { unplaced: participants.length - most, without: options.filter(({ length }) => length === 0).length };
}

function faultOf(problem: Problem, ids: readonly string[], places: ReadonlyMap<string, number>): string | undefined {
  const first = ids.includes("fixed") ? 1 : 0;
  const runs = Array.from({ length: ids.length - first + 1 }, (_, at) => ids.slice(0, first + at));
  const reached = runs.map((open) => reach(problem, open, places));
  const best = reached.reduce((found, one, at) => {
    const least = reached[found];
    const isBetter = one.unplaced < least.unplaced || (one.unplaced === least.unplaced && one.without < least.without);
    return isBetter ? at : found;
  }, 0);
  const opened = expandRecurringIntakes(problem);
  const open = opened.programme.intakes.filter((intake) => intake.open !== false).map(({ id }) => id);
  const expected = runs[best];
  if (open.join() !== expected.join()) return `open are ${open.join()}, where ${expected.join()} is enough`;
  const outcome = allocate(opened);
  if (outcome.status !== "planned") return outcome.status;
  const unplaced = problem.participants.length - outcome.decisions.placements.length;
  return unplaced === reached[best].unplaced
    ? undefined
    : `${unplaced} are not placed, where it need be ${reached[best].unplaced}`;
}
