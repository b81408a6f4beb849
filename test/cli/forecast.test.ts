import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan, root, scratch } from "./command.ts";

const few = ["--years", "3", "--goals", "placed,fill-early,lot"];
const whole = dcsPlan(["forecast", councils, "--runs", "6", ...few, "--json"]);

describe("dcs-plan forecast", () => {
  it("prints tables, with every assumption and the simplification named", () => {
    const { code, out } = dcsPlan(["forecast", councils, "--runs", "2", ...few], { env: { COLUMNS: "120" } });
    expect(code).toBe(0);
    expect(out).toContain("Is the completion goal met?");
    expect(out.replace(/\s+/g, " ")).toContain("placed, fill-early, lot. This is a simplification.");
    expect(out).toContain("mentors-replaced");
  });

  it("says nothing of mentors where there is no mentoring", () => {
    const aspiring = join(root, "fixtures/aspiring-2010.csv");
    const options = ["--programme", "aspiring-directors-2010", "--set", "intakes.2010-11.places=50", "--runs", "2"];
    const outs = [
      ["forecast", aspiring, ...options, "--years", "2"],
      ["forecast", councils, "--runs", "2", ...few],
    ].map((argv) => dcsPlan(argv).out);
    expect(outs.map((out) => /^Mentors$/m.test(out))).toEqual([false, true]);
  });

  it("gives the same bytes whatever the number of workers", () => {
    expect(whole.code).toBe(0);
    const one = dcsPlan(["forecast", councils, "--runs", "6", ...few, "--json", "--workers", "1"]);
    expect(one.out).toBe(whole.out);
    expect(JSON.parse(whole.out)).toMatchObject({
      format: "dcs-plan/forecast",
      runs: 6,
      setup: { goals: few[3]?.split(",") },
    });
  });

  it("writes a page beside what it prints, of the same runs", () => {
    const file = join(scratch(), "forecast.html");
    const run = dcsPlan(["forecast", councils, "--runs", "2", ...few, "--json", "--report", `html=${file}`]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ runs: 2 });
    const page = readFileSync(file, "utf8");
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(page).toContain("Who has completed");
    const again = dcsPlan(["forecast", councils, "--runs", "2", ...few, "--report", `html=${file}`]);
    expect(again).toMatchObject({ code: 2, out: "" });
    expect(dcsPlan(["forecast", councils, "--report", "pdf=x"])).toMatchObject({ code: 2 });
    expect(dcsPlan(["forecast", councils, "--shard", "1/2", "--report", `html=${file}`]).err).toContain("--report");
  });

  it("makes flat rows", () => {
    const { out } = dcsPlan(["forecast", councils, "--runs", "2", ...few, "--format", "rows"]);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows)
      expect(Object.values(row).every((cell) => cell === null || typeof cell !== "object")).toBe(true);
  });

  it("joins shards to exactly the whole, in any order, and refuses what does not belong together", () => {
    const folder = scratch();
    const parts = [3, 1, 2].map((part) => {
      const file = join(folder, `part-${part}.json`);
      const run = dcsPlan(["forecast", councils, "--runs", "6", ...few, "--shard", `${part}/3`, "-o", file]);
      expect(run).toMatchObject({ code: 0, out: "" });
      return file;
    });
    const merged = dcsPlan(["forecast", "--merge", ...parts, "--json"]);
    expect(merged.code).toBe(0);
    expect(merged.out).toBe(whole.out);
    const [first = "", second = ""] = parts;
    expect(dcsPlan(["forecast", "--merge", first, second]).err).toContain("only 4 of 6 runs");
    expect(dcsPlan(["forecast", "--merge", first, second, first]).err).toContain("is in two parts");
    const other = join(folder, "other.json");
    writeFileSync(other, readFileSync(first, "utf8").replace('"asked":6', '"asked":7'));
    expect(dcsPlan(["forecast", "--merge", other, second])).toMatchObject({ code: 2 });
    writeFileSync(other, readFileSync(first, "utf8").replace(/"version":"[^"]*"/, '"version":"0.1.9"'));
    expect(dcsPlan(["forecast", "--merge", other, second]).err).toContain("was made by version 0.1.9");
    expect(dcsPlan(["forecast", "--merge", councils]).err).toContain("not a part of a forecast");
  });

  it.skipIf(spawnSync("sh", ["-c", "command -v parallel"]).status !== 0)(
    "is spread by the recipe for GNU parallel",
    () => {
      const folder = scratch();
      const guide = readFileSync(join(root, "docs/forecast.md"), "utf8");
      const recipe = /```sh recipe-parallel\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
      const script = recipe
        .replaceAll("dcs-plan ", `${process.execPath} ${join(root, "bin/dcs-plan.js")} `)
        .replaceAll("councils.csv", `${councils} ${few.join(" ")}`)
        .replaceAll("--runs 1000", "--runs 6");
      const ran = spawnSync("sh", ["-ec", script], { cwd: folder, encoding: "utf8" });
      expect(ran.stderr).not.toContain("mistake");
      expect(ran.status).toBe(0);
      expect(readFileSync(join(folder, "forecast.json"), "utf8")).toBe(whole.out);
    },
  );

  it("takes turnover from a table of changes, and an assumption over it", () => {
    const history = join(root, "fixtures/changes-by-year.csv");
    const fitted = dcsPlan(["forecast", councils, "--runs", "1", ...few, "--history", history, "--json"]);
    const value = (out: string, id: string): number =>
      (JSON.parse(out) as { setup: { assumptions: { id: string; value: number }[] } }).setup.assumptions.find(
        (entry) => entry.id === id,
      )?.value ?? Number.NaN;
    expect(value(fitted.out, "turnover")).toBeGreaterThan(0.18);
    expect(value(fitted.out, "turnover")).toBeLessThan(0.27);
    const set = ["--history", history, "--assume", "turnover=0.5"];
    expect(value(dcsPlan(["forecast", councils, "--runs", "1", ...few, ...set, "--json"]).out, "turnover")).toBe(0.5);
  });

  it("stops as soon as the error is small enough", () => {
    const run = dcsPlan([
      "forecast",
      councils,
      "--runs",
      "500",
      ...few,
      "--years",
      "1",
      "--until-error",
      "2%",
      "--json",
    ]);
    expect(JSON.parse(run.out)).toMatchObject({ runs: 50 });
  });

  it("gives what is done when it is interrupted, and exits with 130", { timeout: 180_000 }, async () => {
    const args = [join(root, "bin/dcs-plan.js"), "forecast", councils, "--runs", "100000", ...few, "--json"];
    const interruptedAfter = async (milliseconds: number) => {
      const child = spawn(process.execPath, args);
      let [out, err] = ["", ""];
      child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
      const timer = setTimeout(() => child.kill("SIGINT"), milliseconds);
      const code = await new Promise((resolve) => child.on("close", resolve));
      clearTimeout(timer);
      return { code, out, err };
    };
    // On a busy machine the first run may take a while; before it there is nothing to show, and nothing to catch.
    let runs = 0;
    for (let wait = 3000; runs === 0 && wait < 60_000; wait *= 2) {
      const { code, out, err } = await interruptedAfter(wait);
      if (code !== 130) continue;
      if (out === "") {
        expect(err).toBe("Interrupted: no run was done, so there is nothing to show.\n");
        continue;
      }
      expect(err).toContain("of 100000 runs are done");
      const answer = JSON.parse(out) as { runs: number; interrupted: unknown };
      expect(answer.interrupted).toEqual({ asked: 100_000 });
      runs = answer.runs;
    }
    expect(runs).toBeGreaterThan(0);
  });

  it.each([
    [["--runs", "0"], "expected a whole number"],
    [["--assume", "turnovr=0.3"], 'Did you mean "turnover"?'],
    [["--assume", "turnover=3"], "expected a number from 0 to 1"],
    [["--goals", "placed,first"], 'no placing goal "first"'],
    [["--shard", "4/3"], "does not have the form k/n"],
    [["--shard", "1/3", "--size", "places"], "cannot be used with"],
    [["--programme", "aspiring-directors-2010"], "are people, not posts"],
  ])("%j is refused: %s", (args, sentence) => {
    const { code, err } = dcsPlan(["forecast", councils, ...args]);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, " ")).toContain(sentence);
  });
});
