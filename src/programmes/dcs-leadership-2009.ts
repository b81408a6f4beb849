import type { Programme } from "../domain/programme/programme.ts";
import { councils2009, regions2009, types2009 } from "./councils-2009.ts";

/**
 * The National College leadership programme for serving directors of children's services, ordered in 2009: 144 places
 * in three intakes, each of 12 months, and 30 a year for newly appointed directors from 2012-13. The numbers are those
 * published; no selection rule ever was, so the rules and their order are this programme's own, open policy.
 */
export const dcsLeadership2009: Programme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "dcs-leadership-2009",
  title: "Leadership programme for directors of children's services, 2009",
  edition: "1",
  about:
    "144 places in three intakes of 24, 50 and 70; every existing director is to complete by the end of 2012. From 2012-13 there are 30 places a year.",
  asOf: "2009-09-01",
  seed: "dcs-leadership-2009",
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
  bands: { experience: { since: "directorSince", months: [12, 36] } },
  intakes: [
    {
      id: "2009-10",
      places: 24,
      startsOn: "2009-11-02",
      endsOn: "2010-11-01",
      applicationsCloseOn: "2009-07-31",
    },
    { id: "2010-11", places: 50, startsOn: "2010-09-06", endsOn: "2011-09-05" },
    { id: "2011-12", places: 70, startsOn: "2011-09-05", endsOn: "2012-09-04" },
    { id: "2012-13", places: 30, startsOn: "2012-09-03", endsOn: "2013-09-02", every: "1 year" },
  ],
  contact: "the programme office",
  answerBy: 14,
  contestBy: 28,
  completeBy: "2012-12-31",
  stages: [
    {
      stage: "cadre",
      size: 20,
      topUp: true,
      who: [
        { rule: "volunteer@1" },
        { rule: "status-allowed@1", with: { statuses: ["permanent"] } },
        { rule: "experienced@1", with: { months: 36 } },
        { rule: "judged-good@1", with: { judgements: ["excellent", "well"] } },
        { rule: "expected-to-stay@1", with: { months: 24 } },
      ],
      rules: [{ rule: "exactly-full@1", id: "cadre-size" }],
      goals: [
        { rule: "fair-share@1", id: "region-share", with: { by: "region" } },
        { rule: "fair-share@1", id: "type-share", with: { by: "type" } },
        { rule: "most-experienced@1" },
        { rule: "lot@1" },
      ],
    },
    {
      stage: "placing",
      who: [{ rule: "status-allowed@1", with: { statuses: ["permanent"] } }],
      rules: [
        { rule: "in-post-by-start@1" },
        { rule: "available@1" },
        { rule: "applied-in-time@1" },
        { rule: "places@1" },
      ],
      goals: [
        { rule: "placed@1" },
        { rule: "fill-early@1" },
        { rule: "poor-first@1", with: { policy: "first" } },
        { rule: "fair-share@1", id: "region-share", with: { by: "region" } },
        { rule: "fair-share@1", id: "experience-share", with: { by: "experience" } },
        { rule: "fair-share@1", id: "type-share", with: { by: "type" } },
        { rule: "preference@1" },
        { rule: "longest-in-post@1" },
        { rule: "lot@1" },
      ],
    },
    {
      stage: "pairing",
      capacity: 2,
      within: 14,
      startsOn: "2009-11-02",
      endsOn: "2010-11-01",
      who: [
        { rule: "newly-appointed@1", with: { months: 12 } },
        { rule: "status-allowed@1", with: { statuses: ["permanent"] } },
        { rule: "not-in-cadre@1" },
      ],
      rules: [
        { rule: "not-oneself@1" },
        { rule: "not-own-council@1" },
        { rule: "no-declared-conflict@1" },
        { rule: "places@1", id: "mentor-load" },
      ],
      goals: [
        { rule: "placed@1", id: "paired" },
        { rule: "same-region@1" },
        { rule: "no-shared-border@1" },
        { rule: "even-load@1" },
        { rule: "same-type@1" },
        { rule: "lot@1" },
      ],
    },
  ],
};
