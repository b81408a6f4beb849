import type { Programme } from "../domain/programme/programme.ts";

/**
 * Pairing by a table of scores that somebody else has made: as many pairs as possible, then the least total score, then
 * the lot. The table is the judge: a pair that is not in it is no option. Besides that only what the files themselves say
 * is kept: nobody is their own mentor, declared conflicts, and the mentors' capacity, one unless given.
 */
export const pairByScore: Programme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "pair-by-score",
  title: "Pairing by imported scores",
  edition: "1",
  about:
    "As many pairs as possible, then the least total score, then the lot. Needs --mentors and --scores; a pair without a score is no option.",
  asOf: "2009-09-01",
  seed: "pair-by-score",
  words: {
    participant: "mentee",
    participants: "mentees",
    council: "council",
    councils: "councils",
    intake: "intake",
    intakes: "intakes",
    mentor: "mentor",
    mentors: "mentors",
  },
  rows: "people",
  regions: [],
  types: [],
  bands: {},
  intakes: [],
  stages: [
    {
      stage: "pairing",
      capacity: 1,
      startsOn: "2009-11-02",
      endsOn: "2010-11-01",
      who: [],
      rules: [{ rule: "not-oneself@1" }, { rule: "no-declared-conflict@1" }, { rule: "places@1", id: "mentor-load" }],
      goals: [
        { rule: "placed@1", id: "paired" },
        { rule: "imported-score@1", with: { missing: "forbidden" } },
        { rule: "lot@1" },
      ],
    },
  ],
};
