import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan, golden, scratch } from "../command.ts";

/** What a run writes to a file of that name, and says. */
function written(args: readonly string[], name: string, terminal = false) {
  const path = join(scratch(), name);
  const { code, out, err } = dcsPlan([...args, "-o", path], { terminal });
  return { path, code, out, err, bytes: existsSync(path) ? readFileSync(path) : Buffer.from("") };
}

const allocate = ["allocate", councils];
const small = ["forecast", councils, "--runs", "2", "--years", "2", "--workers", "1"];
const broken = (): string => {
  const path = join(scratch(), "broken.csv");
  writeFileSync(path, readFileSync(councils, "utf8").replace(/,\d{4}-\d\d-\d\d/, ",2009-13-45"));
  return path;
};

/** The smallest pairing there is. */
function scoredPair(): string[] {
  const folder = scratch();
  const file = (name: string, ...lines: string[]): string => {
    writeFileSync(join(folder, name), lines.join("\n"));
    return join(folder, name);
  };
  const mentees = file("mentees.csv", "mentee_id,mentee", "p1,Ada Quill");
  const mentors = file("mentors.csv", "mentor_id,mentor", "m1,Ben Rowe");
  const scores = file("scores.csv", "participant_id,option,score", "p1,m1,3");
  return ["pair", mentees, "--mentors", mentors, "--scores", scores];
}

describe("the ending of -o", () => {
  it.each([
    [".json", "json"],
    [".JSON", "json"],
    [".csv", "csv"],
    [".md", "md"],
    [".html", "html"],
    [".htm", "html"],
    [".xlsx", "xlsx"],
    [".ics", "ics"],
    [".txt", "table"],
  ])("%s is the format %s of a plan", (ending, format) => {
    const by = written(allocate, `plan${ending}`);
    expect(by).toMatchObject({ code: 0, out: "", err: "" });
    expect(by.bytes.equals(written([...allocate, "--format", format], "plan").bytes)).toBe(true);
  });

  it("is that of pair, replan, forecast, check and validate as well", () => {
    const paired = written(scoredPair(), "pairs.xlsx");
    expect([paired.code, paired.bytes.subarray(0, 2).toString()]).toEqual([0, "PK"]);
    expect(written(["replan", golden], "next.md").bytes.toString()).toMatch(/^## /);
    const forecast = JSON.parse(written(small, "forecast.json").bytes.toString()) as object;
    expect(forecast).toHaveProperty("runs");
    expect(written(small, "forecast.htm").bytes.toString()).toMatch(/^<!doctype html/i);
    for (const command of [
      ["check", councils],
      ["validate", golden],
    ]) {
      expect(JSON.parse(written(command, "found.json").bytes.toString())).toHaveProperty("findings");
      expect(JSON.parse(written(command, "found.sarif").bytes.toString())).toHaveProperty("runs");
      expect(written(command, "found.xml").bytes.toString()).toContain("<testsuite");
      const text = written(command, "found.txt");
      expect(text).toMatchObject({ code: 0, out: "", err: "" });
      expect(text.bytes.toString()).toBe(dcsPlan(command, { env: { COLUMNS: "100" } }).out);
    }
  });

  it("gives way to a format that the user names", () => {
    expect(written([...allocate, "--format", "table"], "plan.json").bytes.toString()).not.toMatch(/^\{/);
    expect(written([...allocate, "--json"], "plan.csv").bytes.toString()).toMatch(/^\{/);
    expect(written([...allocate, "--json"], "plan.doc")).toMatchObject({ code: 0, err: "" });
  });

  it("is noted where the command has no such format, and the default is written", () => {
    const { code, err, bytes } = written(allocate, "plan.doc");
    expect(code).toBe(0);
    expect(err).toContain('The ending ".doc" names no format of this command, so the file is written as table.');
    expect(bytes.equals(written([...allocate, "--format", "table"], "plan").bytes)).toBe(true);
    expect(written([...allocate, "--quiet"], "plan.doc").err).toBe("");
    expect(written(small, "forecast.xlsx").err).toContain('".xlsx" names no format of this command');
    expect(written(["check", councils], "found.csv").err).toContain("is written as text");
  });

  it("says nothing where there is none, with - and with a device", () => {
    const table = dcsPlan([...allocate, "--quiet"]);
    expect(written(allocate, "plan")).toMatchObject({ code: 0, err: "" });
    expect(dcsPlan([...allocate, "-o", "-"])).toEqual({ ...table, err: "" });
    expect(dcsPlan([...allocate, "-o", "/dev/null"])).toEqual({ code: 0, out: "", err: "" });
  });

  it("makes a report for machines of an input that cannot be read", () => {
    const { code, out, bytes } = written(["validate", councils], "found.sarif");
    expect([code, out]).toEqual([2, ""]);
    expect(JSON.parse(bytes.toString())).toMatchObject({ runs: [{ results: [{ level: "error" }] }] });
    expect(written(["check", broken()], "found.xml")).toMatchObject({ code: 1, out: "" });
  });

  it("never lets a report replace an input, even with --force", () => {
    const { code, err } = dcsPlan(["check", councils, "--mentors", golden, "-o", golden, "--force"]);
    expect([code, err.includes("also an input of this run")]).toEqual([2, true]);
    const forecast = dcsPlan([...small, "--mentors", golden, "-o", golden, "--force"]);
    expect([forecast.code, forecast.err.includes("also an input of this run")]).toEqual([2, true]);
  });
});

describe("at a terminal", () => {
  it("says what was written, unless it is to be quiet", () => {
    const plan = written(allocate, "plan.json", true);
    expect(plan.err).toContain(`Wrote ${plan.path}.\n`);
    expect(written([...allocate, "--quiet"], "plan.json", true).err).toBe("");
    expect(written(allocate, "plan.json").err).toBe("");
    const check = written(["check", councils], "found.json", true);
    expect(check.err).toContain(`Wrote ${check.path}.\n`);
  });

  it("refuses to print a workbook", () => {
    const refused = dcsPlan([...allocate, "--format", "xlsx"], { terminal: true });
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("-o plan.xlsx");
    expect(dcsPlan([...allocate, "--format", "xlsx"]).code).toBe(0);
    expect(written([...allocate, "--format", "xlsx"], "plan.xlsx", true).code).toBe(0);
  });
});
