import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parseProgramme } from "../../src/files/programme/programme-file.ts";
import { programmes } from "../../src/programmes/index.ts";
import { ruleBook } from "../../src/rules/index.ts";

type Anything = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a draft of a file is changed anywhere

/** Faults of a shipped programme after one change: `code line:column`, the place in the YAML. */
function faults(id: string, change: (draft: Anything) => void): string[] {
  const draft: Anything = JSON.parse(JSON.stringify(programmes.get(id)));
  change(draft);
  const { findings } = parseProgramme({ file: "p.yaml", text: stringify(draft) }, ruleBook);
  return findings.map(({ code, path, where }) => {
    expect(where?.line).toBeGreaterThan(1);
    expect(where?.column).toBeGreaterThan(1);
    return `${code} ${(path ?? []).join(".")}`;
  });
}

const day = { startsOn: "2009-11-02", endsOn: "2010-11-01" };

describe("faults of intakes, cohorts and openings", () => {
  it.each<[string, (draft: Anything) => void]>([
    [
      "programme/cohorts-beyond-places intakes.0.cohorts",
      (d) => (d.intakes[0].cohorts = [{ id: "a", places: 25, ...day }]),
    ],
    [
      "programme/cohort-outside intakes.0.cohorts.0.startsOn",
      (d) => (d.intakes[0].cohorts = [{ id: "a", places: 5, ...day, startsOn: "2009-09-01" }]),
    ],
    [
      "programme/cohort-too-small intakes.0.cohorts.0.atLeast",
      (d) => (d.intakes[0].cohorts = [{ id: "a", places: 5, atLeast: 8, ...day }]),
    ],
    [
      "programme/ends-before-start intakes.0.cohorts.0.endsOn",
      (d) => (d.intakes[0].cohorts = [{ id: "a", places: 5, ...day, endsOn: "2009-11-01" }]),
    ],
    [
      "programme/id-twice intakes.0.cohorts.1.id",
      (d) =>
        (d.intakes[0].cohorts = [
          { id: "a", places: 5, ...day },
          { id: "a", places: 5, ...day },
        ]),
    ],
    ["programme/top-up-anybody stages.0.topUp", (d) => d.stages[0].who.shift()],
    ["programme/openings-overlap intakes.2.every", (d) => (d.intakes[2].every = "1 year")],
    [
      "programme/id-twice intakes.1.id",
      (d) => {
        d.intakes[0].cohorts = [{ id: "a", places: 5, ...day }];
        d.intakes[1].id = "2009-10/a";
      },
    ],
    [
      "programme/id-twice intakes.0.cohorts.0.id",
      (d) => {
        d.intakes[0].cohorts = [{ id: "a/b", places: 5, ...day }];
        d.intakes[1].id = "2009-10/a";
        d.intakes[1].cohorts = [{ id: "b", places: 5, startsOn: d.intakes[1].startsOn, endsOn: d.intakes[1].endsOn }];
      },
    ],
    [
      "programme/id-twice intakes.1.id",
      (d) => {
        d.intakes[0].mentorDays = ["2010-01-11"];
        d.intakes[1].id = "2009-10/2010-01-11/d-0001";
      },
    ],
    ["schema/not-a-step intakes.3.every", (d) => (d.intakes[3].every = "1 fortnight")],
    ["schema/out-of-range intakes.3.openings", (d) => (d.intakes[3].openings = 21)],
    ["programme/openings-without-every intakes.0.openings", (d) => (d.intakes[0].openings = 2)],
  ])("%s", (expected, change) => {
    expect(faults("dcs-leadership-2009", change)).toContain(expected);
  });

  it("are none where an opening starts on the day of another intake", () => {
    const alike = (d: Anything) => d.intakes.push({ ...d.intakes[3], id: "evening", every: undefined });
    expect(faults("dcs-leadership-2009", alike)).toEqual([]);
  });
});

