import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withLateLots } from "../../../src/domain/draw/late-lots.ts";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { smallProgramme } from "../../check/small-case.ts";
import { drawOf } from "../../rules/draw/draw-of.ts";
import { person } from "../../rules/person.ts";

/** Everybody is alike: only the lot decides, and which intake they want. */
const [first, second] = smallProgramme.intakes;
const programme: Programme = {
  ...smallProgramme,
  intakes: [first, second, { ...second, id: "also-second" }],
  stages: [
    { stage: "placing", who: [], rules: [{ rule: "places@1" }], goals: [{ rule: "placed@1" }, { rule: "lot@1" }] },
  ],
};

function placesOf(announced: Readonly<Record<string, string>>, late: Readonly<Record<string, string>>, seed: string) {
  const draw = drawOf({ ...announced, ...late }, Object.keys(late));
  const participants = Object.keys({ ...announced, ...late })
    .sort()
    .map((id) => person(id, { preferredIntakes: id.charCodeAt(0) % 2 === 0 ? ["second"] : [] }));
  const problem: Problem = { programme, asOf: programme.asOf, seed, draw, participants, vacant: 0, rules: ruleBook };
  const allocation = allocate({ ...problem, programme: withLateLots(problem, programme) });
  if (allocation.status !== "planned") throw new Error(allocation.status);
  const { placements } = allocation.decisions;
  return new Map(placements.map(({ participant, intake }) => [participant, intake]));
}

const word = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(..."abcdefgh") });

describe("whoever comes after the announcement", () => {
  it("never changes an announced person's place in a tie, however many there are and however they are spelt", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 2, maxLength: 9 }),
        fc.uniqueArray(word, { maxLength: 5 }),
        word,
        (people, others, seed) => {
          const late = others.filter((id) => !people.includes(id));
          const announced = Object.fromEntries(people.map((id) => [id, `t-${id}`]));
          const latecomers = Object.fromEntries(late.map((id) => [id, `t-late-${id}`]));
          const [alone, together] = [placesOf(announced, {}, seed), placesOf(announced, latecomers, seed)];
          for (const id of people) expect(together.get(id)).toBe(alone.get(id));
        },
      ),
      { numRuns: 60, seed: 20 },
    );
  });

  it("is drawn by ticket: another spelling with the same ticket has the same luck", () => {
    const [one, other] = ["zz", "b"].map((id) => placesOf({ a: "t-a", c: "t-c" }, { [id]: "t-late" }, "seed").get(id));
    expect(one).toBe(other);
  });

  it("is placed with whoever else is late by lot, where there is room", () => {
    const late = Object.fromEntries(["p", "q", "r", "s", "t"].map((id) => [id, `t-${id}`]));
    expect(placesOf({ a: "t-a", c: "t-c" }, late, "seed").size).toBe(6);
  });
});

describe("the goals of a programme with latecomers", () => {
  it("are those of the lot, once more, in every stage; without latecomers there are none", () => {
    const goals = (late: readonly string[]) => {
      const problem = { draw: drawOf({ a: "t-a" }, late), rules: ruleBook };
      const once = withLateLots(problem, smallProgramme);
      expect(withLateLots(problem, once)).toEqual(once);
      return once.stages.map((stage) =>
        stage.goals
          .map(({ rule }) => rule)
          .slice(-2)
          .join(" "),
      );
    };
    expect(goals(["a"])).toEqual(["lot@1 lot-late@1", "lot@1 lot-late@1", "lot@1 lot-late@1"]);
    expect(goals([])).toEqual(["most-experienced@1 lot@1", "preference@1 lot@1", "even-load@1 lot@1"]);
  });
});
