import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan, golden } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "dcs-plan-findings-"));
const input = readFileSync(councils, "utf8");
function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("findings on the command line", () => {
  it("show their code, and the source line with a caret", () => {
    const { err, code } = dcsPlan(["allocate", file("one.csv", input.replace("2009-01-01", "1/2/2009"))]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /error: appointed_on: "1\/2\/2009" may be .* \[date\/[a-z-]+\]\n {2}2 \| .*,1\/2\/2009,.*\n {4}\| +\^{8}\n/,
    );
  });

  it("show the line of standard input too, and of UTF-16", () => {
    const broken = input.replace("2009-01-01", "1/2/2009");
    expect(dcsPlan(["check", "-"], { input: broken }).out).toMatch(/\n {2}2 \| .*\n {4}\| +\^{8}\n/);
    const utf16 = file("utf16.csv", Buffer.from(`\ufeff${broken}`, "utf16le"));
    expect(dcsPlan(["check", utf16]).out).toMatch(/\n {2}2 \| .*1\/2\/2009.*\n {4}\| +\^{8}\n/);
  });

  it("are a summary above twenty, and all of them with --all-errors, in every command", () => {
    const many = file("many.csv", input.replaceAll("permanent", "permanant"));
    for (const command of ["check", "allocate", "compare", "forecast"]) {
      const variant = command === "compare" ? ["--set", "intakes.2009-10.places=30"] : [];
      const { out, err } = dcsPlan([command, many, ...variant]);
      const some = `${out}${err}`;
      expect(some, command).toMatch(/^ *\d+ × error \[cell\/not-in-list\] in status\n/);
      expect(some.split("\n").length, command).toBeLessThan(30);
    }
    const { out } = dcsPlan(["check", many, "--all-errors"]);
    expect(out.match(/\[cell\/not-in-list\]/g)?.length).toBeGreaterThan(100);
  });

  it("of a plan are a summary as text and whole as JSON, SARIF and JUnit", () => {
    const plan = file(
      "plan.json",
      readFileSync(golden, "utf8").replaceAll('"intake": "2009-10"', '"intake": "2019-10"'),
    );
    const text = dcsPlan(["validate", plan]).out;
    expect(text).toMatch(/\n *\d+ × error \[unknown\/intake\] in intake\n/);
    expect(text).toMatch(/\n {2}\d+ \| {7}"intake": "2019-10",\n +\| {17}\^{9}\n/);
    const { errors, findings } = JSON.parse(dcsPlan(["validate", plan, "--json"]).out);
    expect(findings).toHaveLength(errors);
    expect(errors).toBeGreaterThan(20);
    expect(JSON.parse(dcsPlan(["validate", plan, "--format", "sarif"]).out).runs[0].results).toHaveLength(errors);
    expect(dcsPlan(["validate", plan, "--format", "junit"]).out).toContain(`failures="${errors}"`);
    expect(dcsPlan(["validate", plan, "--format", "github"]).out.match(/^::error /gm)).toHaveLength(errors);
  });

  it("say of a plan given as CSV what kinds of faults there are, not each", () => {
    const { err, code } = dcsPlan(["allocate", golden]);
    expect(code).toBe(2);
    expect(err.split("\n").length).toBeLessThan(60);
  });
});
