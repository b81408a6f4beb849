import type { Participant } from "../../src/domain/people/people.ts";
import type { Assumptions } from "../../src/domain/plan/forecast.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { assumptionsWith } from "../../src/forecast/assumptions.ts";
import { type ForecastStart, type ForecastTerms, startOf } from "../../src/forecast/start-of.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../src/rules/index.ts";

/** Nobody leaves, declines, puts off or gives up. */
export const still: Assumptions = assumptionsWith({
  turnover: 0,
  declines: 0,
  defers: 0,
  "drops-out": 0,
  "mentors-replaced": 0,
});

/** The first plan of a case. @throws where there is none */
export function begin(problem: Problem, terms: ForecastTerms): ForecastStart {
  const start = startOf(problem, terms);
  if ("status" in start) throw new Error(start.status);
  return start;
}

/** So many directors of so many councils, and one intake from 2 November 2009 with these places. */
export function smallProblem(people: number, places: number): Problem {
  const [, placing] = dcsLeadership2009.stages;
  if (placing?.stage !== "placing") throw new Error("placing is the second stage");
  const programme: Programme = {
    ...dcsLeadership2009,
    completeBy: "2010-12-31",
    intakes: [{ id: "one", places, startsOn: "2009-11-02", endsOn: "2010-11-01" }],
    stages: [placing],
  };
  const participants = Array.from({ length: people }, (_, at) => director(at + 1));
  const { asOf, seed } = programme;
  return { programme, asOf, seed, participants, vacant: 0, rules: ruleBook };
}

function director(number: number): Participant {
  return {
    id: `d-${number}`,
    name: `Director ${number}`,
    councils: [{ code: `c-${number}`, name: `Council ${number}` }],
    region: "London",
    type: "county",
    status: "permanent",
    appointedOn: "2008-09-01",
    directorSince: "2008-09-01",
    preferredIntakes: [],
    unavailableIntakes: [],
    mentorVolunteer: false,
    conflicts: [],
    borders: [],
  };
}
