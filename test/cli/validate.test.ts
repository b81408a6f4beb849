import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan, golden, scratch } from "./command.ts";

const text = readFileSync(golden, "utf8");

describe("validate", () => {
  it("confirms the golden plan, with a proof for every goal", () => {
    const { code, out, err } = dcsPlan(["validate", golden, "--require-proof"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("All 20 goals are proved optimal.");
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
    ["{", 2, "ends too early"],
    [text.slice(0, 9000), 2, "ends too early"],
    ["[]", 2, "not a plan"],
    ['[{"participant_id":"a"}]', 2, "--format rows"],
    ['{"a":1}', 2, "plan"],
    [text.replace('"formatVersion": "2.0"', '"formatVersion": "3.0"'), 2, "newer"],
    [text.replace('"formatVersion": "2.0"', '"formatVersion": "1.0"'), 2, "unreleased"],
    [readFileSync(councils, "utf8"), 2, "CSV"],
  ])("says what it was given instead (%#)", (input, code, expected) => {
    const run = dcsPlan(["validate", "-"], { input });
    expect(run.code).toBe(code);
    expect(run.err).toContain(expected);
  });

  it("accepts unknown keys of a later minor version, once they are in the digest", () => {
    const plan = JSON.parse(text) as Record<string, unknown>;
    const later = signed({ ...plan, formatVersion: "2.7", colour: "green" });
    expect(dcsPlan(["validate", "-"], { input: JSON.stringify(later) }).code).toBe(0);
  });
});

describe("the programme of a plan", () => {
  const allocate = (...args: readonly string[]) => dcsPlan(["allocate", councils, "--json", ...args]).out;
  const validated = (input: string) => {
    const { code, out } = dcsPlan(["validate", "-", "--json"], { input });
    return { code, ...(JSON.parse(out) as { programme?: object; findings: { code: string; message: string }[] }) };
  };

  it("is the built-in one, with all that the command line changed in it", () => {
    const published = { id: "dcs-leadership-2009", builtIn: true, edition: "1" };
    expect(validated(text)).toMatchObject({ code: 0, programme: published, findings: [] });
    const set = allocate("--set", "intakes.2010-11.places=60", "--seed", "another", "--as-of", "2009-09-02");
    expect(validated(set)).toMatchObject({ code: 0, programme: published, findings: [] });
    expect(dcsPlan(["validate", "-"], { input: set }).out.replace(/\s+/g, " ")).toContain(
      "edition 1, as published, with intakes.2010-11.places=60, asOf=2009-09-02 and seed=another.",
    );
  });

  it("is told from the built-in one by what differs, which is no fault", () => {
    const mine = `${scratch()}/mine.json`;
    const programme = JSON.parse(dcsPlan(["programmes", "dcs-leadership-2009"]).out) as {
      intakes: { places: number }[];
    };
    programme.intakes[1].places = 60;
    writeFileSync(mine, JSON.stringify(programme));
    const { code, programme: origin, findings } = validated(allocate("--programme", mine));
    expect({ code, origin }).toMatchObject({ code: 0, origin: { builtIn: false } });
    expect(findings).toMatchObject([{ code: "programme/not-as-published", severity: "note" }]);
    expect(findings[0]?.message).toContain("intakes.2010-11.places is 60 (published: 50).");
  });

  it("is not compared with an edition that this version does not have, nor where it has a name of its own", () => {
    const plan = JSON.parse(text) as { programme: object };
    const other = signed({ ...plan, programme: { ...plan.programme, edition: "0" } });
    expect(validated(JSON.stringify(other)).findings).toMatchObject([{ code: "programme/unknown-edition" }]);
    const own = signed({ ...plan, programme: { ...plan.programme, id: "mine" } });
    expect(validated(JSON.stringify(own))).toMatchObject({ code: 0, findings: [] });
    expect(validated(JSON.stringify(own)).programme).toBeUndefined();
  });
});

describe("a plan of an unreleased version", () => {
  it("is refused by every command that reads one, with what to do", () => {
    const old = `${scratch()}/old.json`;
    writeFileSync(old, text.replace('"formatVersion": "2.0"', '"formatVersion": "1.0"'));
    for (const args of [
      ["validate", old],
      ["explain", old, "Barnet"],
      ["diff", old, golden],
      ["diff", golden, old],
      ["replan", old],
      ["status", old],
      ["log", golden, old],
      ["letters", old, "-o", `${scratch()}/letters`],
    ]) {
      const { code, err } = dcsPlan(args);
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(err.replace(/\s+/g, " ")).toMatch(/was made by an unreleased version of dcs-plan\..* Make the plan again/);
    }
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
