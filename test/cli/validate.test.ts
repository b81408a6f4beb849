import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan, golden } from "./command.ts";

const text = readFileSync(golden, "utf8");

describe("validate", () => {
  it("confirms the golden plan, with a proof for every goal", () => {
    const { code, out, err } = dcsPlan(["validate", golden, "--require-proof"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("All 19 goals are proved to be the best possible.");
  });

  it("finds one changed letter by the digest, at its place", () => {
    const forged = text.replace('"name": "Barnet"', '"name": "Barnett"');
    const { code, out } = dcsPlan(["validate", "-"], { input: forged });
    expect(code).toBe(1);
    expect(out).toMatch(/standard input:\d+:\d+: error: The digest is/);
  });

  it("finds a forged plan whose digest was made again", () => {
    const plan = JSON.parse(text) as { placements: { intake: string; startsOn: string; endsOn: string }[] };
    const [one, other] = [0, 1].map((at) =>
      plan.placements.findIndex(({ intake }) => intake === ["2009-10", "2011-12"][at]),
    );
    const [left, right] = [plan.placements[one ?? 0], plan.placements[other ?? 0]];
    if (!left || !right) throw new Error("the golden plan has both intakes");
    [left.intake, right.intake] = [right.intake, left.intake];
    [left.startsOn, right.startsOn] = [right.startsOn, left.startsOn];
    [left.endsOn, right.endsOn] = [right.endsOn, left.endsOn];
    const { code, out } = dcsPlan(["validate", "-", "--json"], { input: JSON.stringify(signed(plan)) });
    expect(code).toBe(1);
    const found = (JSON.parse(out) as { findings: { code: string }[] }).findings.map(({ code: one }) => one);
    expect(found).not.toContain("digest/wrong");
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    ["", 2, "empty"],
    ["{", 2, "breaks off"],
    [text.slice(0, 9000), 2, "breaks off"],
    ["[]", 2, "not a plan"],
    ['[{"participant_id":"a"}]', 2, "--format rows"],
    ['{"a":1}', 2, "plan"],
    [text.replace('"formatVersion": "1.0"', '"formatVersion": "2.0"'), 2, "newer"],
    [readFileSync(councils, "utf8"), 2, "CSV"],
  ])("says what it was given instead (%#)", (input, code, expected) => {
    const run = dcsPlan(["validate", "-"], { input });
    expect(run.code).toBe(code);
    expect(run.err).toContain(expected);
  });

  it("accepts unknown keys of a later minor version, once they are in the digest", () => {
    const plan = JSON.parse(text) as Record<string, unknown>;
    const later = signed({ ...plan, formatVersion: "1.7", colour: "green" });
    expect(dcsPlan(["validate", "-"], { input: JSON.stringify(later) }).code).toBe(0);
  });
});

// Written apart from the tool's own: canonical JSON by RFC 8785, without `tool` and `digest`.
function signed(plan: object): object {
  const { tool: _tool, digest: _digest, ...rest } = plan as Record<string, unknown>;
  return { ...plan, digest: createHash("sha256").update(canonical(rest)).digest("hex") };
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`;
}
