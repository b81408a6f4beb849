import { describe, expect, it } from "vitest";
import type { Participant } from "../../../src/domain/people/people.ts";
import { openingsOf } from "../../../src/domain/programme/openings.ts";
import { type Intake, isOpen } from "../../../src/domain/programme/programme.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import type { RuleUse } from "../../../src/domain/programme/rule-use.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { expandRecurringIntakes } from "../../../src/engine/stage/expand-recurring-intakes.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { person } from "../../rules/person.ts";
import { sample } from "../../sample.ts";
import { type Dice, diceFrom } from "../../solver/seeded.ts";

const eligible: RuleUse[] = [{ rule: "available@1" }, { rule: "applied-in-time@1" }, { rule: "places@1" }];

function problemOf(intakes: readonly Intake[], participants: readonly Participant[], rules = eligible): Problem {
  const goals = [{ rule: "placed@1" }, { rule: "fill-early@1" }, { rule: "lot@1" }];
  const stages = [{ stage: "placing" as const, who: [], rules, goals }];
  const programme = { ...dcsLeadership2009, councils: undefined, intakes, stages, completeBy: undefined };
  return { programme, asOf: "2009-09-01", seed: "seed", participants, vacant: 0, rules: ruleBook };
}

function intake(id: string, places: number, given: Partial<Intake> = {}): Intake {
  return { id, places, startsOn: `${id}-01-01`, endsOn: `${id}-12-31`, ...given };
}

/** How many are placed, and the intakes that are open. */
function planned(problem: Problem): { placed: number; open: string[] } {
  const opened = expandRecurringIntakes(problem);
  const outcome = allocate(opened);
  if (outcome.status !== "planned") throw new Error(outcome.status);
  return {
    placed: outcome.decisions.placements.length,
    open: opened.programme.intakes.filter(isOpen).map(({ id }) => id),
  };
}

const people = (count: number, given: Partial<Participant> = {}): Participant[] =>
  Array.from({ length: count }, (_, at) => person(`p${at}`, given));

describe("the openings of a repeating intake", () => {
  const [fixed, yearly] = [intake("2010", 4), intake("2011", 2, { every: "1 year", openings: 3 })];

  it("are none where everybody fits into what is open", () => {
    expect(planned(problemOf([fixed, yearly], people(4)))).toEqual({ placed: 4, open: ["2010"] });
  });

  it("are as many as help, however many places there are that nobody can take", () => {
    const late = people(4, { unavailableIntakes: ["2010"] });
    expect(planned(problemOf([fixed, yearly], late))).toEqual({ placed: 4, open: ["2010", "2011", "2012"] });
    expect(planned(problemOf([fixed, yearly], people(6, { unavailableIntakes: ["2011", "2012", "2013"] })))).toEqual({
      placed: 4,
      open: ["2010"],
    });
  });

  it("are none where they have no places, also for one who may start nowhere else", () => {
    const empty = intake("2011", 0, { every: "1 year", openings: 3 });
    const elsewhere = person("z", { unavailableIntakes: ["2010"] });
    expect(planned(problemOf([fixed, empty], [...people(2), elsewhere]))).toEqual({ placed: 2, open: ["2010"] });
  });

  it("are opened for one who has no lawful option otherwise", () => {
    const own = person("z", { unavailableIntakes: ["2010", "2011"] });
    expect(planned(problemOf([fixed, yearly], [...people(2), own]))).toEqual({
      placed: 3,
      open: ["2010", "2011", "2012"],
    });
  });

  it("and for one who may wait for it, where its places are taken", () => {
    const few = intake("2011", 1, { every: "1 year", openings: 1 });
    const own = ["y", "z"].map((id) => person(id, { unavailableIntakes: ["2010"] }));
    const opened = expandRecurringIntakes(problemOf([fixed, few], own));
    expect(allocate(opened)).toMatchObject({ summary: { placed: 1, waiting: 1, refused: 0 } });
  });

  it("are open where an offer names them, and of one day together", () => {
    const twice = intake("2012", 2, { id: "b", every: "1 year", openings: 1 });
    const offered = [person("a", { pinnedIntake: "2012", pinReason: "Promised" })];
    expect(planned(problemOf([fixed, yearly, twice], offered)).open).toEqual(["2010", "2011", "2012", "b"]);
  });

  it("are tried one by one where a limit asks for at least so many", () => {
    const least: RuleUse[] = [...eligible, { rule: "exactly-full@1" }];
    expect(planned(problemOf([fixed, yearly], people(6), least))).toEqual({ placed: 6, open: ["2010", "2011"] });
    expect(planned(problemOf([fixed, yearly], people(7), least))).toEqual({ placed: 6, open: ["2010", "2011"] });
  });

  it("stay declared open where the programme says so", () => {
    expect(planned(problemOf([fixed, { ...yearly, open: true }], people(1))).open).toEqual(["2010", "2011"]);
  });
});

describe("a place, an intake or an opening more", () => {
  it("never places fewer, on 300 small problems", () => {
    let helped = 0;
    for (let seed = 0; seed < sample(300); seed++) {
      const dice = diceFrom(seed);
      const problem = randomProblem(dice);
      const before = planned(problem).placed;
      for (const more of morePlaces(problem)) {
        const after = planned(more).placed;
        expect(after, `seed ${seed}`).toBeGreaterThanOrEqual(before);
        helped += Number(after > before);
      }
    }
    expect(helped).toBeGreaterThan(sample(50));
  });
});

function randomProblem(dice: Dice): Problem {
  const fixed = ["2010", "2011"].slice(0, dice.between(0, 2)).map((id) => intake(id, dice.below(4)));
  const closing = dice.chance(30) ? { applicationsCloseOn: "2011-06-30" } : {};
  const yearly = intake("2012", dice.between(1, 2), { every: "1 year", openings: dice.between(1, 4), ...closing });
  const half = intake("2012", dice.between(1, 2), { id: "h", startsOn: "2012-07-02", every: "6 months", openings: 2 });
  const intakes = [...fixed, yearly, ...(dice.chance(40) ? [half] : [])];
  const ids = intakes.flatMap((one) => openingsOf(one).map(({ id }) => id));
  const participants = Array.from({ length: dice.between(1, 8) }, (_, at) =>
    person(`p${at}`, {
      region: dice.pick(["North", "South"]),
      appliedOn: dice.pick(["2011-06-30", "2012-01-15", undefined]),
      unavailableIntakes: ids.filter(() => dice.chance(45)),
    }),
  );
  const rules = dice.chance(30) ? [...eligible, { rule: "at-most-each@1", with: { by: "region", most: 1 } }] : eligible;
  return problemOf(intakes, participants, rules);
}

function morePlaces(problem: Problem): Problem[] {
  const { programme } = problem;
  const withIntakes = (intakes: readonly Intake[]): Problem => ({ ...problem, programme: { ...programme, intakes } });
  const { intakes } = programme;
  return [
    ...intakes.map((_, at) =>
      withIntakes(intakes.map((one, k) => ({ ...one, places: one.places + Number(k === at) }))),
    ),
    withIntakes([...intakes, intake("2010", 1, { id: "another", startsOn: "2010-06-01" })]),
    withIntakes(intakes.map((one) => (one.every ? { ...one, openings: (one.openings ?? 1) + 1 } : one))),
  ];
}
