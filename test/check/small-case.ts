import type { Participant } from "../../src/domain/people/people.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";

/** A programme with every stage, small enough that all its plans can be tried. */
export const smallProgramme: Programme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "small",
  title: "Small",
  asOf: "2009-09-01",
  seed: "small",
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
  regions: [],
  types: [],
  bands: { experience: { since: "directorSince", months: [12, 36] } },
  intakes: [
    { id: "first", places: 2, startsOn: "2009-11-02", endsOn: "2010-11-01", applicationsCloseOn: "2009-07-31" },
    { id: "second", places: 2, startsOn: "2010-09-06", endsOn: "2011-09-05" },
    { id: "later", places: 9, startsOn: "2012-09-03", endsOn: "2013-09-02", open: false },
  ],
  completeBy: "2010-12-31",
  stages: [
    {
      stage: "cadre",
      size: 1,
      who: [{ rule: "volunteer@1" }, { rule: "experienced@1", with: { months: 36 } }],
      rules: [{ rule: "exactly-full@1", id: "cadre-size" }],
      goals: [
        { rule: "fair-share@1", id: "region-share", with: { by: "region" } },
        { rule: "most-experienced@1" },
        { rule: "lot@1" },
      ],
    },
    {
      stage: "placing",
      who: [{ rule: "status-allowed@1" }],
      rules: [
        { rule: "in-post-by-start@1" },
        { rule: "available@1" },
        { rule: "applied-in-time@1" },
        { rule: "places@1" },
      ],
      goals: [
        { rule: "placed@1" },
        { rule: "fill-early@1" },
        { rule: "fair-share@1", id: "region-share", with: { by: "region" } },
        { rule: "preference@1" },
        { rule: "lot@1" },
      ],
    },
    {
      stage: "pairing",
      capacity: 1,
      startsOn: "2009-11-02",
      endsOn: "2010-11-01",
      who: [{ rule: "newly-appointed@1" }, { rule: "not-in-cadre@1" }],
      rules: [
        { rule: "not-own-council@1" },
        { rule: "no-declared-conflict@1" },
        { rule: "places@1", id: "mentor-load" },
      ],
      goals: [
        { rule: "placed@1", id: "paired" },
        { rule: "same-region@1" },
        { rule: "same-type@1" },
        { rule: "even-load@1" },
        { rule: "lot@1" },
      ],
    },
  ],
};

/** A director with everything that the small programme looks at; `given` says what is different. */
export function director(id: string, given: Partial<Participant> = {}): Participant {
  return {
    id,
    name: `Director ${id}`,
    councils: [{ code: `E-${id}`, name: `Council ${id}` }],
    region: "North",
    type: "county",
    status: "permanent",
    appointedOn: "2007-03-01",
    directorSince: "2007-03-01",
    preferredIntakes: [],
    unavailableIntakes: [],
    mentorVolunteer: false,
    conflicts: [],
    borders: [],
    ...given,
  };
}

const applied = { appliedOn: "2009-06-01" };
const recent = { appointedOn: "2009-03-01", directorSince: "2009-03-01" };

/**
 * Eight people: two candidates for one place in the cadre; three newly appointed, of whom one has a declared conflict
 * with either candidate and one finds the mentor taken; an interim with an offer against the rules; an interim without.
 */
export const smallPeople: readonly Participant[] = [
  director("a", { ...applied, mentorVolunteer: true, directorSince: "2001-01-01", region: "South" }),
  director("b", {
    ...applied,
    mentorVolunteer: true,
    directorSince: "2003-01-01",
    preferredIntakes: ["first", "second"],
  }),
  director("c", { ...recent, type: "unitary" }),
  director("d", { ...recent, ...applied, conflicts: ["a", "b"] }),
  director("e", { ...recent, region: "South", preferredIntakes: ["second"] }),
  director("f", { status: "interim", pinnedIntake: "second", pinReason: "Promised in writing" }),
  director("g", { status: "interim" }),
  director("h", { unavailableIntakes: ["second"] }),
];
