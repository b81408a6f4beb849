import fc from "fast-check";
import type { Participant, Status } from "../../src/domain/people/people.ts";
import type { Change } from "../../src/domain/plan/change.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { ruleBook } from "../../src/rules/index.ts";

/** A programme of three small intakes and two mentors, small enough to try every plan. */
function programmeOf(places: readonly number[]): Programme {
  const starts = ["2010-01-04", "2011-01-03", "2012-01-02"];
  const word = { participant: "director", council: "council", intake: "intake", mentor: "mentor" };
  return {
    format: "dcs-plan/programme",
    formatVersion: "1.0",
    id: "small",
    title: "Small",
    asOf: "2009-06-01",
    seed: "small",
    words: { ...word, participants: "directors", councils: "councils", intakes: "intakes", mentors: "mentors" },
    rows: "posts",
    regions: [],
    types: [],
    bands: {},
    intakes: places.map((number, at) => ({
      id: `i${at}`,
      places: number,
      startsOn: starts[at],
      endsOn: `${2010 + at}-12-31`,
    })),
    stages: [
      {
        stage: "placing",
        who: [{ rule: "status-allowed@1" }],
        rules: [{ rule: "available@1" }, { rule: "places@1" }],
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
        capacity: 2,
        startsOn: "2010-01-04",
        endsOn: "2010-12-31",
        who: [{ rule: "newly-appointed@1", with: { months: 24 } }],
        rules: [
          { rule: "not-oneself@1" },
          { rule: "not-own-council@1" },
          { rule: "no-declared-conflict@1" },
          { rule: "places@1", id: "mentor-load" },
        ],
        goals: [{ rule: "placed@1", id: "paired" }, { rule: "same-region@1" }, { rule: "lot@1" }],
      },
    ],
  };
}

function director(id: string, facts: Partial<Participant>): Participant {
  return {
    id,
    name: `Director ${id}`,
    councils: [{ code: `c-${id}`, name: `Council of ${id}` }],
    region: "North",
    type: "county",
    status: "permanent",
    appointedOn: "2008-06-02",
    directorSince: "2008-06-02",
    preferredIntakes: [],
    unavailableIntakes: [],
    mentorVolunteer: false,
    conflicts: [],
    borders: [],
    ...facts,
  };
}

const intakes = ["i0", "i1", "i2"];
const ids = ["a", "b", "c", "d", "e", "f", "g"];

const person = (id: string): fc.Arbitrary<Participant> =>
  fc
    .record({
      region: fc.constantFrom("North", "South"),
      status: fc.constantFrom<Status[]>("permanent", "permanent", "permanent", "interim"),
      unavailableIntakes: fc.subarray(intakes, { maxLength: 2 }),
      preferredIntakes: fc.subarray(intakes),
    })
    .map((facts) => director(id, facts));

/** A first problem with two mentors from outside, m and n. */
export const problems: fc.Arbitrary<Problem> = fc
  .tuple(
    fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 3 }))),
    fc.integer({ min: 3, max: 6 }).chain((count) => fc.tuple(...ids.slice(0, count).map(person))),
  )
  .map(([places, participants]) => {
    const programme = programmeOf(places);
    const mentors = ["m", "n"].map((id) => director(id, { region: id === "m" ? "North" : "South" }));
    const { asOf, seed } = programme;
    return { programme, asOf, seed, participants, mentors, vacant: 0, rules: ruleBook };
  });

const day = fc.integer({ min: 10, max: 28 }).map((number) => `2009-07-${number}`);

/** Changes that contradict nothing, whatever the plan: each names another person, and those who come are new. */
export const changeLists: fc.Arbitrary<readonly Change[]> = fc
  .record({
    days: fc.array(day, { minLength: 7, maxLength: 7 }),
    going: fc.shuffledSubarray(ids.slice(0, 3), { maxLength: 3 }),
    kinds: fc.array(fc.constantFrom("left", "withdrew", "unavailable", "interim"), { minLength: 3, maxLength: 3 }),
    newcomers: fc.integer({ min: 0, max: 2 }),
    mentor: fc.boolean(),
    places: fc.option(fc.tuple(fc.constantFrom(...intakes), fc.integer({ min: 0, max: 4 })), { nil: undefined }),
  })
  .map(({ days, going, kinds, newcomers, mentor, places }) => [
    ...going.map((participant, at): Change => goingOf(kinds[at], participant, days[at])),
    ...Array.from({ length: newcomers }, (_, at): Change => newcomer(`y${at}`, days[3 + at])),
    ...(mentor ? [{ date: days[5], event: "mentor_left" as const, participant: "m" }] : []),
    ...(places ? [{ date: days[6], event: "capacity_changed" as const, value: places.join("=") }] : []),
  ]);

function goingOf(kind: string, participant: string, date: string): Change {
  if (kind === "left") return { date, event: "left", participant };
  if (kind === "withdrew") return { date, event: "withdrew", participant, reason: "workload" };
  const facts = kind === "interim" ? { status: "interim" as const } : { unavailableIntakes: ["i0"] };
  return { date, event: "corrected", participant, facts };
}

function newcomer(participant: string, date: string): Change {
  const facts = { name: `Newcomer ${participant}`, region: "South" };
  return {
    date,
    event: "appointed",
    participant,
    council: `c-${participant}`,
    councilName: `New ${participant}`,
    facts,
  };
}

/** Changes of people who are not there would contradict the plan. */
export function ofPeopleIn(plan: Plan, changes: readonly Change[]): readonly Change[] {
  const known = new Set(plan.participants.map(({ id }) => id));
  return changes.filter(({ event, participant = "" }) => {
    return participant === "" || event === "appointed" || event === "mentor_left" || known.has(participant);
  });
}
