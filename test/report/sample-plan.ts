import { lotOf, sha256 } from "../../src/domain/digest.ts";
import type { Mentor, Participant } from "../../src/domain/people/people.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { GoalResult } from "../../src/domain/plan/plan-entries.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";

/**
 * A plan made by hand, with something of everything that a report must show: twelve invented people, three intakes,
 * somebody with two councils, a pin against a rule, a waiting list, a refusal, an unmet wish and somebody unpaired.
 * It need not be the best plan, and its digest is made up: nothing is checked here.
 */
export function samplePlan(changes: Partial<Plan> = {}): Plan {
  return { ...base(), ...changes };
}

/** The sample with one participant's facts changed. */
export function samplePlanWith(id: string, facts: Partial<Participant>): Plan {
  const change = (person: Participant) => (person.id === id ? { ...person, ...facts } : person);
  return samplePlan({ participants: participants.map(change), mentors: mentors.map(change) });
}

const programme: Programme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "sample-2009",
  title: "Leadership programme for directors of children's services (sample)",
  asOf: "2009-09-01",
  seed: "sample",
  words: {
    participant: "director",
    participants: "directors",
    council: "council",
    councils: "councils",
    intake: "intake",
    intakes: "intakes",
    mentor: "mentor",
    mentors: "mentors",
  },
  rows: "posts",
  regions: [],
  types: [],
  bands: { experience: { since: "directorSince", months: [12, 36] } },
  intakes: [
    { id: "2009-10", places: 3, startsOn: "2009-11-02", endsOn: "2010-11-01", applicationsCloseOn: "2009-07-31" },
    { id: "2010-11", places: 3, startsOn: "2010-09-06", endsOn: "2011-09-05" },
    { id: "2011-12", places: 4, startsOn: "2011-09-05", endsOn: "2012-09-04" },
    { id: "2012-13", places: 30, startsOn: "2012-09-03", endsOn: "2013-09-02", every: "1 year", open: false },
  ],
  completeBy: "2012-12-31",
  stages: [
    {
      stage: "cadre",
      size: 2,
      who: [{ rule: "volunteer@1" }],
      rules: [{ rule: "exactly-full@1", id: "cadre-size" }],
      goals: [
        { rule: "fair-share@1", id: "region-share", with: { by: "region" } },
        { rule: "most-experienced@1" },
        { rule: "lot@1" },
      ],
    },
    {
      stage: "placing",
      who: [{ rule: "status-allowed@1", with: { statuses: ["permanent"] } }],
      rules: [{ rule: "applied-in-time@1" }, { rule: "places@1" }],
      goals: [
        { rule: "placed@1" },
        { rule: "fill-early@1" },
        { rule: "poor-first@1", with: { policy: "first" } },
        { rule: "fair-share@1", id: "region-share", with: { by: "region" } },
        { rule: "preference@1" },
        { rule: "lot@1" },
      ],
    },
    {
      stage: "pairing",
      capacity: 2,
      startsOn: "2009-11-02",
      endsOn: "2010-11-01",
      who: [{ rule: "newly-appointed@1", with: { months: 12 } }],
      rules: [{ rule: "not-own-council@1" }, { rule: "places@1", id: "mentor-load" }],
      goals: [
        { rule: "placed@1", id: "paired" },
        { rule: "same-region@1" },
        { rule: "even-load@1" },
        { rule: "lot@1" },
      ],
    },
  ],
};

type Line = readonly [
  id: string,
  name: string,
  councils: string,
  region: string,
  type: string,
  appointedOn: string,
  preferences: string,
  more?: Partial<Participant>,
];

const lines: readonly Line[] = [
  [
    "p01",
    "Aoife O'Dwyer",
    "Kingston upon Hull, City of",
    "Yorkshire and The Humber",
    "unitary",
    "2005-04-11",
    "2009-10;2010-11",
    { mentorVolunteer: true, judgement: "excellent" },
  ],
  [
    "p02",
    "Zoë Brontë-Smythe",
    "Northumberland",
    "North East",
    "unitary",
    "2009-04-01",
    "2009-10",
    { judgement: "poor" },
  ],
  [
    "p03",
    "Smith, Jonathan Peregrine",
    "Windsor and Maidenhead",
    "South East",
    "unitary",
    "2006-09-01",
    "2010-11;2009-10",
    { judgement: "well" },
  ],
  ["p04", "Siân Smith", "Bournemouth", "South West", "unitary", "2008-11-03", "2010-11;2011-12", { judgement: "well" }],
  [
    "p05",
    "Xu Mei 徐梅",
    "Tower Hamlets",
    "London",
    "London borough",
    "2007-01-08",
    "",
    { judgement: "excellent", mentorVolunteer: true },
  ],
  [
    "p06",
    "Padraig Ó Briain",
    "Barking and Dagenham",
    "London",
    "London borough",
    "2005-06-01",
    "2011-12",
    { pinnedIntake: "2009-10", pinReason: "offer of 3 August, made by telephone" },
  ],
  [
    "p07",
    "Nimmi Ramanujan",
    "Halton|Cheshire West and Chester",
    "North West",
    "unitary",
    "2006-02-20",
    "2011-12;2010-11",
    { judgement: "well" },
  ],
  [
    "p08",
    "Tom d'Arcy",
    "Devon",
    "South West",
    "county",
    "2005-10-17",
    "2009-10;2010-11;2011-12",
    { judgement: "adequate" },
  ],
  ["p09", "Ola Świderska", "Leicester", "East Midlands", "unitary", "2009-01-12", "", {}],
  [
    "p10",
    "Marguerite Featherstonehaugh-Cholmondeley",
    "Bath and North East Somerset",
    "South West",
    "unitary",
    "2007-07-02",
    "2011-12",
    { judgement: "well" },
  ],
  ["p11", "Ben Carter", "Suffolk", "East of England", "county", "2008-03-03", "2010-11", { judgement: "adequate" }],
  [
    "p12",
    "Joy Adeyemi",
    "Doncaster",
    "Yorkshire and The Humber",
    "metropolitan district",
    "2009-06-15",
    "",
    { status: "interim" },
  ],
];

