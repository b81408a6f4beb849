import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Chances } from "../../src/domain/draw/chances.ts";
import { dcsPlan, golden } from "./command.ts";

const few = ["--runs", "20"];

describe("chances", () => {
  it("tells whom luck decided about, and whom the rules alone", () => {
    const { code, out, err } = dcsPlan(["chances", golden, ...few]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Luck had no part in it for any of 144 directors: that is proved.");
    expect(out).toContain("For 14 of 22 directors luck decided");
  });

  it("gives the same figures as rows, as data and on a page", () => {
    const { plan, draws, stages } = JSON.parse(dcsPlan(["chances", golden, ...few, "--json"]).out) as Chances & {
      plan: string;
    };
    expect({ plan: plan.length, draws }).toEqual({ plan: 64, draws: 20 });
    const lucky = stages.flatMap(({ people }) => people.filter(({ outcomes }) => outcomes.length > 1));
    const lines = dcsPlan(["chances", golden, ...few, "--format", "csv"])
      .out.trimEnd()
      .split("\n");
    expect(lines).toHaveLength(1 + lucky.flatMap(({ outcomes }) => outcomes).length);
    for (const { outcomes } of lucky)
      expect(outcomes.filter(({ kind }) => kind !== "below").reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(
        1,
        6,
      );
    const { out } = dcsPlan(["chances", golden, ...few, "--format", "html"]);
    expect(out).toContain("what luck decided</h1>");
    expect(out).not.toContain("<script");
  });

  it("refuses a plan that its own rules could not have drawn, one that is none, and no draws", () => {
    const plan = JSON.parse(readFileSync(golden, "utf8")) as { goals: { value: number }[] };
    const worse = {
      ...plan,
      goals: plan.goals.map((goal, at) => (at === 0 ? { ...goal, value: goal.value + 2 } : goal)),
    };
    const codeOf = (input: string, ...more: string[]) => {
      const { code, out } = dcsPlan(["chances", "-", "--json", ...more], { input });
      return [code, (JSON.parse(out) as { findings: { code: string }[] }).findings[0]?.code];
    };
    expect(codeOf(JSON.stringify(worse))).toEqual([2, "chances/not-best"]);
    const infeasible = dcsPlan(["allocate", "fixtures/councils.csv", "--set", "stages.cadre.size=144", "--json"]);
    expect(infeasible.code).toBe(1);
    expect(codeOf(infeasible.out)[0]).toBe(2);
    expect(codeOf(JSON.stringify(plan), "--runs", "0")).toEqual([2, "usage/number"]);
  });

  it("are one sentence of an explanation and of a letter", () => {
    const sentence = "luck had no part in it.";
    expect(dcsPlan(["explain", golden, "d-0104"]).out).toContain(`The rules gave them this place; ${sentence}`);
    expect(dcsPlan(["letters", golden, "--for", "d-0104"]).out).toContain(`The rules gave you this place; ${sentence}`);
    const programme = "aspiring-directors-2010";
    const plan = dcsPlan(["allocate", "fixtures/aspiring-2010.csv", "--programme", programme, "--json"]).out;
    const { out } = dcsPlan(["explain", "-", "m-1227"], { input: plan });
    expect(out.replace(/\s+/g, " ")).toMatch(/They had a chance of this place: \d+ % \(± \d\.\d\)\./);
  });
});
