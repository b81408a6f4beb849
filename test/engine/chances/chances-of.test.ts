import { describe, expect, it } from "vitest";
import type { OutcomeChance } from "../../../src/domain/draw/chances.ts";
import type { Participant } from "../../../src/domain/people/people.ts";
import type { Intake, Programme, StageSpec } from "../../../src/domain/programme/programme.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { chancesOf } from "../../../src/engine/chances/chances-of.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { smallProgramme } from "../../check/small-case.ts";
import { planFor } from "../../replan/make-plan.ts";
import { person } from "../../rules/person.ts";
import { problemOf } from "../fixture-problem.ts";
import { randomProblem } from "../random-problem.ts";

const [first] = smallProgramme.intakes;

function problemWith(
  intakes: readonly Intake[],
  goals: StageSpec["goals"],
  participants: readonly Participant[],
  rules: StageSpec["rules"] = [],
): Problem {
  const stages: StageSpec[] = [
    { stage: "placing", who: [], rules: [{ rule: "places@1" }, ...rules], goals: [...goals, { rule: "lot@1" }] },
  ];
  const programme: Programme = { ...smallProgramme, intakes, stages };
  return { programme, asOf: programme.asOf, seed: "chances", participants, vacant: 0, rules: ruleBook };
}

function chancesIn(problem: Problem, draws: number) {
  const [placing] = chancesOf(problem, planFor(problem), { draws, given: true }).stages;
  if (!placing) throw new Error("no placing");
  return new Map(placing.people.map(({ participant, outcomes }) => [participant, outcomes]));
}

function chanceFor(outcomes: readonly OutcomeChance[] | undefined, slot: string | null): OutcomeChance {
  const found = outcomes?.find((outcome) => outcome.slot === slot);
  if (!found) throw new Error(`no outcome ${slot ?? "none"}`);
  return found;
}

const intake = (id: string, places: number, startsOn = "2009-11-02"): Intake => ({
  id,
  places,
  startsOn,
  endsOn: first.endsOn,
});

describe("chances", () => {
  it("of four who are alike for two places are one half each, exactly", () => {
    const people = ["a", "b", "c", "d"].map((id) => person(id));
    const chances = chancesIn(problemWith([intake("one", 2)], [{ rule: "placed@1" }], people), 20);
    for (const { id } of people)
      for (const slot of ["one", null])
        expect(chanceFor(chances.get(id), slot)).toMatchObject({
          kind: "exact",
          chance: 0.5,
          of: { places: 2, people: 4 },
        });
  });

  // One person's and the others' own intakes are a day apart: on "late" either the one gives way, or all of the others.
  const against = (others: number): Problem => {
    const ids = ["b", "c", "d"].slice(0, others);
    const people = ["a", ...ids].map((id) => person(id, { conflicts: id === "a" ? ids : ["a"] }));
    const rules = [{ rule: "apart@1" }];
    return problemWith([intake("early", 9), intake("late", 9, "2009-12-07")], [{ rule: "placed@1" }], people, rules);
  };

  it.each([
    [2, 5 / 6],
    [3, 23 / 24],
  ])("of one against %i: the one gives way in %d of the draws, as a least sum of lots has it", (others, expected) => {
    const chances = chancesIn(against(others), 600);
    const late = chanceFor(chances.get("a"), "late");
    expect(late.kind).toBe("estimated");
    expect(Math.abs(late.chance - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 600));
    expect(chanceFor(chances.get("b"), "early").chance).toBeCloseTo(late.chance, 10);
  });

  it("are certain where a rule decides, whatever the lot", () => {
    const people = [person("a", { judgement: "poor" }), person("b"), person("c")];
    const chances = chancesIn(
      problemWith([intake("one", 1)], [{ rule: "placed@1" }, { rule: "poor-first@1" }], people),
      50,
    );
    expect(chances.get("a")).toEqual([{ slot: "one", drawn: true, kind: "certain", chance: 1 }]);
    expect(chances.get("b")).toEqual([{ slot: null, drawn: true, kind: "certain", chance: 1 }]);
  });

  it("tell what is possible and was not seen, and do not depend on anything but the plan", () => {
    const problem = against(3);
    const [few] = [chancesIn(problem, 3)];
    const rare = [...few.values()].flat().filter(({ kind }) => kind === "below");
    for (const { chance } of rare) expect(chance).toBe(1);
    expect(chancesIn(problem, 40)).toEqual(chancesIn(problem, 40));
  });
});

describe("what is certain", () => {
  it("agrees with drawing again: nobody who is certain ever has another outcome", () => {
    for (let seed = 1; seed <= 25; seed++) {
      const problem = randomProblem(seed);
      if (problem.participants.length === 0) continue;
      const plan = planOrNone(problem);
      if (plan === undefined) continue;
      const { stages } = chancesOf(problem, plan, { draws: 30, given: true });
      const placing = stages.find(({ stage }) => stage === "placing");
      for (const other of ["x", "y", "z"]) {
        const again = planOrNone({ ...problem, seed: other });
        // Another cadre may be drawn, on which places may depend.
        if (
          again === undefined ||
          again.cadre.map(({ mentor }) => mentor).join() !== plan.cadre.map(({ mentor }) => mentor).join()
        )
          continue;
        for (const { participant, outcomes } of placing?.people ?? []) {
          const place = again.placements.find((one) => one.participant === participant)?.intake ?? null;
          expect(outcomes.map(({ slot }) => slot)).toContain(place);
        }
      }
    }
  });

  it("in the default example: nobody's place, two people's membership of the cadre, fourteen people's mentor", () => {
    const problem = problemOf(dcsLeadership2009, "councils.csv");
    const plan = planFor(problem);
    const lucky = (given: boolean) =>
      chancesOf(problem, plan, { draws: 5, given }).stages.map(({ stage, people, isProved }) => {
        return [stage, people.filter(({ outcomes }) => outcomes.length > 1).length, isProved];
      });
    expect(lucky(false)).toEqual([
      ["cadre", 2, true],
      ["placing", 0, true],
      ["pairing", 14, true],
    ]);
    expect(lucky(true)).toEqual([
      ["cadre", 2, true],
      ["placing", 0, true],
      ["pairing", 13, true],
    ]);
  });
});

function planOrNone(problem: Problem) {
  try {
    return planFor(problem);
  } catch {
    return undefined;
  }
}
