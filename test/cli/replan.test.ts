import { spawn } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { writeWorkbook } from "../../src/workbook/write-workbook.ts";
import { sample } from "../sample.ts";
import { dcsPlan, everyCouncil, root, scratch } from "./command.ts";

const folder = scratch();
const plan = join(folder, "0.json");
const autumn = join(root, "fixtures/story/1-autumn-2009.csv");
const header = "date,event,participant_id,council_code,value,reason,by";

function changesFile(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [header, ...lines, ""].join("\n"));
  return path;
}

const planIn = (text: string): Plan => JSON.parse(text) as Plan;

beforeAll(() => {
  expect(dcsPlan(["allocate", everyCouncil, "--json", "-o", plan]).code).toBe(0);
});

describe("dcs-plan replan", () => {
  it("prints a plan that names the one before, passes validate, and says the price of stability", () => {
    const { code, out, err } = dcsPlan(["replan", plan, "--changes", autumn, "--json"]);
    expect(code).toBe(0);
    const next = planIn(out);
    expect(next.previous?.digest).toBe(planIn(readFileSync(plan, "utf8")).digest);
    expect(next.inputs.map(({ role, name, rows }) => [role, name, rows])).toEqual([
      ["plan", "0.json", 151],
      ["changes", "1-autumn-2009.csv", 13],
    ]);
    expect(err).toContain(
      "  0 moves: 3 wait, 141 complete in time\n  1 move: 2 wait, 142 complete in time\n" +
        "  2 moves: one waits, 143 complete in time\n  3 moves: nobody waits, 144 complete in time\n",
    );
    expect(dcsPlan(["validate", "-", "--require-proof"], { input: out }).code).toBe(0);
  });

  it("makes the plan of a line by --moves, and says how many it needs where there are too few", () => {
    const { code, out } = dcsPlan(["replan", plan, "--changes", autumn, "--moves", "2", "--json", "--quiet"]);
    expect(code).toBe(0);
    expect(planIn(out).summary.waiting).toBe(1);
    expect(planIn(out).goals[0]).toMatchObject({ rule: "fewest-moved", value: 2, bound: 2, proof: "certificate" });
    expect(dcsPlan(["validate", "-"], { input: out }).code).toBe(0);
    const smaller = changesFile("smaller.csv", "2009-09-10,capacity_changed,,,2011-12=65,,");
    const few = dcsPlan(["replan", plan, "--changes", smaller, "--moves", "4"]);
    expect([few.code, few.out]).toEqual([1, ""]);
    expect(few.err).toContain("At least 5 moves are needed, but --moves is 4.");
  });

  it("without changes changes no place and no pairing", () => {
    const { out } = dcsPlan(["replan", plan, "--json", "--quiet"]);
    const before = planIn(readFileSync(plan, "utf8"));
    expect(JSON.stringify(planIn(out).placements)).toBe(JSON.stringify(before.placements));
    expect(JSON.stringify(planIn(out).pairings)).toBe(JSON.stringify(before.pairings));
  });

  it("reads changes from a workbook as from CSV, and names what is wrong by its cell", async () => {
    const heads = ["date", "event", "participant_id", "council_code", "value", "reason", "by"];
    const workbook = async (name: string, rows: readonly (readonly string[])[]): Promise<string> => {
      const columns = heads.map((head) => ({ head, kind: "text" as const }));
      const path = join(folder, name);
      const full = rows.map((row) => heads.map((_, at) => row[at] ?? ""));
      const sheets = [
        { name: "Notes", columns, rows: [] },
        { name: "Changes", columns, rows: full },
      ];
      writeFileSync(path, await writeWorkbook(sheets, { title: "x", stamp: "2009-09-01" }));
      return path;
    };
    const asCsv = changesFile("same.csv", "2009-09-20,left,d-0126,,,,");
    const asSheet = await workbook("same.xlsx", [["2009-09-20", "left", "d-0126"]]);
    const [one, other] = [
      ["--changes", asCsv],
      ["--changes", asSheet, "--sheet", "Changes"],
    ].map((args) => planIn(dcsPlan(["replan", plan, "--json", "--quiet", ...args]).out));
    expect(other.placements).toEqual(one.placements);
    expect(other.inputs.at(-1)?.sha256).toBe(one.inputs.at(-1)?.sha256);
    const wrong = await workbook("wrong.xlsx", [
      ["2009-09-20", "left", "d-0126"],
      ["2009-09-21", "resigned", "d-0150"],
      ["2009-09-22", "left", "d-0126"],
    ]);
    const { code, err } = dcsPlan(["replan", plan, "--changes", wrong, "--sheet", "Changes"]);
    expect(code).toBe(2);
    expect(err).toContain('wrong.xlsx:Changes!B3: error: event is "resigned"');
    expect(err).toContain("wrong.xlsx:Changes!C4: error: ");
  });

  it("reports everything wrong with line and column, and writes nothing", () => {
    const wrong = changesFile(
      "wrong.csv",
      "2009-09-20,left,d-0126,,,,",
      "2009-09-21,completed,d-0126,,,,",
      "2009-09-21,resigned,d-0150,,,,",
      "2009-09-22,mentor_left,d-0150,,,,",
      "2009-09-23,mentor_left,d-0181,,,,",
    );
    const target = join(folder, "never.json");
    const { code, out, err } = dcsPlan(["replan", plan, "--changes", wrong, "-o", target]);
    expect([code, out, existsSync(target)]).toEqual([2, "", false]);
    expect(err).toContain('wrong.csv:3:22: error: "d-0126" left on 2009-09-20 (left).');
    expect(err).toContain('wrong.csv:4:12: error: event is "resigned"');
    expect(err).toContain('wrong.csv:6:24: error: "d-0181" is not in the cadre.');
    // What is said of d-0150 may only follow from the line that was left out.
    expect(err).toContain("3 errors");
  });

  it("goes on from no plan that was changed by hand", () => {
    const changed = join(folder, "changed.json");
    writeFileSync(changed, readFileSync(plan, "utf8").replace('"seed": "dcs-', '"seed": "x-dcs-'));
    const { code, err } = dcsPlan(["replan", changed]);
    expect(code).toBe(2);
    expect(err).toContain("the plan was changed after it was made");
  });

  it("refuses days and numbers that are none", () => {
    const { code, err } = dcsPlan([
      "replan",
      plan,
      "--as-of",
      "soon",
      "--frozen-before",
      "2009-02-30",
      "--moves",
      "-1",
    ]);
    expect(code).toBe(2);
    for (const found of ['--as-of "soon"', '--frozen-before "2009-02-30"', '--moves "-1"'])
      expect(err).toContain(found);
  });

  it("killed at any moment leaves the old file or the new one, whole", { timeout: 180_000 }, async () => {
    const target = join(folder, "killed.json");
    const old = readFileSync(plan, "utf8");
    const args = [join(root, "bin/dcs-plan.js"), "replan", plan, "--changes", autumn, "--json", "--quiet", "--force"];
    const whole = dcsPlan([...args.slice(1), "-o", join(folder, "whole.json")]);
    expect(whole.code).toBe(0);
    const fresh = readFileSync(join(folder, "whole.json"), "utf8");
    const started = process.hrtime.bigint();
    await runKilled([...args, "-o", target], undefined);
    const usual = Number((process.hrtime.bigint() - started) / 1_000_000n);
    const seen = { old: 0, fresh: 0 };
    for (let at = 0; at < sample(12) + 2; at++) {
      copyFileSync(plan, target);
      // Most kills fall into the last part of the run, where the file is written.
      await runKilled([...args, "-o", target], Math.round(usual * (0.6 + (at * 0.5) / (sample(12) + 2))));
      const text = readFileSync(target, "utf8");
      expect([old, fresh]).toContain(text);
      seen[text === old ? "old" : "fresh"] += 1;
    }
    expect(seen.old).toBeGreaterThan(0);
    // A killed run may leave its own temporary file, never a target that is cut off.
    expect(readdirSync(folder)).toContain("killed.json");
  });
});

