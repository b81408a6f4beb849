import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/plan/change.ts";
import { movedIn, priceOfStability } from "../../src/replan/price-of-stability.ts";
import { replanOf } from "../../src/replan/replan-of.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { sample } from "../sample.ts";
import { fewestMoves } from "./fewest-moves.ts";
import { planFor, replanned, whereIs } from "./make-plan.ts";
import { changeLists, ofPeopleIn, problems } from "./small-world.ts";

const given = [{ role: "mentors" as const, name: "mentors.csv", sha256: "0".repeat(64), rows: 2 }];
const runs = { numRuns: sample(60) };

describe("replanning", () => {
  it("without changes leaves every place and every pairing as it was, byte by byte, also a second time", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const plan = planFor(problem, given);
        const again = replanned(plan, []);
        const twice = replanned(again, []);
        for (const one of [again, twice]) {
          expect(JSON.stringify(one.placements)).toBe(JSON.stringify(plan.placements));
          expect(JSON.stringify(one.pairings)).toBe(JSON.stringify(plan.pairings));
          expect(one.waitingList).toEqual(plan.waitingList);
          expect(one.previous?.moves).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("moves as few people with an offer as any lawful plan could", () => {
    fc.assert(
      fc.property(problems, changeLists, (problem, changes) => {
        const plan = planFor(problem, given);
        const { problem: next, allocation } = replanOf(plan, ofPeopleIn(plan, changes), ruleBook);
        if (allocation?.status !== "planned") throw new Error("a small case must have a plan");
        expect(movedIn(next, allocation)).toBe(fewestMoves(next));
      }),
      runs,
    );
  });

  it("comes to the same plan by one file of changes and by the same file cut in two", () => {
    fc.assert(
      fc.property(problems, changeLists, fc.integer({ min: 10, max: 28 }), (problem, changes, cut) => {
        const plan = planFor(problem, given);
        const all = ofPeopleIn(plan, changes);
        const asOf = "2009-08-01";
        const atOnce = replanned(plan, all, { asOf });
        const isEarly = ({ date }: Change) => date <= `2009-07-${cut}`;
        const half = replanned(plan, all.filter(isEarly));
        const inTwo = replanned(
          half,
          all.filter((change) => !isEarly(change)),
          { asOf },
        );
        expect(inTwo.placements).toEqual(atOnce.placements);
        expect(inTwo.pairings).toEqual(atOnce.pairings);
        expect(inTwo.waitingList).toEqual(atOnce.waitingList);
        expect(inTwo.previous?.baseline).toEqual(atOnce.previous?.baseline);
      }),
      runs,
    );
  });

  it("loses nobody: everyone is placed, waits, is refused or is gone with the event that took them", () => {
    fc.assert(
      fc.property(problems, changeLists, (problem, changes) => {
        const plan = planFor(problem, given);
        const after = replanned(plan, ofPeopleIn(plan, changes));
        for (const { id } of plan.participants) expect(whereIs(after, id)).not.toBe("lost");
        expect(after.previous?.departures.map(({ event }) => event)).toEqual(
          after.previous?.departures.map(() => "left"),
        );
      }),
      runs,
    );
  });

  it("says the same whatever the order of the lines", () => {
    fc.assert(
      fc.property(problems, changeLists, fc.infiniteStream(fc.nat()), (problem, changes, numbers) => {
        const plan = planFor(problem, given);
        const all = ofPeopleIn(plan, changes);
        const shuffled = all
          .map((change) => ({ change, key: numbers.next().value as number }))
          .sort((left, right) => left.key - right.key)
          .map(({ change }) => change);
        expect(replanned(plan, shuffled).digest).toBe(replanned(plan, all).digest);
      }),
      runs,
    );
  });

  it("prices stability by plans that each leave fewer waiting for more moves, none of which could move fewer", () => {
    fc.assert(
      fc.property(problems, changeLists, (problem, changes) => {
        const plan = planFor(problem, given);
        const { problem: next } = replanOf(plan, ofPeopleIn(plan, changes), ruleBook);
        const lines = priceOfStability(next).filter(({ kind }) => kind === "sticky");
        for (const [at, line] of lines.entries()) {
          const before = lines[at - 1];
          if (before) expect([line.moves > before.moves, line.waiting < before.waiting]).toEqual([true, true]);
          expect(fewestMoves(next, line.waiting)).toBe(line.moves);
        }
        expect(fewestMoves(next, (lines.at(-1)?.waiting ?? 0) - 1)).toBe(Infinity);
      }),
      runs,
    );
  });
});
