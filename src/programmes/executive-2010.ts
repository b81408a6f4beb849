import type { DraftProgramme } from "../domain/programme/draft-programme.ts";
import { councils2009, regions2009, types2009 } from "./councils-2009.ts";

/**
 * The executive programme proposed in 2010 for the most experienced directors. Its size was never published, so the
 * programme asks for it: a number of places must be given before it can be used.
 */
export const executive2010: DraftProgramme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "executive-2010",
  title: "Executive programme for the most experienced directors, 2010",
  edition: "1",
  about:
    "Proposed for the most experienced directors. How many places there would be was never published: give the number with --set intakes.2010-11.places=20, or in an edited copy of this file.",
  asOf: "2010-04-01",
  seed: "executive-2010",
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
  regions: regions2009,
  types: types2009,
  councils: councils2009,
  bands: { experience: { since: "directorSince", months: [36, 60] } },
  intakes: [{ id: "2010-11", places: "required", startsOn: "2010-09-06", endsOn: "2011-09-05" }],
  contact: "the programme office",
  answerBy: 14,
  contestBy: 28,
  stages: [
    {
      stage: "placing",
      who: [
        { rule: "status-allowed@1", with: { statuses: ["permanent"] } },
        { rule: "experienced@1", with: { months: 36 } },
      ],
      rules: [{ rule: "in-post-by-start@1" }, { rule: "available@1" }, { rule: "places@1" }],
      goals: [
        { rule: "placed@1" },
        { rule: "most-experienced@1" },
        { rule: "fair-share@1", id: "region-share", with: { by: "region" } },
        { rule: "fair-share@1", id: "type-share", with: { by: "type" } },
        { rule: "lot@1" },
      ],
    },
  ],
};
