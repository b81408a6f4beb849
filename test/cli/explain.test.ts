import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { councils, dcsPlan, golden, root, scratch } from "./command.ts";

const plan = JSON.parse(readFileSync(golden, "utf8")) as Plan;

describe("explain", () => {
  it.each(["Haringey", "haringey", "E09000014"])("finds %s, and says why not earlier and what would do it", (who) => {
    const { code, out, err } = dcsPlan(["explain", golden, who]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("They have a place in 2011-12");
    expect(out).toContain("Why not 2009-10?");
    expect(out).toContain("they did not apply, and applications closed on 31 July 2009");
    expect(out.replaceAll("\n", " ")).toContain("an application by 31 July 2009 and 2009-10 as their first choice");
    expect(out).toContain("Cut-off for 2010-11");
    expect(out).not.toMatch(/\b(dual|arc|eligibility|lexicographic|solver|constraint)\b/i);
  });

  it("names nobody else, unless it is asked to", () => {
    const [plain, named] = [[], ["--names"]].map(
      (more) => dcsPlan(["explain", golden, "Haringey", "--json", ...more]).out,
    );
    const others = plan.participants.filter(
      ({ id, councils: [council] }) => council?.name !== "Haringey" && plain?.includes(`"${id}"`),
    );
    const mentors = new Set(plan.cadre.map(({ mentor }) => mentor));
    expect(others.filter(({ id }) => !mentors.has(id))).toEqual([]);
    expect(named).toMatch(/"who": "other",\s+"participant": "d-\d+"/);
  });

  it("suggests a near miss, and lists who may be meant", () => {
    expect(dcsPlan(["explain", golden, "Leedz"])).toMatchObject({ code: 2, out: "" });
    expect(dcsPlan(["explain", golden, "Leedz"]).err).toContain('Did you mean "Leeds"?');
    expect(dcsPlan(["explain", golden, "Leicester", "--intake", "2010/11"]).err).toContain("2010-11");
    const { code, err } = dcsPlan(["explain", golden, "Cheshire"]);
    expect(code).toBe(2);
    expect(err).toContain("Cheshire East");
    expect(err).toContain("Cheshire West and Chester");
  });

  it("refuses options that would say nothing together", () => {
    for (const words of [
      ["--all", "--intake", "2009-10"],
      ["--prices", "--mentor", "Derby"],
      ["--prices", "--format", "csv"],
    ])
      expect(dcsPlan(["explain", golden, ...words]), words.join(" ")).toMatchObject({ code: 2, out: "" });
    expect(dcsPlan(["explain", golden, "--all", "--intake", "2009-10"]).err).toContain("cannot be used with option");
  });

  it("gives everyone a reason, as CSV and as JSON", () => {
    const rows = JSON.parse(dcsPlan(["explain", golden, "--all", "--json"]).out) as Record<string, unknown>[];
    expect(rows).toHaveLength(144);
    expect(rows.filter(({ reason }) => reason === "")).toEqual([]);
    const csv = dcsPlan(["explain", golden, "--all", "--format", "csv"]).out;
    expect(csv.split("\n")[0]).toBe(Object.keys(rows[0] ?? {}).join(","));
  });

  it("tells what one more is worth", () => {
    const { prices } = JSON.parse(dcsPlan(["explain", golden, "--prices", "--json"]).out) as {
      prices: { more: string; about: string; goals: { name: string; now: number; then: number }[] }[];
    };
    expect(prices.map(({ more, about }) => `${more} ${about}`.trim())).toEqual(
      expect.arrayContaining(["place 2009-10", "place 2010-11", "place 2011-12", "mentor", "load", "volunteer"]),
    );
    // Somebody goes two intakes earlier than before.
    expect(prices[0]?.goals[0]).toMatchObject({ name: "fill-early", now: 190, then: 188 });
  });
});

describe("a conflict", () => {
  it("is told with its place in the programme file, and remedies", () => {
    const folder = scratch();
    const file = join(folder, "mine.json");
    const text = dcsPlan(["programmes", "dcs-leadership-2009"]).out.replace('"size": 20', '"size": 60');
    writeFileSync(file, text);
    const line = text.split("\n").findIndex((one) => one.includes('"size": 60')) + 1;
    const { code, err } = dcsPlan(["allocate", councils, "--programme", file]);
    expect(code).toBe(1);
    expect(err).toContain(`mine.json:${line}:`);
    expect(err).toMatch(/- A cadre of 35 instead of 60/);
    const json = JSON.parse(dcsPlan(["allocate", councils, "--programme", file, "--json"]).out) as {
      irreducible: { members: { where?: { line: number } }[]; remedies: unknown[] };
    };
    expect(json.irreducible.members.map(({ where }) => where?.line)).toContain(line);
    expect(json.irreducible.remedies.length).toBeGreaterThan(0);
  });
});

describe("diff and compare", () => {
  it("differ with --exit-code only where there is a difference", () => {
    const other = join(scratch(), "other.json");
    dcsPlan(["allocate", councils, "--set", "intakes.2009-10.places=26", "--json", "-o", other]);
    expect(dcsPlan(["diff", golden, golden, "--exit-code"])).toMatchObject({ code: 0 });
    expect(dcsPlan(["diff", golden, other])).toMatchObject({ code: 0 });
    const { code, out } = dcsPlan(["diff", golden, other, "--exit-code", "--format", "md"]);
    expect(code).toBe(1);
    expect(out).toContain("### Moved because the programme changed");
    expect(out).toContain("intakes.2009-10.places: 26 instead of 24");
  });

  it("shows two to five variants side by side, from a file or from standard input", () => {
    const input = readFileSync(councils);
    const vs = ["--vs", "intakes.2009-10.places=30", "--vs", "dcs-leadership-2009"];
    const { code, out } = dcsPlan(["compare", "-", ...vs, "--json", "--exit-code"], { input });
    expect(code).toBe(1);
    const { variants } = JSON.parse(out) as {
      variants: { summary: { intakes: { filled: number }[] }; againstA?: { moves: unknown[] } }[];
    };
    expect(variants.map(({ summary }) => summary.intakes[0]?.filled)).toEqual([24, 30, 24]);
    expect(variants.map(({ againstA }) => againstA?.moves.length)).toEqual([undefined, 16, 0]);
    expect(dcsPlan(["compare", councils])).toMatchObject({ code: 2 });
    const csv = dcsPlan(["compare", councils, "--set", "intakes.2009-10.places=26", "--format", "csv"]).out;
    const moved = csv.split("\n").filter((line) => line.startsWith("B against A,"));
    expect(moved).toHaveLength(11);
    expect(moved.join("\n")).toContain("Kevin Heslop");
  });
});

describe("explain, of people by the names people use", () => {
  const last = join(root, "fixtures/story/golden/plan.json");

  it.each(["City of Bristol", "bristol", "Bristol City Council"])("%s is the director there", (who) => {
    expect(dcsPlan(["explain", last, who]).out).toContain("Bristol, City of");
  });

  it.each(["Marian Onslow-Bird", "onslow bird"])("%s has left, and is told so", (who) => {
    const { code, err } = dcsPlan(["explain", last, who]);
    expect(code).toBe(2);
    expect(err).toContain("Marian Onslow-Bird left on 2009-09-28");
  });
});
