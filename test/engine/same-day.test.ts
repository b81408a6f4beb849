import { describe, expect, it } from "vitest";
import { costOf } from "../../src/domain/programme/applied-rule.ts";
import type { Option, PriorityRule, Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { optionsOf } from "../../src/engine/stage/options.ts";
import { openView } from "../../src/engine/stage/stage-view.ts";
import { lot } from "../../src/rules/draw/lot.ts";
import { lotSlot } from "../../src/rules/draw/lot-slot.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { comparedWithOracle } from "../oracle/disagreement.ts";
import { goalNames } from "../oracle/restated-placing.ts";
import { smallPlacing } from "../oracle/small-placing.ts";
import { sample } from "../sample.ts";

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
    for (let seed = 0; seed < sample(400); seed++) {
      const problem = smallPlacing(seed);
      const { wrong, goals } = comparedWithOracle(problem);
      expect(wrong, `seed ${seed}`).toBeUndefined();
      if (goals === undefined) continue;
      expect(goals.map(({ rule }) => rule)).toEqual(goalNames);
      const values = goals.map(({ value }) => value);
      seen.planned++;
      seen.shares += Number(values[3] > 0);
      seen.wishes += Number(values[4] > 0);
      seen.shared += Number(values[7] > 0);
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(sample(8));
  });

  it("do not depend on what slots, lines, rows and people are called, nor on their order, but for the lots drawn", () => {
    for (let seed = 0; seed < sample(200); seed++) {
      const problem = smallPlacing(seed);
      const [one, other] = [allocate(problem), allocate(renamed(problem))];
      if (one.status !== "planned" || other.status !== "planned") expect(other.status).toBe(one.status);
      // The lots are handed over, so that even these are the same.
      else expect(other.goals, `seed ${seed}`).toMatchObject(one.goals.map(({ rule, value }) => ({ rule, value })));
    }
  });
});