describe("faults of rules, words and references", () => {
  it.each<[string, string, (draft: Anything) => void]>([
    [
      "dcs-leadership-2009",
      "rule/unknown-fact stages.1.goals.3.with.by",
      (d) => (d.stages[1].goals[3].with.by = "regoin"),
    ],
    [
      "dcs-leadership-2009",
      "schema/wrong-type stages.0.who.2.with.months",
      (d) => (d.stages[0].who[2].with.months = "three"),
    ],
    ["dcs-leadership-2009", "schema/unknown-key words.director", (d) => (d.words.director = "x")],
    ...["date", "dates", "list", "yes-no"].map((type): [string, string, (draft: Anything) => void] => [
      "dcs-leadership-2009",
      "rule/fact-type stages.1.goals.0.with.by",
      (d) => {
        d.facts = { since: type };
        d.stages[1].goals = [{ rule: "first-by@1", with: { by: "since" } }];
      },
    ]),
    [
      "dcs-leadership-2009",
      "rule/fact-type stages.1.goals.0.with.by",
      (d) => (d.stages[1].goals = [{ rule: "first-by@1", with: { by: "region" } }]),
    ],
    ...(
      [
        [0, "preference@1"],
        [0, "same-type@1"],
        [1, "same-region@1"],
        [2, "fill-early@1"],
        [2, "longest-in-post@1"],
      ] as const
    ).map(([stage, rule]): [string, string, (draft: Anything) => void] => [
      "dcs-leadership-2009",
      `rule/constant-goal stages.${stage}.goals.0.rule`,
      (d) => (d.stages[stage].goals = [{ rule }]),
    ]),
    ["workforce-strategy-2006", "rule/unknown-fact tallies.gaps.facts.0", (d) => (d.tallies.gaps.facts[0] = "gaps")],
    [
      "workforce-strategy-2006",
      "rule/unknown-fact readiness.components.1.fact",
      (d) => (d.readiness.components[1].fact = "planing"),
    ],
    ["workforce-strategy-2006", "programme/stage-twice further.1.id", (d) => (d.further[1].id = d.further[0].id)],
    [
      "workforce-strategy-2006",
      "rule/unknown further.0.rules.0.rule",
      (d) => (d.further[0].rules[0].rule = "not-onself@1"),
    ],
    [
      "training-themes-2009",
      "programme/together-stage further.1.rules.1.with.stage",
      (d) => (d.further[1].rules[1].with.stage = "learning-set"),
    ],
    [
      "training-themes-2009",
      "programme/together-by further.1.rules.1.rule",
      (d) => (d.further[1].rules[1].with.by = "region"),
    ],
    [
      "training-themes-2009",
      "programme/together-where stages.0.rules.1.rule",
      (d) => d.stages[0].rules.splice(1, 0, { rule: "together@1", with: { by: "region" } }),
    ],
    ["training-themes-2009", "programme/set-sizes further.0.slots.atLeast", (d) => (d.further[0].slots.atLeast = 9)],
    ["training-themes-2009", "schema/missing further.0.slots.atMost", (d) => delete d.further[0].slots.atMost],
    ["executive-2010", "programme/places-required intakes.0.places", () => undefined],
  ])("%s: %s", (id, expected, change) => {
    expect(faults(id, change)).toContain(expected);
  });
});

describe("sessions on days off", () => {
  const session = (startsOn: string, holidays?: string[]) => (d: Anything) => {
    if (holidays) d.holidays = holidays;
    d.further[1].slots.slots[0] = { id: "x", startsOn, days: 2 };
  };

  it.each<[string, string, string[]?]>([
    ["a Saturday", "2010-05-14"],
    ["a bank holiday", "2010-05-03"],
    ["a Sunday", "2010-05-16"],
    ["a holiday of the programme", "2010-05-17", ["2010-05-18"]],
  ])("are warned of: %s", (_, startsOn, holidays) => {
    expect(faults("training-themes-2009", session(startsOn, holidays))).toEqual([
      "programme/day-off further.1.slots.slots.0.startsOn",
    ]);
  });

  it("are none where a programme's holidays are others, or the days are all working days", () => {
    expect(faults("training-themes-2009", session("2010-05-03", []))).toEqual([]);
    expect(faults("training-themes-2009", session("2010-05-17"))).toEqual([]);
  });

  it("count from the start of each intake, and on mentors' days", () => {
    expect(faults("training-themes-2009", (d) => (d.further[1].slots.slots[0].afterDays = 19))).toEqual([
      "programme/day-off further.1.slots.slots.0.afterDays",
    ]);
    expect(faults("dcs-leadership-2009", (d) => (d.intakes[0].mentorDays = ["2010-05-04", "2010-05-03"]))).toContain(
      "programme/day-off intakes.0.mentorDays.1",
    );
  });

  it("are none in any shipped programme", () => {
    for (const id of programmes.keys())
      expect(faults(id, () => undefined).filter((fault) => fault.startsWith("programme/day-off"))).toEqual([]);
  });
});
