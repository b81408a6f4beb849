import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan, golden, scratch } from "./command.ts";

// What people may well give us, and what used to end as a mistake of ours (exit 70). Each has its answer now.

const folder = scratch();

function file(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 1));
  return path;
}

const words = {
  ...{ participant: "clerk", participants: "clerks", council: "office", councils: "offices", intake: "course" },
  ...{ intakes: "courses", mentor: "tutor", mentors: "tutors" },
};
const placing = {
  ...{ stage: "placing", who: [], rules: [{ rule: "places@1" }] },
  goals: [{ rule: "placed@1" }, { rule: "lot@1" }],
};

function programme(changes: object = {}): object {
  return {
    ...{ format: "dcs-plan/programme", formatVersion: "1.0", id: "clerks", title: "Clerks", asOf: "2031-01-06" },
    ...{ seed: "clerks", words, regions: [], types: [], bands: {}, stages: [placing] },
    intakes: [{ id: "c", places: 5, startsOn: "2031-03-03", endsOn: "2031-12-31" }],
    ...changes,
  };
}

const clerks = file(
  "clerks.csv",
  `participant_id,participant,council\n${[1, 2, 3, 4, 5].map((n) => `k${n},Clerk ${n},Office ${n}`).join("\n")}\n`,
);

function sessions(slots: object, rules: readonly object[] = []): object {
  const goals = [{ rule: "placed@1" }, { rule: "lot@1" }];
  return programme({
    further: [{ id: "talks", title: "Talks", kind: "talk", slots, who: [{ rule: "has-place@1" }], rules, goals }],
  });
}

function allocated(changed: object, ...more: readonly string[]) {
  return dcsPlan(["allocate", clerks, "--programme", file("p.json", changed), ...more]);
}

describe("programmes", () => {
  it("refuses a day of mentors, and a slot, that stands twice, with line and column", () => {
    const days = { id: "c", places: 5, startsOn: "2031-03-03", endsOn: "2031-12-31" };
    const tutors = file("tutors.csv", "mentor_id,mentor,council\nt1,Tutor One,Office 9\n");
    const twice = programme({ intakes: [{ ...days, mentorDays: ["2031-03-04", "2031-03-04"] }] });
    const run = allocated(twice, "--mentors", tutors);
    expect([run.code, run.err]).toEqual([2, expect.stringMatching(/p\.json:\d+:\d+: .*The date 2031-03-04 is listed/)]);
    const slots = allocated(sessions({ from: "list", slots: [{ id: "a" }, { id: "a" }] }));
    expect([slots.code, slots.err]).toEqual([2, expect.stringMatching(/p\.json:\d+:\d+: .*The id "a" is used more/)]);
    const intake = allocated(sessions({ from: "list", slots: [{ id: "c" }] }));
    expect([intake.code, intake.err]).toEqual([
      2,
      expect.stringMatching(/p\.json:\d+:\d+: .*"c" has the same id as an/),
    ]);
  });

  it("asks for a rule that keeps the places of a stage", () => {
    const run = allocated(programme({ stages: [{ ...placing, rules: [] }] }));
    expect([run.code, run.err]).toEqual([2, expect.stringMatching(/p\.json:\d+:\d+: [^]*places@1/)]);
  });

  it.each([
    [
      "sessions",
      {
        from: "list",
        slots: [
          { id: "a", places: 2 },
          { id: "b", places: 2 },
        ],
      },
      [2, 2],
    ],
    ["sets", { from: "sets", atLeast: 1, atMost: 2 }, [2, 2, 1]],
    ["partners", { from: "participants", capacity: 1, who: [] }, [1, 1, 1, 1, 1]],
  ])("keeps to the sizes of %s that stand in their slots, without a rule", (_kind, slots, sizes) => {
    const run = allocated(sessions(slots), "--json");
    expect(run.code).toBe(0);
    const [stage] = (JSON.parse(run.out) as { stages: [{ assignments: { slot: string }[] }] }).stages;
    const fills = new Map<string, number>();
    for (const { slot } of stage.assignments) fills.set(slot, (fills.get(slot) ?? 0) + 1);
    expect([...fills.values()].sort((left, right) => right - left)).toEqual(sizes);
    expect(dcsPlan(["validate", file("plan.json", run.out)]).code).toBe(0);
  });

  it("refuses YAML that contains itself", () => {
    const yaml = "format: dcs-plan/programme\nformatVersion: '1.0'\nfurther: &f\n  - *f\n";
    const run = dcsPlan(["check", clerks, "--programme", file("circle.yaml", yaml)]);
    expect([run.code, run.err]).toEqual([2, expect.stringMatching(/circle\.yaml:4:5: .*circular-alias/)]);
  });
});

