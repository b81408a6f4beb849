import { describe, expect, it } from "vitest";
import type { Mentor } from "../../src/domain/people/people.ts";
import type { Infeasible, Planned } from "../../src/domain/plan/allocation.ts";
import type { StageSpec } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { person } from "../rules/person.ts";
import { sample } from "../sample.ts";
import { randomProblem } from "./random-problem.ts";
import { tryStage } from "./stage-by-trying.ts";

/** Where each seeker is put by the plan: the id of an intake or a mentor, "cadre", or null. */
function givenBy({ decisions }: Planned, { stage }: StageSpec): (id: string) => string | null {
  const { placements, pairings, cadre } = decisions;
  const rows = {
    cadre: cadre.map(({ mentor }) => [mentor, "cadre"] as const),
    placing: placements.map(({ participant, intake }) => [participant, intake] as const),
    pairing: pairings.map(({ participant, mentor }) => [participant, mentor] as const),
  }[stage];
  const slots = new Map(rows);
  return (id) => slots.get(id) ?? null;
}

function cadreOf({ decisions, mentors }: Planned): Mentor[] {
  return mentors.filter(({ id }) => decisions.cadre.some(({ mentor }) => mentor === id));
}

/** Compares each stage of a plan with what trying everything finds. */
function checkPlanned(problem: Problem, plan: Planned): void {
  for (const spec of problem.programme.stages) {
    if (spec.stage === "cadre" && problem.mentors) continue;
    const tried = tryStage(problem, spec, spec.stage === "pairing" ? cadreOf(plan) : []);
    const slotOf = givenBy(plan, spec);
    const goals = plan.goals.filter(({ stage }) => stage === spec.stage);
    expect(goals.map(({ value }) => value)).toEqual(tried.best);
    expect(tried.totalsOf(tried.seekers.map(({ id }) => slotOf(id)))).toEqual(tried.best);
    for (const { value, bound, proof } of goals) expect([bound, proof]).toEqual([value, "certificate"]);
  }
}

describe("allocate", () => {
  it("is as good as trying everything, stage by stage and goal by goal, on 500 small problems", () => {
    const seen = { planned: 0, infeasible: 0, blocked: 0, invalid: 0 };
    for (let seed = 0; seed < sample(500); seed++) {
      const problem = randomProblem(seed);
      const outcome = allocate(problem);
      seen[outcome.status]++;
      if (outcome.status === "planned") checkPlanned(problem, outcome);
      if (outcome.status !== "infeasible") continue;
      const spec = problem.programme.stages.find(({ stage }) => stage === outcome.stage);
      expect(spec && tryStage(problem, spec, []).best, `seed ${seed}`).toBeUndefined();
      expect(outcome.conflict.limits.length, `seed ${seed}`).toBeGreaterThan(0);
    }
    expect(seen.invalid).toBe(0);
    expect(seen.planned).toBeGreaterThan(sample(200));
    expect(seen.infeasible).toBeGreaterThan(sample(50));
  });

  it("does not depend on the order of what has none", () => {
    for (let seed = 0; seed < 100; seed++) {
      const problem = randomProblem(seed);
      const { programme } = problem;
      const turned: Problem = {
        ...problem,
        programme: { ...programme, intakes: [...programme.intakes].reverse() },
        participants: problem.participants.map((one) => ({
          ...Object.fromEntries(Object.entries(one).reverse()),
          ...one,
          unavailableIntakes: [...one.unavailableIntakes].reverse(),
          borders: [...one.borders].reverse(),
          conflicts: [...one.conflicts].reverse(),
        })),
        mentors: problem.mentors && [...problem.mentors].reverse(),
        rules: new Map([...ruleBook].reverse()),
      };
      const [one, other] = [allocate(problem), allocate(turned)];
      if (one.status !== "planned" || other.status !== "planned") expect(other.status).toBe(one.status);
      else {
        const { placements, waitingList, refused, pairings, unpaired, overrides } = one.decisions;
        expect(other.decisions).toMatchObject({ placements, waitingList, refused, pairings, unpaired, overrides });
        expect([other.goals, other.certificate]).toEqual([one.goals, one.certificate]);
      }
    }
  });

  it("gives the same bytes twice", () => {
    for (let seed = 0; seed < 50; seed++)
      expect(JSON.stringify(allocate(randomProblem(seed)))).toBe(JSON.stringify(allocate(randomProblem(seed))));
  });
});

const people = ["a", "b", "c", "d"].map((id) => person(id, { appliedOn: "2009-06-01", directorSince: "2001-01-01" }));

