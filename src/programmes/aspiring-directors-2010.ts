import type { Programme } from "../domain/programme/programme.ts";
import { councils2009, regions2009, types2009 } from "./councils-2009.ts";

/**
 * The programme for managers who want to become directors: from 2010, 40 places a year. Its rows are applicants, and
 * several may come from one council. The number of places is published; the rules are this programme's own.
 */
export const aspiringDirectors2010: Programme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "aspiring-directors-2010",
  title: "Programme for aspiring directors of children's services, 2010",
  edition: "1",
  about:
    "40 places a year from 2010 for managers who want to become directors. A graduate who is appointed appears in the directors' programme as newly appointed: give both files the same person's id.",
  asOf: "2010-04-01",
  seed: "aspiring-directors-2010",
  words: {
    participant: "manager",
    participants: "managers",
    council: "council",
    councils: "councils",
    intake: "intake",
    intakes: "intakes",
    mentor: "mentor",
    mentors: "mentors",
  },
  rows: "people",
  regions: regions2009,
  types: types2009,
  councils: councils2009,
  facts: { senior_since: "date", sponsor: "text" },
  bands: {},
  intakes: [
    {
      id: "2010-11",
      places: 40,
      startsOn: "2010-09-06",
      endsOn: "2011-09-05",
      applicationsCloseOn: "2010-06-30",
      every: "1 year",
    },
  ],
  contact: "the programme office",
  answerBy: 14,
  contestBy: 28,
  stages: [
    {
      stage: "placing",
      who: [{ rule: "fact-given@1", id: "sponsored", with: { fact: "sponsor" } }],
      rules: [
        { rule: "served-long-enough@1", id: "senior-leadership", with: { fact: "senior_since", months: 36 } },
        { rule: "applied-in-time@1" },
        { rule: "available@1" },
        { rule: "places@1" },
        { rule: "at-most-each@1", id: "council-limit", with: { by: "council", most: 2 } },
      ],
      goals: [
        { rule: "placed@1" },
        { rule: "fill-early@1" },
        { rule: "fair-share@1", id: "region-share", with: { by: "region" } },
        { rule: "preference@1" },
        { rule: "lot@1" },
      ],
    },
  ],
};