const participants: readonly Participant[] = lines.map(
  ([id, name, councils, region, type, appointedOn, wishes, more]) => ({
    id,
    name,
    councils: councils.split("|").map((council, at) => ({ code: `E0600${id.slice(1)}${at}`, name: council })),
    region,
    type,
    status: "permanent",
    appointedOn,
    directorSince: appointedOn,
    appliedOn: "2009-07-10",
    preferredIntakes: wishes === "" ? [] : wishes.split(";"),
    unavailableIntakes: [],
    mentorVolunteer: false,
    conflicts: [],
    borders: [],
    ...more,
  }),
);

const mentors: readonly Mentor[] = participants.filter(({ mentorVolunteer }) => mentorVolunteer);

const goals: readonly GoalResult[] = [
  { stage: "cadre", rule: "region-share", value: 0, bound: 0, proof: "certificate" },
  { stage: "cadre", rule: "most-experienced", value: 20, bound: 20, proof: "certificate" },
  { stage: "cadre", rule: "lot", value: 1_214_748_364, bound: 1_214_748_364, proof: "search" },
  { stage: "placing", rule: "placed", value: 1, bound: 1, proof: "certificate" },
  { stage: "placing", rule: "fill-early", value: 14, bound: 14, proof: "certificate" },
  { stage: "placing", rule: "poor-first", value: 0, bound: 0, proof: "certificate" },
  { stage: "placing", rule: "region-share", value: 4, bound: 3, proof: "search" },
  { stage: "placing", rule: "preference", value: 3, bound: 3, proof: "search" },
  { stage: "placing", rule: "lot", value: 7_301_444_403, bound: 7_301_444_403, proof: "search" },
  { stage: "pairing", rule: "paired", value: 1, bound: 1, proof: "certificate" },
  { stage: "pairing", rule: "same-region", value: 1, bound: 1, proof: "certificate" },
  { stage: "pairing", rule: "even-load", value: 0, bound: 0, proof: "certificate" },
  { stage: "pairing", rule: "lot", value: 912_344_001, bound: 912_344_001, proof: "certificate" },
];

function placement(participant: string, at: number, pinned = false): Plan["placements"][number] {
  const { id = "", startsOn = "", endsOn = "" } = programme.intakes[at] ?? {};
  const lot = lotOf(programme.seed, participant);
  const place = { participant, intake: id, startsOn, endsOn, lot };
  return pinned ? { ...place, pinned: true, reasons: ["pinned"] } : { ...place, reasons: ["placed"] };
}

function base(): Plan {
  return {
    format: "dcs-plan/plan",
    formatVersion: "2.0",
    tool: { name: "dcs-plan", version: "0.2.0" },
    programme,
    asOf: programme.asOf,
    seed: programme.seed,
    settings: [{ path: "intakes.2011-12.places", value: "4" }],
    inputs: [{ role: "councils", name: "councils.csv", sha256: sha256("sample"), rows: 14 }],
    participants,
    mentors,
    placements: [
      placement("p01", 0),
      placement("p02", 0),
      placement("p03", 1),
      placement("p04", 1),
      placement("p05", 2),
      placement("p06", 0, true),
      placement("p07", 2),
      placement("p08", 1),
      placement("p09", 2),
      placement("p10", 2),
    ],
    waitingList: [{ participant: "p11", position: 1, lot: lotOf("sample", "p11"), reasons: ["waiting/places"] }],
    refused: [{ participant: "p12", reasons: ["refused/status-allowed"] }],
    cadre: [
      { mentor: "p01", name: "Aoife O'Dwyer", capacity: 2, reasons: ["chosen"] },
      { mentor: "p05", name: "Xu Mei 徐梅", capacity: 2, reasons: ["chosen"] },
    ],
    pairings: [pairing("p02", "p01", ["same-region"]), pairing("p04", "p05", [])],
    unpaired: [{ participant: "p09", reasons: ["unpaired/no-lawful-mentor"] }],
    overrides: [
      {
        participant: "p06",
        intake: "2009-10",
        reason: "offer of 3 August, made by telephone",
        rules: ["applied-in-time"],
      },
    ],
    goals,
    certificate: {
      stages: [
        {
          stage: "placing",
          goals: ["placed", "fill-early"],
          cuts: [],
          split: 0,
          leaves: [{ denominator: 1, prices: [{ limit: "places/2009-10", price: [0, 1, 2] }] }],
        },
      ],
    },
    summary: {
      participants: 12,
      vacant: 1,
      placed: 10,
      waiting: 1,
      refused: 1,
      intakes: [
        { id: "2009-10", places: 3, filled: 3 },
        { id: "2010-11", places: 3, filled: 3 },
        { id: "2011-12", places: 4, filled: 4 },
      ],
      newlyAppointed: 3,
      paired: 2,
      unpaired: 1,
      cadre: 2,
      completeBy: { date: "2012-12-31", people: 10, of: 12, councils: 11, ofCouncils: 14 },
    },
    digest: sha256("the sample plan"),
  };
}

function pairing(participant: string, mentor: string, relaxed: readonly string[]): Plan["pairings"][number] {
  const reasons = ["paired", ...relaxed.map((rule) => `relaxed/${rule}`)];
  return { participant, mentor, startsOn: "2009-11-02", endsOn: "2010-11-01", relaxed, reasons };
}
