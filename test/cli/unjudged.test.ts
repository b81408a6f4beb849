import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { councils, dcsPlan, root, scratch } from "./command.ts";

// What nobody has filled in is never proved: a file of the fixtures, less a column.

const folder = scratch();
const fixtures = join(root, "fixtures");

/** The fixture with the cells of some columns emptied, or the columns left out. */
function lessColumns(columns: readonly string[], how: "emptied" | "left out"): string {
  const rows = readFileSync(councils, "utf8").trimEnd().split("\n");
  const cells = rows.map((row) => row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? []);
  const head = cells[0] ?? [];
  const kept = cells.map((row, line) =>
    head.flatMap((name, at) => {
      if (!columns.includes(name)) return [row[at] ?? ""];
      return how === "left out" ? [] : [line === 0 ? name : ""];
    }),
  );
  const file = join(folder, `${how}-${columns.join("-")}.csv`.replace(" ", "-"));
  writeFileSync(file, `${kept.map((row) => row.join(",")).join("\n")}\n`);
  return file;
}

function planned(args: readonly string[]): { readonly plan: Plan; readonly err: string; readonly file: string } {
  const ran = dcsPlan(["allocate", ...args, "--json"]);
  expect(ran.code, ran.err).toBe(0);
  const file = join(folder, "plan.json");
  writeFileSync(file, ran.out);
  return { plan: JSON.parse(ran.out) as Plan, err: ran.err, file };
}

const warnings = (text: string): number => text.split("[data/unjudged]").length - 1;

describe("borders that nobody has filled in", () => {
  it.each(["left out", "emptied"] as const)("%s: one warning, no data, and no proof", (how) => {
    const input = lessColumns(["borders"], how);
    const { plan, err, file } = planned([input]);
    expect(warnings(err)).toBe(1);
    expect(err.replace(/\s+/g, " ")).toContain(
      "Nobody has filled in borders, so there is nothing to judge by. Goals that cost nothing and are not proved: no-shared-border (pairing).",
    );
    expect(warnings(dcsPlan(["check", input]).out)).toBe(1);
    const goal = plan.goals.find(({ rule }) => rule === "no-shared-border");
    expect(goal).toMatchObject({ value: 0, unjudged: ["borders"] });
    expect(plan.goals.filter(({ unjudged }) => unjudged)).toHaveLength(1);
    expect(plan).not.toHaveProperty("unjudged");
    const shown = dcsPlan(["validate", file]);
    expect(shown.code).toBe(0);
    expect(shown.out.replace(/\s+/g, " ")).toContain("No data (borders): pairing no-shared-border.");
    const asked = dcsPlan(["validate", file, "--require-proof"]);
    expect([asked.code, asked.out.match(/\[proof\/no-data\]/g)?.length]).toEqual([1, 1]);
  });

  it.each([
    ["table", "19 of 20 proved optimal; 1 without a verdict: no data (borders)"],
    ["html", "19 of 20 goals are proved optimal; 1 has no data (borders)"],
    ["md", "19 of 20 goals are proved optimal; 1 could not be judged: no data (borders)"],
  ])("are no data in a report as %s", (format, summary) => {
    const wide = { env: { COLUMNS: "200" } };
    const { code, out } = dcsPlan(["allocate", lessColumns(["borders"], "left out"), "--format", format], wide);
    const text = out.replace(/\s+/g, " ");
    expect(code).toBe(0);
    expect(text).toContain(summary);
    // Once in the summary, once at the goal.
    expect(text.split("no data (borders)")).toHaveLength(3);
  });

  it("are no data in a workbook", () => {
    const file = join(folder, "plan.xlsx");
    const asked = ["--format", "xlsx", "-o", file, "--force"];
    expect(dcsPlan(["allocate", lessColumns(["borders"], "left out"), ...asked]).code).toBe(0);
    const { Sheets } = read(readFileSync(file));
    const rows = Object.values(Sheets).flatMap((sheet) => utils.sheet_to_json<string[]>(sheet, { header: 1 }));
    expect(rows.filter((row) => row[0] === "Pairing" && row[1] === "no-shared-border")).toEqual([
      expect.arrayContaining(["Pairing", "no data (borders)"]),
    ]);
  });

  it("are not proved to programs", () => {
    const { plan, file } = planned([lessColumns(["borders"], "left out")]);
    const report = JSON.parse(dcsPlan(["validate", file, "--format", "json"]).out) as {
      lawful: boolean;
      proved: boolean;
      goals: { noData: unknown; proved: readonly unknown[] };
    };
    expect(report).toMatchObject({ lawful: true, proved: false });
    expect(report.goals.noData).toEqual([{ stage: "pairing", rule: "no-shared-border", columns: ["borders"] }]);
    expect(report.goals.proved).toHaveLength(plan.goals.length - 1);
    const junit = dcsPlan(["validate", file, "--format", "junit"]);
    expect(junit.code).toBe(0);
    expect(junit.out).toMatch(/no-shared-border[^>]*><skipped message="no data \(borders\)"/);
    const asked = dcsPlan(["validate", file, "--require-proof", "--format", "junit"]);
    expect([asked.code, asked.out]).toEqual([1, expect.stringContaining('<failure type="proof/no-data"')]);
  });

  it("are warned of once by every command that plans", () => {
    const input = lessColumns(["borders"], "left out");
    const { file } = planned([input]);
    const mentors = join(folder, "pair-mentors.csv");
    writeFileSync(
      mentors,
      "mentor_id,mentor,council_code,council,region,type\nm1,Mary Moss,E08000035,Leeds,North West,county\n",
    );
    const commands = [
      ["pair", input, "--mentors", mentors],
      ["replan", file],
      ["compare", input, "--set", "intakes.2009-10.places=30"],
      ["forecast", input, "--years", "2", "--runs", "2"],
    ];
    for (const args of commands) {
      const { code, err } = dcsPlan(args);
      expect([args[0], code, warnings(err)]).toEqual([args[0], 0, 1]);
    }
  });

  it("are no fault where the programme says that it is without them; still nothing is proved by them", () => {
    const shown = JSON.parse(dcsPlan(["programmes", "dcs-leadership-2009"]).out) as object;
    const programme = join(folder, "without.json");
    writeFileSync(programme, JSON.stringify({ ...shown, id: "own", edition: undefined, without: ["borders"] }));
    const { err, file } = planned([lessColumns(["borders"], "left out"), "--programme", programme]);
    expect(warnings(err)).toBe(0);
    expect(dcsPlan(["validate", file, "--require-proof"]).code).toBe(0);
    expect(JSON.parse(dcsPlan(["validate", file, "--format", "json"]).out)).toMatchObject({ proved: false });
    writeFileSync(programme, JSON.stringify({ ...shown, id: "own", edition: undefined, without: ["boarders"] }));
    const wrong = dcsPlan(["check", councils, "--programme", programme]);
    expect([wrong.code, wrong.out + wrong.err]).toEqual([2, expect.stringContaining("borders")]);
  });
});

