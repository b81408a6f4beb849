import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Participant } from "../../src/domain/people/people.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { planDocument } from "../../src/engine/plan/plan-document.ts";
import { programmes } from "../../src/programmes/index.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { certifiedStages } from "../../src/vipr/certified-stages.ts";
import { type ViprFile, viprFile } from "../../src/vipr/vipr-file.ts";
import { golden } from "../cli/command.ts";
import { problemOf } from "../engine/fixture-problem.ts";
import { sample } from "../sample.ts";
import { diceFrom } from "../solver/seeded.ts";
import { checkVipr } from "./vipr-checker.ts";

// The format's own checker, where somebody has built it: https://github.com/ambros-gleixner/VIPR
const hasViprchk = spawnSync("sh", ["-c", "command -v viprchk"]).status === 0;
if (!hasViprchk) console.warn("viprchk is not installed here: files are checked by the checker of the tests alone");

function isAccepted(text: string): boolean {
  if (hasViprchk) {
    const folder = mkdtempSync(join(tmpdir(), "dcs-plan-vipr-"));
    const file = join(folder, "stage.vipr");
    writeFileSync(file, text);
    const said = execFileSync("viprchk", [file], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(said).toMatch(/Successfully verified|Infeasibility verified/);
  }
  return checkVipr(text).derivations > 0;
}

function planOf(problem: Problem): Plan {
  const outcome = allocate(problem);
  if (outcome.status !== "planned") throw new Error(outcome.status);
  return planDocument(problem, outcome, { tool: { name: "test", version: "0" }, settings: [], inputs: [] });
}

function filesOf(plan: Plan): (ViprFile | undefined)[] {
  return certifiedStages(plan, ruleBook, undefined).map(viprFile);
}

const goldenPlan = JSON.parse(readFileSync(golden, "utf8")) as Plan;
const [cadre, placing, pairing] = filesOf(goldenPlan);

/** The default programme over its people, whose regions and types are dealt out anew: the shares cross differently. */
function dealtAnew(seed: number): Problem {
  const { programme } = goldenPlan;
  const dice = diceFrom(seed);
  const stages = goldenPlan.programme.stages.filter(({ stage }) => stage === "placing");
  const problem = problemOf({ ...programme, stages }, "councils.csv");
  const shuffled = (values: readonly string[]) =>
    values.map((value) => ({ value, key: dice.below(1e9) })).sort((left, right) => left.key - right.key);
  const regions = shuffled(problem.participants.map(({ region = "" }) => region));
  const types = shuffled(problem.participants.map(({ type = "" }) => type));
  const participants = problem.participants.map(
    (one, at): Participant => ({ ...one, region: regions[at]?.value, type: types[at]?.value }),
  );
  return { ...problem, participants };
}

describe("viprFile", () => {
  it("writes every stage of the example so that it is accepted, all goals in one", () => {
    expect([cadre, placing, pairing].map((file) => [file?.id, file?.goals, file?.people])).toEqual([
      ["cadre", 4, 35],
      ["placing", 10, 144],
      ["pairing", 6, 22],
    ]);
    for (const file of [cadre, placing, pairing]) expect(isAccepted(file?.text ?? "")).toBe(true);
  });

  it("names people and limits beside it, every name once", () => {
    const names = new Map(placing?.names.map(({ name, means }) => [name, means]));
    expect(names.size).toBe(placing?.names.length);
    expect([...names.values()]).toContain("places/2009-10: at most 24");
    expect([...names.values()]).toContain("Eleftheria Christodoulou (d-0324) in 2010-11");
    const used = /^VAR \d+\n(.*)$/m.exec(placing?.text ?? "")?.[1]?.split(" ") ?? [];
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  it("is accepted where shares cross: with rounding cuts and with splits", { timeout: 120_000 }, () => {
    const seen = { cuts: 0, splits: 0 };
    for (let seed = 0; seed < sample(24); seed++) {
      const plan = planOf(dealtAnew(seed));
      const [stage] = plan.certificate.stages;
      if (stage.cuts.length > 0) seen.cuts++;
      if (stage.leaves.length > 1) seen.splits++;
      for (const file of filesOf(plan)) expect(isAccepted(file?.text ?? ""), `seed ${seed}`).toBe(true);
    }
    expect(Math.min(seen.cuts, seen.splits)).toBeGreaterThanOrEqual(1);
  });

  it("proves that nothing is lawful where that is what the certificate shows", () => {
    const themes = programmes.get("training-themes-2009") as Problem["programme"];
    const [sets] = themes.further ?? [];
    const hall = {
      ...sets,
      id: "hall",
      slots: { from: "list" as const, slots: [{ id: "hall", places: 100 }] },
      rules: [{ rule: "places@1" }, { rule: "at-least-placed@1", with: { people: 101 } }],
      goals: [{ rule: "placed@1" }, { rule: "lot@1" }],
    };
    const programme = { ...themes, stages: themes.stages.slice(1, 2), further: [hall] };
    const files = filesOf(planOf(problemOf(programme, "training-themes-2009.csv")));
    expect(files.map((file) => [file?.id, file?.goals])).toEqual([
      ["placing", 10],
      ["hall", 0],
    ]);
    expect(checkVipr(files[1]?.text ?? "").claim).toBe("nothing is lawful");
    expect(isAccepted(files[1]?.text ?? "")).toBe(true);
  });

  it("is refused with one multiplier, one price, the plan or the claim altered", () => {
    const text = placing?.text ?? "";
    const spoilt: readonly [what: string, text: string][] = [
      [
        "a multiplier",
        text.replace(
          /(\{ lin \d+ \d+ )(-?)(\d)/,
          (_, lead: string, sign: string, digit: string) => `${lead}${sign}${(Number(digit) % 9) + 1}`,
        ),
      ],
      ["a coefficient of the objective", text.replace(/(OBJ min\n\d+ \d+ )\d/, "$19")],
      [
        "the claim",
        text.replace(
          /RTP range (\d+) (\d+)/,
          (_, low: string, high: string) => `RTP range ${BigInt(low) + 1n} ${BigInt(high) + 1n}`,
        ),
      ],
      [
        "somebody's place",
        text.replace(/(plan \d+ )(\d+) 1/, (_, lead: string, choice: string) => `${lead}${Number(choice) + 1} 1`),
      ],
      ["the places of an intake", text.replace(/^(limit0 L )\d+/m, "$199")],
    ];
    for (const [what, altered] of spoilt) {
      expect(altered, what).not.toBe(text);
      expect(() => checkVipr(altered), what).toThrow();
    }
  });
});
