import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "dcs-plan-formats-"));
function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("check for machines", () => {
  const faulty = file("faulty.csv", readFileSync(councils, "utf8").replace("permanent", "permanant"));

  it("is SARIF, JUnit or annotations, with places", () => {
    const sarif = dcsPlan(["check", faulty, "--format", "sarif"]);
    expect(sarif.code).toBe(1);
    const [result] = JSON.parse(sarif.out).runs[0].results;
    expect(result).toMatchObject({
      ruleId: "cell/not-in-list",
      level: "error",
      locations: [{ physicalLocation: { region: { startLine: 2 } } }],
    });
    expect(dcsPlan(["check", faulty, "--format", "junit"]).out).toMatch(
      /<testsuites name="dcs-plan check" tests="1" failures="1"/,
    );
    expect(dcsPlan(["check", faulty, "--format", "github"]).out).toMatch(
      /^::error file=.*faulty\.csv,line=2,col=\d+,title=cell\/not-in-list::/,
    );
  });

  it("says that a clean input can be used", () => {
    const { out, code } = dcsPlan(["check", councils, "--format", "junit"]);
    expect([code, out.includes("can be used: no errors were found.")]).toEqual([0, true]);
    expect(dcsPlan(["check", councils, "--format", "github"]).out).toContain("::notice file=");
  });

  it("goes into files of other formats in the same run", () => {
    const report = join(folder, "check.sarif");
    const { out } = dcsPlan(["check", faulty, "--report", `sarif=${report}`]);
    expect(out).toContain("[cell/not-in-list]");
    expect(JSON.parse(readFileSync(report, "utf8")).runs[0].results).toHaveLength(1);
  });
});

describe.each(["check", "validate"])("%s of a file that cannot be read", (command) => {
  const missing = join(folder, "nowhere.csv");
  const cut = file("cut.xlsx", Buffer.from("PK\u0003\u0004 and no more"));

  it.each([
    ["missing", missing],
    ["cut", cut],
  ])("is written in each format: %s", (_name, path) => {
    const sarif = dcsPlan([command, path, "--format", "sarif"]);
    expect([sarif.code, sarif.err]).toEqual([2, ""]);
    expect(JSON.parse(sarif.out).runs[0].results).toHaveLength(1);
    const junit = dcsPlan([command, path, "--format=junit"]);
    expect([junit.code, /failures="1"/.test(junit.out)]).toEqual([2, true]);
    const github = dcsPlan([command, path, "--format", "github"]);
    expect([github.code, github.out.startsWith("::error file=")]).toEqual([2, true]);
  });

  it("is written into the files that were asked for, and said", () => {
    const report = join(folder, `${command}-fatal.sarif`);
    const { code, err } = dcsPlan([command, missing, "--report", `sarif=${report}`]);
    expect([code, existsSync(report)]).toEqual([2, true]);
    expect(err).toContain("[file/not-found]");
  });
});