describe("people", () => {
  it("refuses the same line of a list of mentors twice, and names the first", () => {
    const twice = file("twice.csv", "mentor_id,mentor\nt1,Tutor One\nt2,Tutor Two\nt1,Tutor One\n");
    const run = allocated(programme(), "--mentors", twice);
    expect([run.code, run.err]).toEqual([2, expect.stringMatching(/twice\.csv:4:1: [^]*line 2/)]);
  });

  it("lets the rules say whether a member of the cadre may have a mentor", () => {
    const open = JSON.parse(dcsPlan(["programmes", "dcs-leadership-2009"]).out) as {
      id: string;
      stages: { who: { rule: string }[] }[];
    };
    open.id = "peers";
    for (const stage of open.stages) stage.who = stage.who.filter(({ rule }) => rule !== "not-in-cadre@1");
    const plan = JSON.parse(readFileSync(golden, "utf8")) as {
      pairings: { participant: string; mentor: string }[];
      participants: { id: string; name: string; councils: { code: string; name: string }[]; region: string }[];
    };
    const [newly] = plan.pairings;
    const ids = [newly.participant, ...new Set(plan.pairings.map(({ mentor }) => mentor))];
    const lines = ids.map((id) => {
      const found = plan.participants.find((person) => person.id === id);
      const [council] = found?.councils ?? [];
      return [id, found?.name, council.code, council.name, found?.region].map((cell) => `"${cell}"`).join(",");
    });
    const cadre = file("cadre.csv", `mentor_id,mentor,council_code,council,region\n${lines.join("\n")}\n`);
    const run = dcsPlan(["allocate", councils, "--programme", file("peers.json", open), "--mentors", cadre, "--json"]);
    expect(run.code).toBe(0);
    const { pairings } = JSON.parse(run.out) as typeof plan;
    expect(pairings.map(({ participant }) => participant)).toContain(newly.participant);
  });
});

describe("plans", () => {
  it.each([["--prices"], ["--all"], ["d-0001"]])(
    "explain %s refuses a plan whose rules have wrong parameters",
    (what) => {
      const plan = JSON.parse(readFileSync(golden, "utf8")) as {
        programme: { stages: { stage: string; who: { rule: string; with: { statuses: unknown } }[] }[] };
      };
      const [use] = plan.programme.stages.find(({ stage }) => stage === "placing")?.who ?? [];
      if (!use) throw new Error("the golden plan has no rule to change");
      use.with.statuses = "permanent";
      const run = dcsPlan(["explain", file("wrong.json", plan), what]);
      expect([run.code, run.err]).toEqual([2, expect.stringMatching(/wrong\.json:\d+:\d+: .*"statuses"/)]);
    },
  );

  it("knows nothing of what happens after the date of the new plan", () => {
    const head = "date,event,participant_id,reason\n";
    const changes = file("later.csv", `${head}2010-03-01,left,d-0104,retired\n`);
    const run = dcsPlan(["replan", golden, "--changes", changes, "--as-of", "2009-09-01"]);
    expect([run.code, run.err]).toEqual([2, expect.stringMatching(/later\.csv:2:1: [^]*after the date/)]);
    expect(dcsPlan(["replan", golden, "--changes", changes, "--frozen-before", "2009-09-01", "--quiet"]).code).toBe(0);
  });

  it("says where a part of a forecast is broken", () => {
    const args = ["forecast", councils, "--runs", "2", "--years", "1"];
    const part = JSON.parse(dcsPlan([...args, "--shard", "1/2", "--json"]).out) as { records: unknown[] };
    const other = file("other.json", dcsPlan([...args, "--shard", "2/2", "--json"]).out);
    for (const broken of [[null], [{ run: 1, counts: null }], [{ run: "one", counts: {} }]]) {
      const run = dcsPlan(["forecast", "--merge", file("part.json", { ...part, records: broken }), other]);
      expect([run.code, run.err]).toEqual([2, expect.stringMatching(/part\.json:\d+:\d+: .*records/)]);
    }
  });
});
