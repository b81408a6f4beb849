import type { FactSpec } from "../domain/programme/fact-spec.ts";
import type { FurtherStage } from "../domain/programme/further-stage.ts";
import type { Intake, Programme } from "../domain/programme/programme.ts";
import { regions2009, types2009 } from "./councils-2009.ts";

/** How far a part of the strategy is. */
const progress: FactSpec = {
  type: "text",
  values: { missing: ["none", "no", "not started"], present: ["yes"], strong: [] },
};

const components = [
  { fact: "planning", title: "Planning" },
  { fact: "key_considerations", title: "Key considerations" },
  { fact: "potential_issues", title: "Potential issues" },
  { fact: "deciding_priorities", title: "Deciding priorities" },
  { fact: "good_practice", title: "Good practice" },
  { fact: "whole_workforce", title: "The whole workforce, voluntary and independent providers too" },
];

/**
 * Local workforce strategies: from 1 April 2006 every authority must have one, and a Children and Young People's Plan.
 * A regional consultant gives each area one free initial session between December 2005 and March 2006; areas with a gap
 * learn from one that is strong there; workshops and networking events follow from April 2006.
 */
export const workforceStrategy2006: Programme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "workforce-strategy-2006",
  title: "Local workforce strategies for children's services, 2006",
  edition: "1",
  about:
    "One free session with an approved consultant of the region for each area, least ready areas first; good practice shared; workshops and networking events by region. dcs-plan readiness says who will be late.",
  asOf: "2005-12-01",
  seed: "workforce-strategy-2006",
  words: {
    participant: "area",
    participants: "areas",
    council: "authority",
    councils: "authorities",
    intake: "month",
    intakes: "months",
    mentor: "consultant",
    mentors: "consultants",
  },
  rows: "people",
  regions: regions2009,
  types: types2009,
  facts: {
    plan_on: "date",
    strategy_on: "date",
    ...Object.fromEntries(components.map(({ fact }) => [fact, progress])),
    unavailable_dates: "dates",
    days_off: "dates",
  },
  bands: {},
  tallies: { gaps: { facts: components.map(({ fact }) => fact), values: ["missing", "(unknown)"] } },
  readiness: {
    by: "2006-04-01",
    documents: [
      { title: "Children and Young People's Plan", readyOn: "plan_on" },
      { title: "Workforce strategy", readyOn: "strategy_on" },
    ],
    components: components.map(({ title, fact }) => ({ title, fact })),
    missing: ["missing"],
  },
  intakes: [
    month("2005-12", "December 2005", ["2005-12-06", "2005-12-13", "2005-12-20"]),
    month("2006-01", "January 2006", ["2006-01-03", "2006-01-10", "2006-01-17", "2006-01-24", "2006-01-31"]),
    month("2006-02", "February 2006", ["2006-02-07", "2006-02-14", "2006-02-21", "2006-02-28"]),
    month("2006-03", "March 2006", ["2006-03-07", "2006-03-14", "2006-03-21", "2006-03-28"]),
  ],
  stages: [
    {
      stage: "placing",
      who: [],
      rules: [
        { rule: "within-reach@1", id: "own-region" },
        { rule: "dates-free@1", id: "area-free", with: { fact: "unavailable_dates", whose: "participant" } },
        { rule: "dates-free@1", id: "consultant-free", with: { fact: "days_off", whose: "mentor" } },
        { rule: "places@1", id: "one-session-a-day" },
        { rule: "mentor-capacity@1", id: "consultant-capacity", with: { usual: 10 } },
      ],
      goals: [
        { rule: "placed@1" },
        { rule: "first-by@1", id: "least-ready-first", with: { by: "gaps" } },
        { rule: "fill-early@1" },
        { rule: "lot@1" },
      ],
    },
  ],
  further: [
    ...components.map(({ fact, title }) => goodPractice(fact, title)),
    events("workshops", "Workshops on workforce strategy", "workshop", 12, ["2006-04-25", "2006-05-09", "2006-05-23"]),
    events("networking", "Networking events", "event", 20, ["2006-06-13", "2006-06-27"]),
  ],
};

/** A month of sessions: every consultant on every day of it. */
function month(id: string, title: string, mentorDays: readonly string[]): Intake {
  const [startsOn = "", endsOn = startsOn] = [mentorDays[0], mentorDays.at(-1)];
  return { id, title, places: 150, startsOn, endsOn, mentorDays };
}

/** Areas in which a component is missing, each with one that is strong in it. */
function goodPractice(fact: string, title: string): FurtherStage {
  return {
    id: `good-practice-${fact.replaceAll("_", "-")}`,
    title: `Good practice: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    kind: "partner",
    slots: { from: "participants", capacity: 3, who: [{ rule: "fact-is@1", with: { fact, is: "strong" } }] },
    who: [{ rule: "fact-is@1", with: { fact, is: "missing" } }],
    rules: [{ rule: "not-oneself@1" }, { rule: "places@1", id: "load" }],
    goals: [
      { rule: "placed@1", id: "paired" },
      { rule: "same-type@1" },
      { rule: "same-region@1" },
      { rule: "even-load@1" },
      { rule: "lot@1" },
    ],
  };
}

/** In each region one event on each day. */
function events(id: string, title: string, kind: string, places: number, days: readonly string[]): FurtherStage {
  return {
    id,
    title,
    kind,
    slots: {
      from: "list",
      slots: regions2009.flatMap((region) =>
        days.map((startsOn) => ({
          id: `${id}/${region.toLowerCase().replaceAll(" ", "-")}/${startsOn}`,
          title: `${region}, ${startsOn}`,
          places,
          startsOn,
          regions: [region],
        })),
      ),
    },
    who: [],
    rules: [{ rule: "within-reach@1" }, { rule: "places@1" }],
    goals: [
      { rule: "placed@1" },
      { rule: "date-clashes@1", id: "unavailable-dates", with: { fact: "unavailable_dates" } },
      { rule: "lot@1" },
    ],
  };
}
