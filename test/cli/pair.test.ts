import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { leastAssignment } from "../solver/least-assignment.ts";
import { diceFrom } from "../solver/seeded.ts";
import { councils, dcsPlan, root, scratch } from "./command.ts";

interface Case {
  readonly folder: string;
  readonly args: readonly string[];
  readonly scores: readonly (readonly number[])[];
}

/** A square table of scores from 1 to 100 as three files, the kind of instance that the OR-Library's generator makes. */
function square(size: number, change: (rows: string[]) => string[] = (rows) => rows): Case {
  const dice = diceFrom(size);
  const scores = Array.from({ length: size }, () => Array.from({ length: size }, () => dice.between(1, 100)));
  const folder = scratch();
  const write = (name: string, head: string, rows: string[]) =>
    writeFileSync(join(folder, name), [head, ...change(rows)].join("\n"));
  const number = (at: number) => String(at).padStart(3, "0");
  write(
    "mentees.csv",
    "participant_id,participant",
    scores.map((_, i) => `p${number(i)},Mentee ${i}`),
  );
  write(
    "mentors.csv",
    "mentor_id,mentor",
    scores.map((_, j) => `m${number(j)},Mentor ${j}`),
  );
  const rows = scores.flatMap((row, i) => row.map((score, j) => `p${number(i)},m${number(j)},${score}`));
  write("scores.csv", "participant_id,option,score", rows);
  return { folder, scores, args: argsOf(folder) };
}

function argsOf(folder: string): string[] {
  const file = (name: string) => join(folder, `${name}.csv`);
  return ["pair", file("mentees"), "--mentors", file("mentors"), "--scores", file("scores")];
}