describe("dcs-plan status and log", () => {
  it("tell plan, outcome and history, and find a chain that is out of order", () => {
    const next = join(folder, "1.json");
    expect(dcsPlan(["replan", plan, "--changes", autumn, "--json", "-o", next]).code).toBe(0);
    const status = dcsPlan(["status", next, "--as-of", "2009-12-01", "--json"]);
    expect(status.code).toBe(0);
    expect(JSON.parse(status.out)).toMatchObject({
      intakes: [{ id: "2009-10", planned: 24, started: 21, withdrawn: 2, drift: -3, overbook: 2 }, {}, {}],
    });
    expect(dcsPlan(["status", next, "--strict"]).code).toBe(1);
    const log = dcsPlan(["log", plan, next]);
    expect(log.code).toBe(0);
    expect(log.out).toContain("Nilesh Amin: from 2009-10 to 2010-11: deferred");
    expect(log.out).toContain("the chain is unbroken");
    expect(dcsPlan(["log", next, plan])).toMatchObject({ code: 1, err: "" });
    expect(JSON.parse(dcsPlan(["log", next, plan, "--json"]).out)).toMatchObject({ whole: false });
  });
});

/** Runs the tool and kills it after so many milliseconds; without a number it may end by itself. */
function runKilled(args: readonly string[], after: number | undefined): Promise<void> {
  const child = spawn(process.execPath, [...args], { stdio: "ignore" });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve) => {
    child.on("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
