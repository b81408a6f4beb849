import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/check-plan.ts";
import type { Participant } from "../../src/domain/people/people.ts";
import { type Option, type Problem, slotIdOf } from "../../src/domain/problem.ts";
import { costOf } from "../../src/domain/programme/applied-rule.ts";
import type { Intake, RuleUse } from "../../src/domain/programme/programme.ts";
import type { PriorityRule } from "../../src/domain/programme/rule.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { planDocument } from "../../src/engine/plan/plan-document.ts";
import { optionsOf } from "../../src/engine/stage/options.ts";
import { openView } from "../../src/engine/stage/stage-view.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { lot } from "../../src/rules/draw/lot.ts";
import { lotSlot } from "../../src/rules/draw/lot-slot.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { person } from "../rules/person.ts";
import { type Dice, diceFrom } from "../solver/seeded.ts";
import { decidedPlacing, goalNames } from "./decided-costs.ts";

const days = ["2010-01-04", "2010-01-04", "2010-05-03"];
const goals: RuleUse[] = goalNames
  .filter((name) => name !== "lot-slot")
  .map((name) =>
    name === "region-share" ? { rule: "fair-share@1", id: name, with: { by: "region" } } : { rule: `${name}@1` },
  );

/** A few people, and intakes of which several start on one day, some with starts of their own. */
function smallProblem(seed: number): Problem {
  const dice = diceFrom(seed);
  const intakes = ["A", "B", "C"].slice(0, dice.between(1, 3)).map((id) => intakeOf(dice, id));
  const ids = intakes.flatMap(({ id, cohorts = [] }) => [id, ...cohorts.map((one) => `${id}/${one.id}`)]);
  const people = ["p", "q", "r", "s", "t"].slice(0, dice.between(1, 5)).map((id) => personOf(dice, id, ids));
  return problemOf(intakes, people, `seed ${seed}`);
}

function problemOf(intakes: readonly Intake[], participants: readonly Participant[], seed: string): Problem {
  const stage = { stage: "placing" as const, who: [], rules: [{ rule: "available@1" }, { rule: "places@1" }], goals };
  const programme = { ...dcsLeadership2009, councils: undefined, intakes, stages: [stage], completeBy: undefined };
  return { programme, asOf: "2009-09-01", seed, participants, vacant: 0, rules: ruleBook };
}

function intakeOf(dice: Dice, id: string): Intake {
  const startsOn = dice.pick(days);
  const intake = { id, places: dice.below(4), startsOn, endsOn: "2011-12-31" };
  const overbook = dice.chance(15) ? { overbook: { places: 1, reason: "Some never come" } } : {};
  if (dice.chance(60)) return { ...intake, ...overbook };
  const cohorts = ["x", "y"].map((name) => {
    return { id: name, places: dice.below(3), startsOn: dice.pick(days), endsOn: "2011-12-31" };
  });
  return { ...intake, cohorts };
}

function personOf(dice: Dice, id: string, ids: readonly string[]): Participant {
  const list = ids.filter(() => dice.chance(40));
  return person(id, {
    region: dice.pick(["North", "South", ""]),
    judgement: dice.pick(["poor", "well", undefined] as const),
    appointedOn: dice.pick(["2003-09-01", "2008-08-15", undefined]),
    preferredIntakes: dice.chance(50) ? list : [...list].reverse(),
    unavailableIntakes: ids.filter(() => dice.chance(15)),
    ...(dice.chance(8) ? { pinnedIntake: dice.pick(ids), pinReason: "Promised" } : {}),
  });
}

const newName = (id: string): string =>
  id
    .split("/")
    .map((part) => String.fromCodePoint(219 - (part.codePointAt(0) ?? 0)))
    .join("/");

/** The same problem under other names and in another order, with the lots of the old names. */
function renamed(problem: Problem): Problem {
  const { programme, participants } = problem;
  const intakes = programme.intakes
    .map((intake) => ({
      ...intake,
      id: newName(intake.id),
      ...(intake.cohorts && { cohorts: intake.cohorts.map((one) => ({ ...one, id: newName(one.id) })).reverse() }),
    }))
    .reverse();
  const people = participants
    .map((one) => ({
      ...one,
      id: newName(one.id),
      preferredIntakes: one.preferredIntakes.map(newName),
      unavailableIntakes: one.unavailableIntakes.map(newName).reverse(),
      pinnedIntake: one.pinnedIntake && newName(one.pinnedIntake),
    }))
    .reverse();
  const { view } = optionsOf(openView(problem, programme.stages[0], []));
  const asBefore = (rule: PriorityRule): PriorityRule => {
    const cost = costOf({ name: rule.id, rule, use: { rule: `${rule.id}@1` } }, view);
    const before = ({ participant, slot }: Option) => {
      const person = participants.find(({ id }) => newName(id) === participant.id);
      return person
        ? cost({ participant: person, slot: view.slots.find(({ id }) => newName(id) === slot?.id) ?? null })
        : 0;
    };
    return { ...rule, cost: () => before };
  };
  const rules = new Map([...ruleBook, ["lot", asBefore(lot)], ["lot-slot", asBefore(lotSlot)]]);
  return { ...problem, programme: { ...programme, intakes }, participants: people, rules };
}

describe("intakes and starts of which several begin on one day", () => {
  it("are filled as was decided: as trying everything finds, goal by goal, on 400 small problems", () => {
    const seen = { planned: 0, shared: 0, wishes: 0, shares: 0 };
    for (let seed = 0; seed < 400; seed++) {
      const problem = smallProblem(seed);
      const { best, totalsOf } = decidedPlacing(problem);
      const outcome = allocate(problem);
      if (outcome.status !== "planned") {
        expect(best, `seed ${seed}`).toBeUndefined();
        continue;
      }
      const values = outcome.goals.map(({ value }) => value);
      expect(values, `seed ${seed}`).toEqual(best);
      expect(outcome.goals.map(({ rule }) => rule)).toEqual(goalNames);
      const taken = new Map(outcome.decisions.placements.map((one) => [one.participant, slotIdOf(one)]));
      expect(totalsOf(taken), `seed ${seed}`).toEqual(best);
      const plan = planDocument(problem, outcome, { tool: { name: "test", version: "0" }, inputs: [], settings: [] });
      expect(checkPlan(plan, ruleBook).findings, `seed ${seed}`).toEqual([]);
      seen.planned++;
      seen.shares += Number(values[3] > 0);
      seen.wishes += Number(values[4] > 0);
      seen.shared += Number(values[7] > 0);
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(12);
  });

  it("do not depend on what slots, lines, rows and people are called, nor on their order, but for the lots drawn", () => {
    for (let seed = 0; seed < 200; seed++) {
      const problem = smallProblem(seed);
      const [one, other] = [allocate(problem), allocate(renamed(problem))];
      if (one.status !== "planned" || other.status !== "planned") expect(other.status).toBe(one.status);
      // The lots are handed over, so that even these are the same.
      else expect(other.goals, `seed ${seed}`).toMatchObject(one.goals.map(({ rule, value }) => ({ rule, value })));
    }
  });
});
