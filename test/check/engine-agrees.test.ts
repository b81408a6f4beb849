import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConflict } from "../../src/check/certificate/check-conflict.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import type { Participant } from "../../src/domain/people/people.ts";
import type { Planned } from "../../src/domain/plan/allocation.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { sample } from "../sample.ts";
import { director, smallPeople, smallProgramme } from "./small-case.ts";
import { sealed, tinyPlan } from "./tiny-planner.ts";

/** The engine and the inspector share the rules and nothing else: here they meet. */
function problemOf(participants: readonly Participant[]): Problem {
  const { asOf, seed } = smallProgramme;
  return { programme: smallProgramme, asOf, seed, participants, vacant: 1, rules: ruleBook };
}

function planOf({ programme, asOf, seed, participants, vacant }: Problem, planned: Planned): Plan {
  const { decisions, mentors, goals, unjudged, certificate, summary } = planned;
  return sealed({
    format: "dcs-plan/plan",
    formatVersion: "1.0",
    tool: { name: "dcs-plan", version: "0.0.0" },
    programme,
    asOf,
    seed,
    settings: [],
    inputs: [{ role: "councils", name: "councils.csv", sha256: "00", rows: participants.length + vacant }],
    participants,
    mentors,
    vacancies: [{ code: "E-0", name: "Nobody" }],
    ...decisions,
    goals,
    ...(unjudged.length > 0 && { unjudged }),
    certificate,
    summary,
    digest: "",
  });
}

const randomDirector = fc.record({
  region: fc.constantFrom("North", "South", ""),
  type: fc.constantFrom("county", "unitary"),
  status: fc.constantFrom("permanent", "permanent", "interim"),
  directorSince: fc.constantFrom("2001-01-01", "2005-05-05", "2009-03-01", undefined),
  mentorVolunteer: fc.constantFrom(true, true, false),
  appliedOn: fc.constantFrom("2009-06-01", undefined),
  preferredIntakes: fc.constantFrom([], ["second"], ["second", "first"]),
  unavailableIntakes: fc.constantFrom([], ["first"], ["first", "second"]),
  pinnedIntake: fc.constantFrom(undefined, undefined, undefined, "first", "second"),
  pinReason: fc.constant("Promised"),
  conflicts: fc.constantFrom([], [], ["a"], ["b", "c"]),
} satisfies Record<string, fc.Arbitrary<unknown>>) as fc.Arbitrary<Partial<Participant>>;

const randomPeople = fc
  .array(randomDirector, { maxLength: 6 })
  .map((people) => people.map((facts, at) => director("abcdef"[at] ?? "", facts)));

describe("the engine's answer", () => {
  it("is, on the small case, the plan found by trying all", () => {
    const problem = problemOf(smallPeople);
    const planned = allocate(problem) as Planned;
    const expected = tinyPlan(smallProgramme, smallPeople);
    expect(checkPlan(planOf(problem, planned), ruleBook).findings).toEqual([]);
    for (const list of [
      "placements",
      "waitingList",
      "refused",
      "cadre",
      "pairings",
      "unpaired",
      "overrides",
    ] as const) {
      expect(planned.decisions[list]).toEqual(expected[list]);
    }
    expect(planned.summary).toEqual(expected.summary);
    expect(planned.goals.map(({ value }) => value)).toEqual(expected.goals.map(({ value }) => value));
  });

  it("is confirmed on any small case, and as good as trying all; where there is no plan, that is confirmed", {
    timeout: 60_000,
  }, () => {
    const seen = { planned: 0, infeasible: 0, blocked: 0, invalid: 0 };
    const run = (people: readonly Participant[]) => {
      const problem = problemOf(people);
      const outcome = allocate(problem);
      seen[outcome.status]++;
      if (outcome.status === "infeasible") {
        expect(checkConflict(problem, outcome)).toEqual({ findings: [], confirmed: true });
      } else if (outcome.status === "planned") {
        const { findings, goals } = checkPlan(planOf(problem, outcome), ruleBook);
        expect(findings).toEqual([]);
        expect(goals.map(({ value }) => value)).toEqual(
          tinyPlan(smallProgramme, people).goals.map(({ value }) => value),
        );
      }
    };
    fc.assert(fc.property(randomPeople, run), { numRuns: sample(200), seed: 3 });
    expect(Math.min(seen.planned, seen.infeasible)).toBeGreaterThanOrEqual(sample(20));
  });
});
