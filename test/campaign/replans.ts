import fc from "fast-check";
import { linkTerms } from "../../src/app/load/link-terms.ts";
import type { Change } from "../../src/domain/plan/change.ts";
import { linkFaults } from "../../src/replan/link-faults.ts";
import { movedIn } from "../../src/replan/price-of-stability.ts";
import { replanOf } from "../../src/replan/replan-of.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { fewestMoves } from "../replan/fewest-moves.ts";
import { planFor, replanned, whereIs } from "../replan/make-plan.ts";
import { changeLists, ofPeopleIn, problems } from "../replan/small-world.ts";
import type { Kind } from "./kind.ts";

const given = [{ role: "mentors" as const, name: "mentors.csv", sha256: "0".repeat(64), rows: 2 }];

/** Small plans after changes, and after changes again. */
export const replans: Kind = {
  id: "replans",
  promise: "No lawful plan moves fewer people with an offer, nobody is lost, and the chain is confirmed.",
  share: 40,
  run: (dice) => {
    const seed = dice.below(0x7fffffff);
    const [problem] = fc.sample(problems, { seed, numRuns: 1 });
    const [first, second] = fc.sample(changeLists, { seed, numRuns: 2 });
    const plan = planFor(problem, given);
    const changes = ofPeopleIn(plan, first);
    const { problem: next, allocation } = replanOf(plan, changes, ruleBook);
    if (allocation?.status !== "planned") throw new Error("a small case must have a plan");
    const after = replanned(plan, changes);
    const isTwice = ({ event }: Change): boolean =>
      event === "appointed" ||
      event === "withdrew" ||
      (event === "mentor_left" && after.mentors.every(({ id }) => id !== "m"));
    const again = replanned(
      after,
      ofPeopleIn(after, second).filter((change) => !isTwice(change)),
    );
    const [moved, fewest] = [movedIn(next, allocation), fewestMoves(next)];
    const faults = [
      ...(moved === fewest ? [] : [`${moved} are moved, where ${fewest} need be`]),
      ...plan.participants.flatMap(({ id }) => (whereIs(after, id) === "lost" ? [`${id} is lost`] : [])),
      ...linkFaults(plan, after, linkTerms).map(({ code }) => code),
      ...linkFaults(after, again, linkTerms).map(({ code }) => `second: ${code}`),
    ];
    if (faults.length === 0) return Promise.resolve([]);
    const files = { "before.json": JSON.stringify(plan), "changes.json": JSON.stringify([first, second], null, 2) };
    return Promise.resolve([{ what: faults.join("; "), command: [], files }]);
  },
};
