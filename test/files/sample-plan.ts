import { digestOf } from "../../src/domain/digest.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { sampleProgramme } from "./sample.ts";

const person = {
  id: "d1",
  name: "Anne Lee",
  councils: [{ code: "E1", name: "Bath" }],
  region: "London",
  type: "county",
  status: "permanent",
  appointedOn: "2009-01-05",
  preferredIntakes: ["2009-10"],
  unavailableIntakes: [],
  mentorVolunteer: true,
  conflicts: [],
  borders: [],
  facts: { sponsor: "Head", grade: 1.5 },
} as const;

const document: Omit<Plan, "digest"> = {
  format: "dcs-plan/plan",
  formatVersion: "2.0",
  tool: { name: "dcs-plan", version: "0.2.0" },
  programme: sampleProgramme,
  asOf: "2009-09-01",
  seed: "sample",
  settings: [{ path: "stages.0", value: "x" }],
  inputs: [{ role: "councils", name: "councils.csv", sha256: "0".repeat(64), rows: 2 }],
  participants: [person, { ...person, id: "d2" }, { ...person, id: "d3" }],
  mentors: [{ ...person, id: "m1", capacity: 2 }],
  placements: [
    {
      participant: "d1",
      intake: "2009-10",
      startsOn: "2009-11-02",
      endsOn: "2010-11-01",
      lot: 7,
      pinned: true,
      reasons: ["pinned"],
    },
  ],
  waitingList: [{ participant: "d2", position: 1, lot: 9, reasons: ["waiting/places"] }],
  refused: [{ participant: "d3", reasons: ["refused/allowed"] }],
  cadre: [{ mentor: "m1", name: "Anne Lee", capacity: 2, reasons: ["given"] }],
  pairings: [
    {
      participant: "d1",
      mentor: "m1",
      startsOn: "2009-11-02",
      endsOn: "2010-11-01",
      relaxed: ["same-region"],
      reasons: ["paired"],
    },
  ],
  unpaired: [{ participant: "d2", reasons: ["unpaired/loads"] }],
  overrides: [{ participant: "d1", intake: "2009-10", reason: "promised", rules: ["allowed"] }],
  goals: [{ stage: "placing", rule: "early", value: 1, bound: 1, proof: "certificate" }],
  certificate: {
    stages: [
      {
        stage: "placing",
        goals: ["early"],
        cuts: [{ denominator: 2, prices: [], goal: "early", atLeast: 1 }],
        split: { participant: "d1", slot: null, yes: 0, no: { participant: "d2", slot: "2009-10", yes: 1, no: 2 } },
        leaves: [{ denominator: 1, prices: [{ limit: "room/2009-10", price: [0, -3] }] }],
      },
    ],
  },
  summary: {
    participants: 3,
    vacant: 0,
    placed: 1,
    waiting: 1,
    refused: 1,
    intakes: [{ id: "2009-10", places: 2, filled: 1 }],
    newlyAppointed: 2,
    paired: 1,
    unpaired: 1,
    cadre: 1,
    completeBy: { date: "2012-12-31", people: 1, of: 3, councils: 1, ofCouncils: 3 },
  },
};

/** A plan with something in every part; it need not be lawful. */
export const samplePlan: Plan = { ...document, digest: digestOf(document) };