function planOf(args: readonly string[]): Plan {
  const { code, out, err } = dcsPlan([...args, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Plan;
}

describe("dcs-plan pair --scores", () => {
  it.each([5, 20, 60])("pairs %d with as many at the least total, proved", (size) => {
    const { args, scores } = square(size);
    const plan = planOf(args);
    const [paired, score, lot] = plan.goals;
    expect(paired).toEqual({ stage: "pairing", rule: "paired", value: 0, bound: 0, proof: "certificate" });
    const value = leastAssignment(scores);
    expect(score).toEqual({ stage: "pairing", rule: "imported-score", value, bound: value, proof: "certificate" });
    expect(lot?.proof).toBe("certificate");
    expect(plan.pairings).toHaveLength(size);
    expect([plan.placements, plan.summary.intakes, plan.scores?.length]).toEqual([[], [], size * size]);
    expect(plan.inputs.map(({ role, rows }) => [role, rows])).toEqual([
      ["mentees", size],
      ["mentors", size],
      ["scores", size * size],
    ]);
  });

  it("takes 150 with 150 and says which table a plan of that size needs to be checked", { timeout: 120_000 }, () => {
    const { args, scores, folder } = square(150);
    const file = join(folder, "plan.json");
    expect(dcsPlan([...args, "--json", "-o", file])).toMatchObject({ code: 0, err: "" });
    const plan = JSON.parse(readFileSync(file, "utf8")) as Plan;
    expect(plan.goals[1]).toMatchObject({ value: leastAssignment(scores), proof: "certificate" });
    expect(plan.scores).toBeUndefined();
    const alone = dcsPlan(["validate", file]);
    expect(alone.code).toBe(1);
    expect(alone.out).toContain("Give the same table with --scores");
    expect(alone.out).toContain("1 error");
    expect(dcsPlan(["validate", file, "--scores", join(folder, "scores.csv"), "--require-proof"]).code).toBe(0);
    const other = dcsPlan(["validate", file, "--scores", join(square(5).folder, "scores.csv")]);
    expect(other.code).toBe(2);
    expect(other.err).toContain("not the score table that the plan was made with");
  });

  it("does not depend on the order of rows", () => {
    const straight = dcsPlan([...square(20).args, "--json"]);
    const turned = dcsPlan([...square(20, (rows) => [...rows].reverse()).args, "--json"]);
    expect(turned).toEqual(straight);
  });

  it("gives every format and a plan that validates", () => {
    const { args, folder } = square(5);
    const csv = dcsPlan([...args, "--format", "csv"]);
    expect(csv.out.split("\n")[1]).toMatch(/^p000,Mentee 0,,,,,,,,,,,,m00\d,Mentor \d,,paired/);
    expect(dcsPlan([...args]).out).toContain("5 of 5 mentees have a mentor");
    const file = join(folder, "plan.json");
    writeFileSync(file, dcsPlan([...args, "--json"]).out);
    expect(dcsPlan(["validate", file, "--require-proof"]).code).toBe(0);
  });

  it("names unknown people and options with line, column and a suggestion", () => {
    const { folder, args } = square(5);
    const rows = readFileSync(join(folder, "scores.csv"), "utf8").replace("p001,m002", "p0001,m0O2");
    writeFileSync(join(folder, "scores.csv"), rows);
    const { code, err } = dcsPlan(args);
    expect(code).toBe(2);
    expect(err).toMatch(
      /scores\.csv:9:1: error: Nobody to be placed or paired has the id "p0001"\. Did you mean "p000"\?/,
    );
    expect(err).toMatch(/scores\.csv:9:7: error: No intake or mentor has the id "m0O2"/);
  });

  it("leaves pairs without a score out, and says who has none", () => {
    const { folder, args } = square(5);
    const rows = readFileSync(join(folder, "scores.csv"), "utf8")
      .split("\n")
      .filter((row) => !row.startsWith("p003"));
    writeFileSync(join(folder, "scores.csv"), rows.join("\n"));
    expect(planOf(args).unpaired).toEqual([
      { participant: "p003", reasons: ["unpaired/no-lawful-mentor", "refused/scored"] },
    ]);
  });
});

describe("scores under a programme of one's own", () => {
  /** The built-in programme with another policy for its goal. */
  function programmeWith(folder: string, params: object): string {
    const text = dcsPlan(["programmes", "pair-by-score"]).out;
    const file = join(folder, "mine.json");
    const programme = JSON.parse(text) as { stages: { goals: { rule: string; with?: object }[] }[] };
    for (const goal of programme.stages[0].goals) if (goal.rule === "imported-score@1") goal.with = params;
    writeFileSync(file, JSON.stringify(programme));
    return file;
  }

  function withoutOne(size: number): Case {
    const made = square(size);
    const rows = readFileSync(join(made.folder, "scores.csv"), "utf8")
      .split("\n")
      .filter((row) => !row.startsWith("p001,m001"));
    writeFileSync(join(made.folder, "scores.csv"), rows.join("\n"));
    return made;
  }

  it("missing: error stops at every missing pair", () => {
    const { args, folder } = withoutOne(5);
    const { code, err } = dcsPlan([...args, "--programme", programmeWith(folder, { missing: "error" })]);
    expect(code).toBe(2);
    expect(err).toContain('There is no score for "p001" with "m001"');
    expect(err).toContain("1 error");
  });

  it("missing: worst counts one more than the largest score", () => {
    const folder = scratch();
    writeFileSync(join(folder, "mentees.csv"), "participant_id,participant\np,P\nq,Q");
    writeFileSync(join(folder, "mentors.csv"), "mentor_id,mentor\nm,M\nn,N");
    writeFileSync(join(folder, "scores.csv"), "participant_id,option,score\np,m,3\nq,m,9");
    const plan = planOf([...argsOf(folder), "--programme", programmeWith(folder, { missing: "worst" })]);
    expect(plan.goals[1]).toMatchObject({ rule: "imported-score", value: 13, bound: 13, proof: "certificate" });
    expect(plan.pairings.map(({ participant, mentor }) => `${participant} ${mentor}`)).toEqual(["p m", "q n"]);
  });

  it("an order becomes one goal for each level", () => {
    const { args, folder } = square(5);
    const scores = readFileSync(join(folder, "scores.csv"), "utf8").replace(/\d+$/gm, (score) =>
      String(Number(score) % 3),
    );
    writeFileSync(join(folder, "scores.csv"), scores);
    const plan = planOf([...args, "--programme", programmeWith(folder, { order: "generous" })]);
    expect(plan.goals.map(({ rule, proof }) => `${rule} ${proof}`)).toEqual([
      "paired certificate",
      "imported-score/1 certificate",
      "imported-score/2 certificate",
      "imported-score/3 certificate",
      "lot-slot certificate",
    ]);
    expect(plan.programme.stages[0].goals[1]).toEqual({
      rule: "beyond-score@1",
      id: "imported-score/1",
      with: { score: 2, missing: "forbidden" },
    });
  });

  it("scores without a goal, a goal without scores, and no pairing stage are errors that say what to do", () => {
    const { args, folder } = square(5);
    const [, mentees, , mentors, , scores] = args;
    const unused = dcsPlan([
      "pair",
      mentees,
      "--mentors",
      mentors,
      "--scores",
      scores,
      "--programme",
      "dcs-leadership-2009",
    ]);
    expect([unused.code, unused.err]).toEqual([2, expect.stringContaining("no goal of the programme")]);
    const allocated = dcsPlan(["allocate", councils, "--scores", scores]);
    expect([allocated.code, allocated.err]).toEqual([2, expect.stringContaining("imported-score@1")]);
    const needed = dcsPlan(["pair", mentees, "--mentors", mentors, "--programme", "pair-by-score"]);
    expect([needed.code, needed.err]).toEqual([2, expect.stringContaining("--scores")]);
    const aspiring = dcsPlan(["pair", mentees, "--mentors", mentors, "--programme", "aspiring-directors-2010"]);
    expect([aspiring.code, aspiring.err]).toEqual([2, expect.stringContaining("no pairing stage")]);
    expect(folder).not.toBe(root);
  });
});

describe("dcs-plan pair without scores", () => {
  it("takes the main list of councils, whose wishes for intakes a programme without intakes does not read", () => {
    const folder = scratch();
    const [mentors, scores] = [join(folder, "mentors.csv"), join(folder, "scores.csv")];
    writeFileSync(mentors, "mentor_id,mentor\nm1,Max Merrick\nm2,Mia Moss\n");
    writeFileSync(scores, "participant_id,option,score\nd-0324,m1,3\nd-0324,m2,1\nd-0848,m2,2\n");
    const run = dcsPlan(["pair", councils, "--mentors", mentors, "--scores", scores, "--json"]);
    expect(run.code).toBe(0);
    expect(run.err).toContain("3 columns are not read, because the programme has no intakes");
    const { pairings } = JSON.parse(run.out) as Plan;
    expect(pairings.map(({ participant, mentor }) => [participant, mentor])).toEqual([
      ["d-0324", "m1"],
      ["d-0848", "m2"],
    ]);
  });

  it("counts as rows of a list only those that are about somebody", () => {
    const folder = scratch();
    const [mentees, mentors, scores] = ["a.csv", "m.csv", "s.csv"].map((name) => join(folder, name));
    writeFileSync(mentees, "participant_id,participant\np0,Pat Hall\np1,0\np2,Pam Ray\n");
    writeFileSync(mentors, "mentor_id,mentor\nm1,Max Merrick\n");
    writeFileSync(scores, "participant_id,option,score\np0,m1,3\np2,m1,1\n");
    const run = dcsPlan(["pair", mentees, "--mentors", mentors, "--scores", scores, "--json"]);
    expect(run.code).toBe(0);
    expect(run.err).toContain("1 row is left out");
    expect((JSON.parse(run.out) as Plan).inputs.map(({ rows }) => rows)).toEqual([2, 1, 2]);
  });

  it("runs the pairing stage of the default programme alone", () => {
    const folder = scratch();
    const mentors = join(folder, "mentors.csv");
    writeFileSync(
      mentors,
      "mentor_id,mentor,region,type,capacity\nm1,Mentor One,London,unitary,12\nm2,Mentor Two,North West,county,12",
    );
    const plan = planOf(["pair", councils, "--mentors", mentors]);
    expect(plan.programme.stages.map(({ stage }) => stage)).toEqual(["pairing"]);
    expect(plan.summary.paired).toBeGreaterThan(0);
    expect(plan.goals.map(({ rule }) => rule)).toEqual([
      "paired",
      "same-region",
      "no-shared-border",
      "even-load",
      "same-type",
      "lot-slot",
    ]);
  });
});
