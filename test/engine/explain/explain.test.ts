import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Participant } from "../../../src/domain/people/people.ts";
import { isExchange } from "../../../src/domain/plan/explanation.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { explainerOf } from "../../../src/engine/explain/explain.ts";
import { changesFor } from "../../../src/engine/explain/explain-changes.ts";
import { problemOfPlan } from "../../../src/engine/plan/problem-of-plan.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { solve } from "../../../src/solver/index.ts";
import { cutTo } from "../../../src/solver/lp/force.ts";
import { director, smallPeople, smallProgramme } from "../../check/small-case.ts";
import { sample } from "../../sample.ts";
import { bestByTrying } from "../../solver/brute-force.ts";
import { faultsIn, planOf } from "../explained.ts";

const randomDirector = fc.record({
  region: fc.constantFrom("North", "South", ""),
  type: fc.constantFrom("county", "unitary"),
  status: fc.constantFrom("permanent", "permanent", "interim"),
  directorSince: fc.constantFrom("2001-01-01", "2005-05-05", "2009-03-01", undefined),
  mentorVolunteer: fc.constantFrom(true, true, false),
  appliedOn: fc.constantFrom("2009-06-01", "2009-06-01", undefined),
  preferredIntakes: fc.constantFrom([], ["second"], ["second", "first"]),
  unavailableIntakes: fc.constantFrom([], [], ["first"]),
  pinnedIntake: fc.constantFrom(undefined, undefined, undefined, "first", "second"),
  pinReason: fc.constant("Promised"),
  conflicts: fc.constantFrom([], [], ["a"], ["b", "c"]),
} satisfies Record<string, fc.Arbitrary<unknown>>) as fc.Arbitrary<Partial<Participant>>;

function problemOf(participants: readonly Participant[]): Problem {
  const { asOf, seed } = smallProgramme;
  return { programme: smallProgramme, asOf, seed, participants, vacant: 0, rules: ruleBook };
}

const byTrying: Parameters<typeof faultsIn>[3] = (stage, option) => bestByTrying(cutTo(stage.compiled.model, option));

describe("what would follow if somebody had another slot", () => {
  it("is, on small cases, what trying all gives: chains, totals, ties and conflicts", { timeout: 60_000 }, () => {
    const tally: Record<string, number> = {};
    let explained = 0;
    const people = fc.array(randomDirector, { minLength: 3, maxLength: 6 });
    const run = (facts: Partial<Participant>[]) => {
      const given = problemOf(facts.map((one, at) => director("abcdef"[at], one)));
      const plan = planOf(given);
      if (!plan) return;
      explained++;
      const problem = problemOfPlan(plan, ruleBook);
      const explainer = explainerOf(problem, plan);
      for (const one of problem.participants)
        expect(faultsIn(problem, plan, one, byTrying, explainer, tally)).toEqual([]);
    };
    fc.assert(fc.property(people, run), { numRuns: sample(600), seed: 7 });
    expect(explained).toBeGreaterThan(sample(300));
    expect(Math.min(tally.worse, tally.tie, tally.impossible)).toBeGreaterThan(sample(50));
    expect(tally.better).toBeUndefined();
  });

  it("is, in the default fixture, what an independent solve of the forced problem gives", {
    timeout: 120_000,
  }, () => {
    const plan = JSON.parse(readFileSync("fixtures/plans/councils.json", "utf8")) as Plan;
    const problem = problemOfPlan(plan, ruleBook);
    const explainer = explainerOf(problem, plan);
    let questions = 0;
    for (const one of problem.participants.slice(0, sample(144))) {
      for (const { stage: id, options } of explainer.explain(one).stages) {
        const stage = explainer.stage(id);
        for (const { slot, consequence } of options) {
          if (!stage || !consequence || !isExchange(consequence)) continue;
          questions++;
          const person = stage.compiled.options.view.seekers.indexOf(one);
          const at = stage.compiled.options.view.slots.find(({ id: name }) => name === slot)?.position ?? -1;
          const from = stage.compiled.model.start[person];
          const option =
            stage.compiled.model.slot.subarray(from, stage.compiled.model.start[person + 1]).indexOf(at) + from;
          const best = solve(cutTo(stage.compiled.model, option)).totals;
          const told = stage.goals.map(({ name }, goal) => {
            const change = consequence.goals.find((each) => each.name === name);
            return change ? change.then : stage.totals[goal + 1];
          });
          expect(told, `${one.id} in ${slot}`).toEqual(best.slice(1));
        }
      }
    }
    expect(questions).toBeGreaterThan(sample(60));
  });

  it("what would have to be different does it, each time", () => {
    const people = [...smallPeople, director("i"), director("j", { preferredIntakes: ["first"] })];
    const plan = planOf(problemOf(people)) as Plan;
    const problem = problemOfPlan(plan, ruleBook);
    const explainer = explainerOf(problem, plan);
    const slots = explainer.stage("placing")?.compiled.options.view.slots ?? [];
    const sets = problem.participants.flatMap((one) =>
      slots
        .filter(({ id }) => explainer.stage("placing")?.slotOf(one.id) !== id)
        .flatMap((slot) => changesFor(problem, plan, one, slot).map((set) => ({ one, slot, set }))),
    );
    expect(sets.length).toBeGreaterThan(5);
    for (const { one, slot, set } of sets) {
      const facts = Object.fromEntries(
        set.flatMap((change) =>
          change.kind === "fact"
            ? [[change.fact, change.fact.endsWith("Intakes") ? change.to.split(";").filter(Boolean) : change.to]]
            : [],
        ),
      );
      const more = set.find((change) => change.kind === "programme");
      const intakes = smallProgramme.intakes.map((intake) =>
        more?.kind === "programme" && more.about === intake.id ? { ...intake, places: Number(more.to) } : intake,
      );
      const changed = planOf({
        ...problem,
        programme: { ...smallProgramme, intakes },
        participants: problem.participants.map((each) => (each.id === one.id ? { ...each, ...facts } : each)),
      });
      expect(changed?.placements.find(({ participant }) => participant === one.id)?.intake).toBe(slot.id);
    }
  });
});
