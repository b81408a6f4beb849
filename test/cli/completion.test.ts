import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dcsPlan, dcsPlanProcess, golden, root, scratch } from "./command.ts";

describe("completion", () => {
  const complete = (...words: readonly string[]): string[] =>
    dcsPlan(["complete", "--", ...words])
      .out.trimEnd()
      .split("\n");

  it("knows commands, options, choices and programmes", () => {
    expect(complete("val")).toEqual([expect.stringMatching(/^validate\t/), ":4"]);
    expect(complete("allocate", "--na")).toEqual(["--names\tname people in reports", ":4"]);
    expect(complete("allocate", "--format", "ht")).toEqual(["html\t", ":4"]);
    expect(complete("allocate", "--programme", "dcs-l")).toEqual([
      expect.stringMatching(/^dcs-leadership-2009\t/),
      ":4",
    ]);
  });

  it("reads an option and its value in one word, and names in any case", () => {
    expect(complete("allocate", "--format=ht")).toEqual(["html\t", ":4"]);
    expect(complete("explain", golden, "--intake=2010")[0]).toBe("2010-11\tstarts 2010-09-06");
    expect(complete("explain", golden, "Kensing")[0]).toBe("Kensington-and-chelsea\tAngharad Bevan-Rees");
    expect(complete("allocate", "--programme", "DCS")).toEqual([":0"]);
  });

  it("leaves files to the shell", () => {
    expect(complete("allocate", "")).toEqual([":0"]);
    expect(complete("validate", "pl")).toEqual([":0"]);
  });

  it("knows the councils, intakes and regions of the plan on the line, and finds them again", () => {
    expect(complete("explain", golden, "kingston")).toEqual([
      "kingston-upon-hull-city-of\tDevika Raghunathan",
      "kingston-upon-thames\tOliver Quennell",
      ":4",
    ]);
    expect(complete("explain", golden, "derby", "--intake", "2010")[0]).toBe("2010-11\tstarts 2010-09-06");
    expect(dcsPlan(["letters", golden, "--for", "kingston-upon-hull-city-of"]).out).toContain(
      "Dear Devika Raghunathan",
    );
  });

  it.each(["bash", "zsh", "fish", "powershell"])("prints a script for %s", (shell) => {
    // The library prints by itself.
    expect(dcsPlanProcess(["completion", shell])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/complete '?--/),
    });
  });

  // In bash itself, as it splits the line; its package bash-completion is not loaded.
  it.skipIf(spawnSync("bash", ["-c", "true"]).status !== 0).each<[readonly string[], readonly string[]]>([
    [["dcs-plan", "all"], ["allocate"]],
    [["dcs-plan", "allocate", "x.csv", "--format", "=", "ht"], ["html"]],
    [
      ["dcs-plan", "allocate", "x.csv", "--format", "="],
      ["table", "json", "rows", "csv", "html", "md", "xlsx", "ics"],
    ],
    [["dcs-plan", "explain", golden, "Kingston-upon-t"], ["Kingston-upon-thames"]],
    [["dcs-plan", "allocate", ""], []],
    [["dcs-plan", "allocate", "$(touch opened)"], []],
  ])("completes %j in bash", (words, expected) => {
    const folder = scratch();
    const script = [
      `dcs-plan() { '${process.execPath}' '${join(root, "bin/dcs-plan.js")}' "$@"; }`,
      'eval "$1"; eval "$1"; shift',
      'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))',
      '_dcs_plan_complete && [ ${#COMPREPLY[@]} -eq 0 ] || printf "%s\\n" "${COMPREPLY[@]}"',
    ].join("\n");
    const made = dcsPlan(["completion", "bash"]).out;
    const bash = ["--norc", "--noprofile", "-c", script, "bash", made, ...words];
    const run = spawnSync("bash", bash, { cwd: folder, encoding: "utf8" });
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout.split("\n").slice(0, -1)).toEqual(expected);
    expect(readdirSync(folder)).toEqual([]);
  });
});
