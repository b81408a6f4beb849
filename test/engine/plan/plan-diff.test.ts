import { describe, expect, it } from "vitest";
import type { Participant } from "../../../src/domain/people/people.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { valueChanges } from "../../../src/engine/explain/value-changes.ts";
import { diffPlans } from "../../../src/engine/plan/plan-diff.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { director, smallPeople, smallProgramme } from "../../check/small-case.ts";
import { planOf } from "../explained.ts";

function plan(participants: readonly Participant[], change: Partial<Problem> = {}): Plan {
  const programme = change.programme ?? smallProgramme;
  return planOf({
    programme,
    asOf: programme.asOf,
    seed: programme.seed,
    participants,
    vacant: 0,
    rules: ruleBook,
    ...change,
  }) as Plan;
}

const old = plan(smallPeople);
const wider = {
  ...smallProgramme,
  intakes: smallProgramme.intakes.map((one) => (one.id === "second" ? { ...one, places: 4 } : one)),
};

describe("what differs between two plans", () => {
  it("is nothing between a plan and itself", () => {
    const diff = diffPlans(old, old, ruleBook);
    expect(diff.same).toBe(true);
    expect([diff.moves, diff.programme, diff.facts, diff.pairings]).toEqual([[], [], [], []]);
  });

  it("is blamed on the one thing that was changed", () => {
    const diff = diffPlans(old, plan(smallPeople, { programme: wider }), ruleBook);
    expect(diff.programme).toEqual([{ path: "intakes.second.places", old: "2", new: "4" }]);
    expect(diff.moves.length).toBeGreaterThan(0);
    expect(new Set(diff.moves.map(({ cause }) => cause))).toEqual(new Set(["programme"]));
    expect(diff.facts).toEqual([]);
    expect(diff.seed).toBeUndefined();
  });

  it("is told apart where facts and programme were changed at once: each move by the change that made it", () => {
    const without = smallPeople.filter(({ id }) => id !== "b");
    const next = plan([...without, director("z", { appliedOn: "2009-06-01" })], { programme: wider });
    const between = plan([...without, director("z", { appliedOn: "2009-06-01" })]);
    const diff = diffPlans(old, next, ruleBook);
    expect(diff.joined).toEqual(["z"]);
    expect(diff.left).toEqual(["b"]);
    const placeIn = ({ placements, waitingList, refused }: Plan, id: string): string =>
      placements.find(({ participant }) => participant === id)?.intake ??
      (waitingList.some(({ participant }) => participant === id)
        ? "waiting"
        : refused.some(({ participant }) => participant === id)
          ? "refused"
          : "");
    const causes = new Set<string>();
    for (const { participant, from, to, cause } of diff.moves) {
      expect([from, to]).toEqual([placeIn(old, participant), placeIn(next, participant)]);
      const last = placeIn(between, participant) === to ? "facts" : "programme";
      expect(cause, participant).toBe(last);
      causes.add(cause);
    }
    expect(causes).toEqual(new Set(["facts", "programme"]));
  });

  it("names a changed lot as such, and not as a change of the programme", () => {
    const next = plan(smallPeople, { seed: "other", programme: { ...smallProgramme, seed: "other" } });
    const diff = diffPlans(old, next, ruleBook);
    expect(diff.programme).toEqual([]);
    expect(diff.seed).toEqual({ old: "small", new: "other" });
    expect(diff.moves.every(({ cause }) => cause === "lot")).toBe(true);
  });
});

describe("values that differ", () => {
  it.each([
    [{ a: 1 }, { a: 2 }, [{ path: "a", old: "1", new: "2" }]],
    [{ a: [1, 2] }, { a: [1, 3] }, [{ path: "a", old: "[1,2]", new: "[1,3]" }]],
    [{ a: [{ id: "x", n: 1 }] }, { a: [{ id: "x", n: 2 }] }, [{ path: "a.x.n", old: "1", new: "2" }]],
    [{ a: [{ rule: "r@1" }] }, { a: [{ rule: "r@2" }] }, [{ path: "a.r.rule", old: '"r@1"', new: '"r@2"' }]],
    [
      { a: [{ id: "x" }, { id: "y" }] },
      { a: [{ id: "y" }, { id: "x" }] },
      [{ path: "a.(order)", old: "x y", new: "y x" }],
    ],
    [{}, { a: 1 }, [{ path: "a", old: "null", new: "1" }]],
  ])("%j and %j", (left, right, expected) => {
    expect(valueChanges(left, right)).toEqual(expected);
  });
});