function problemWith(stage: StageSpec["stage"], participants: Problem["participants"], places = 2): Problem {
  const stages = dcsLeadership2009.stages.filter((spec) => spec.stage === stage);
  const [first, second] = dcsLeadership2009.intakes;
  const programme = { ...dcsLeadership2009, intakes: [{ ...first, places }, second], stages };
  return { programme, asOf: programme.asOf, seed: "seed", participants, vacant: 0, rules: ruleBook };
}

describe("where nothing is lawful", () => {
  it("names the intake with more pins than places, and everybody pinned there", () => {
    const pinned = people.map((one, at) => (at < 3 ? { ...one, pinnedIntake: "2009-10", pinReason: "Promised" } : one));
    const outcome = allocate(problemWith("placing", pinned)) as Infeasible;
    expect(outcome).toMatchObject({ status: "infeasible", stage: "placing" });
    expect(outcome.conflict.limits).toEqual([
      {
        limit: "places/2009-10",
        side: "atMost",
        bound: 2,
        count: 3,
        participants: ["a", "b", "c"],
        slots: ["2009-10"],
      },
    ]);
  });

  it("plans when there are as many pins as places", () => {
    const pinned = people.map((one, at) => (at < 2 ? { ...one, pinnedIntake: "2009-10" } : one));
    const { decisions } = allocate(problemWith("placing", pinned)) as Planned;
    expect(decisions.placements.map(({ participant, intake }) => `${participant} ${intake}`)).toEqual([
      "a 2009-10",
      "b 2009-10",
      "c 2010-11",
      "d 2010-11",
    ]);
  });

  it("names the few who are able where the cadre asks for more", () => {
    const able = { mentorVolunteer: true, judgement: "well" } as const;
    const participants = people.map((one, at) => (at < 3 ? { ...one, ...able } : one));
    const outcome = allocate(problemWith("cadre", participants)) as Infeasible;
    expect(outcome).toMatchObject({ status: "infeasible", stage: "cadre" });
    expect(outcome.conflict.limits).toEqual([
      {
        limit: "cadre-size/cadre",
        side: "atLeast",
        bound: 20,
        count: 3,
        participants: ["a", "b", "c"],
        slots: ["cadre"],
      },
    ]);
  });

  it("says so when nobody at all is able", () => {
    const outcome = allocate(problemWith("cadre", people)) as Infeasible;
    expect(outcome.conflict.limits).toMatchObject([
      { limit: "cadre-size/cadre", bound: 20, count: 0, participants: [] },
    ]);
  });
});

describe("what only the rules show to be wrong", () => {
  it("is a pin against a rule without a reason", () => {
    const participants = [{ ...people[0], status: "interim" as const, pinnedIntake: "2009-10" }];
    expect(allocate(problemWith("placing", participants))).toEqual({
      status: "invalid",
      findings: [
        {
          code: "pin/needs-reason",
          severity: "error",
          params: { participant: "a", intake: "2009-10", rule: "status-allowed" },
        },
      ],
    });
  });

  it("is a pin to an intake that there is not", () => {
    const outcome = allocate(
      problemWith("placing", [{ ...people[0], pinnedIntake: "2012-13", pinReason: "Promised" }]),
    );
    expect(outcome).toMatchObject({ status: "invalid", findings: [{ code: "pin/no-such-intake" }] });
  });

  it("honours a pin with a reason and lists every rule against it", () => {
    const late = { status: "interim" as const, appliedOn: undefined, unavailableIntakes: ["2009-10"] };
    const participants = [{ ...people[0], ...late, pinnedIntake: "2009-10", pinReason: "Promised" }];
    const { decisions } = allocate(problemWith("placing", participants)) as Planned;
    expect(decisions.overrides).toEqual([
      {
        participant: "a",
        intake: "2009-10",
        reason: "Promised",
        rules: ["status-allowed", "available", "applied-in-time"],
      },
    ]);
    expect(decisions.placements).toMatchObject([{ participant: "a", pinned: true, reasons: ["pinned"] }]);
  });
});

describe("with nobody", () => {
  it("is a plan of nothing, where no cadre is asked for", () => {
    const plan = allocate(problemWith("placing", [])) as Planned;
    expect(plan).toMatchObject({ status: "planned", summary: { participants: 0, placed: 0, waiting: 0 } });
    expect(plan.goals.every(({ value, proof }) => value === 0 && proof === "certificate")).toBe(true);
  });
});
