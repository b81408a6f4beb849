import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { dcsPlan, everyCouncil, root, scratch } from "./command.ts";

const folder = scratch();
const first = join(folder, "first.json");
const next = join(folder, "next.json");
const findingsOf = (out: string) =>
  (JSON.parse(out) as { findings: { code: string; where: { line: number }; params: Record<string, string> }[] })
    .findings;
const codesOf = (out: string): string[] => findingsOf(out).map(({ code }) => code);

beforeAll(() => {
  dcsPlan(["allocate", everyCouncil, "--json", "-o", first]);
  dcsPlan(["replan", first, "--changes", join(root, "fixtures/story/1-autumn-2009.csv"), "--json", "-o", next]);
});

function forged(name: string, alter: (plan: Plan) => object): string {
  const plan = JSON.parse(readFileSync(next, "utf8")) as Plan;
  const altered = { ...plan, ...alter(plan) } as Plan;
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ ...altered, digest: digestOf(altered) }, null, 2));
  return file;
}

describe("a plan that goes on from another", () => {
  it("says that its chain was not checked, and confirms it with the plan before", () => {
    const alone = dcsPlan(["validate", next, "--json"]);
    expect(alone.code).toBe(0);
    expect(codesOf(alone.out)).toContain("chain/not-checked");
    const whole = dcsPlan(["validate", next, "--previous", first, "--json"]);
    expect(whole.code).toBe(0);
    expect(codesOf(whole.out).filter((code) => code.startsWith("chain/"))).toEqual([]);
  });

  it("is refused with the place, where a capacity was raised and the digest made anew", () => {
    const file = forged("capacity.json", ({ mentors }) => ({
      mentors: mentors.map((one) => ({ ...one, capacity: 9 })),
    }));
    const { code, out } = dcsPlan(["validate", file, "--previous", first, "--json"]);
    expect(code).toBe(1);
    const found = findingsOf(out).find((one) => one.code === "chain/differs");
    expect(found?.where.line).toBeGreaterThan(1);
    expect(found?.params.found).toContain("9");
    expect(dcsPlan(["log", first, file]).code).toBe(1);
  });
});

describe("a list to hold a plan against", () => {
  it("confirms the facts, and names the cell that differs", () => {
    expect(dcsPlan(["validate", first, "--against", everyCouncil, "--json"]).code).toBe(0);
    const list = join(folder, "list.csv");
    writeFileSync(list, readFileSync(everyCouncil, "utf8").replace("North East", "London"));
    const { code, out } = dcsPlan(["validate", first, "--against", list, "--json"]);
    expect([code, codesOf(out)]).toEqual([1, ["facts/differ"]]);
    expect(findingsOf(out)[0]?.params).toMatchObject({ found: '"North East"', expected: '"London"' });
  });
});
