import { describe, expect, it } from "vitest";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { tinyProblem } from "../engine/fixture-problem.ts";
import { person } from "../rules/person.ts";
import { planFor, replanned } from "./make-plan.ts";

const sessionsOf = (places: number): Programme => ({
  ...tinyProblem().programme,
  rows: "people",
  asOf: "2020-01-01",
  completeBy: undefined,
  intakes: [{ id: "all", places: 9, startsOn: "2020-09-07", endsOn: "2021-09-06" }],
  stages: [{ stage: "placing", who: [], rules: [{ rule: "places@1" }], goals: [{ rule: "placed@1" }] }],
  further: [
    {
      id: "talk",
      title: "Talk",
      kind: "session",
      slots: {
        from: "list",
        slots: [
          { id: "first", startsOn: "2020-10-01", places },
          { id: "second", startsOn: "2020-10-15", places },
        ],
      },
      who: [],
      rules: [],
      goals: [{ rule: "placed@1" }, { rule: "evenly-filled@1" }, { rule: "lot@1" }],
    },
  ],
});

function planOf(places: number) {
  const participants = ["a", "b", "c", "d"].map((id) => person(id));
  const problem: Problem = {
    ...tinyProblem(),
    programme: sessionsOf(places),
    asOf: "2020-01-01",
    participants,
    mentors: undefined,
  };
  return planFor(problem);
}

const slotOf = (plan: ReturnType<typeof planOf>, id: string) =>
  plan.stages?.[0].assignments.find(({ participant }) => participant === id)?.slot;
const newcomer = (on: string) => ({ date: on, event: "appointed" as const, participant: "n", facts: { name: "New" } });

describe("a session that has been held", () => {
  it("stays with those who were there, and is given to nobody else", () => {
    const before = planOf(2);
    const next = replanned(before, [newcomer("2020-10-05")]);
    for (const { id } of before.participants) expect([id, slotOf(next, id)]).toEqual([id, slotOf(before, id)]);
    // Both are full: nobody who was in the first can make room in the second.
    expect(slotOf(next, "n")).toBeUndefined();
    expect(next.stages?.[0].without).toEqual([{ participant: "n", reasons: ["without/places"] }]);
  });

  it("leaves the later one to whoever comes, although there is more room in it", () => {
    const before = planOf(3);
    const gone = before.stages?.[0].assignments.filter(({ slot }) => slot === "first")[0].participant;
    const next = replanned(before, [{ date: "2020-10-04", event: "left", participant: gone }, newcomer("2020-10-05")]);
    expect(slotOf(next, "n")).toBe("second");
    const early = replanned(before, [{ date: "2020-09-04", event: "left", participant: gone }, newcomer("2020-09-05")]);
    expect(slotOf(early, "n")).toBe("first");
  });

  it("is not available when the last one has been held", () => {
    const next = replanned(planOf(3), [newcomer("2020-11-01")]);
    expect(next.stages?.[0].without).toEqual([
      { participant: "n", reasons: ["without/no-lawful-slot", "refused/not-begun"] },
    ]);
  });
});