describe("other columns that nobody has filled in", () => {
  it("region: every share and comparison by it, in one warning", () => {
    const { plan, err } = planned([lessColumns(["region"], "emptied")]);
    expect(warnings(err)).toBe(1);
    const goals = plan.goals.filter(({ unjudged }) => unjudged?.includes("region"));
    expect(goals.map(({ stage, rule, value }) => [stage, rule, value])).toEqual([
      ["cadre", "region-share", 0],
      ["placing", "region-share", 0],
      ["pairing", "same-region", 0],
    ]);
    expect(plan.pairings.every(({ relaxed }) => !relaxed.includes("same-region"))).toBe(true);
  });

  it("judgement: judged-good says no to everybody, so that there is no cadre, and the warning says why", () => {
    const ran = dcsPlan(["allocate", lessColumns(["judgement"], "left out")]);
    expect(ran.code).toBe(1);
    expect(ran.err.replace(/\s+/g, " ")).toContain("Rules that treat everybody as a blank: judged-good (cadre).");
  });

  it("dates in post: refusals stand in the plan, and are asked for by --require-proof", () => {
    const input = lessColumns(["director_since", "appointed_on"], "emptied");
    const mentors = join(folder, "mentors.csv");
    writeFileSync(mentors, "mentor_id,mentor,council_code,council\nm1,Mary Moss,E08000035,Leeds\n");
    const { plan, err, file } = planned([input, "--mentors", mentors]);
    expect(plan.unjudged).toEqual([
      { stage: "placing", rule: "in-post-by-start", columns: ["appointed_on"] },
      { stage: "pairing", rule: "newly-appointed", columns: ["director_since"] },
    ]);
    expect(plan.goals.find(({ rule }) => rule === "longest-in-post")?.unjudged).toEqual(["appointed_on"]);
    // Nobody seeks a mentor, so the pairing has nothing to judge.
    expect(plan.goals.filter(({ stage, unjudged }) => stage === "pairing" && unjudged)).toEqual([]);
    expect(warnings(err)).toBe(2);
    const { code, out } = dcsPlan(["validate", file, "--require-proof"]);
    expect([code, out]).toEqual([1, expect.stringContaining("newly-appointed (pairing) has no data")]);
  });
});

describe("director_since that nobody has filled in", () => {
  const stoodIn = (text: string) => text.split("[reading/stood-in]").length - 1;

  it.each(["left out", "emptied"] as const)("%s: appointed_on stands in for it, said once and recorded", (how) => {
    const input = lessColumns(["director_since"], how);
    const { plan, err } = planned([input]);
    expect(stoodIn(err)).toBe(1);
    expect(err.replace(/\s+/g, " ")).toContain("note: Nobody has director_since: appointed_on stands in for it");
    expect(stoodIn(dcsPlan(["check", input]).out)).toBe(1);
    expect(plan.inputs[0]?.reading?.stoodIn).toEqual({ director_since: "appointed_on" });
    expect(warnings(err)).toBe(0);
  });

  it("is not said where somebody has filled it in, nor where neither column is", () => {
    expect(stoodIn(dcsPlan(["check", councils]).out)).toBe(0);
    const neither = lessColumns(["director_since", "appointed_on"], "left out");
    expect(stoodIn(dcsPlan(["check", neither]).out)).toBe(0);
  });
});

describe("the programmes that ship", () => {
  it.each([
    ["dcs-leadership-2009", "councils.csv"],
    ["dcs-leadership-2009", "all-councils-2009.csv"],
    ["aspiring-directors-2010", "aspiring-2010.csv"],
    ["executive-2010", "executive-2010.csv", "--set", "intakes.2010-11.places=20"],
    ["training-themes-2009", "training-themes-2009.csv"],
    ["workforce-strategy-2006", "workforce-2006.csv", "--mentors", join(fixtures, "consultants-2006.csv")],
  ])("%s judges everything on %s", (programme, people, ...options: string[]) => {
    const { plan, err } = planned([join(fixtures, people), "--programme", programme, ...options]);
    const goals = [...plan.goals, ...(plan.stages ?? []).flatMap((stage) => stage.goals)];
    expect(goals.length).toBeGreaterThan(0);
    expect(goals.filter(({ unjudged }) => unjudged)).toEqual([]);
    expect(plan.unjudged).toBeUndefined();
    expect(warnings(err)).toBe(0);
  });
});
