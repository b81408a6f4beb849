import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseProgramme } from "../../src/files/programme/programme-file.ts";
import { applySettings } from "../../src/files/programme/settings.ts";
import { executive2010 } from "../../src/programmes/executive-2010.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { fillsOf, goalsOf, run, runOn } from "./run.ts";

describe("dcs-leadership-2009 with its steady state", () => {
  const council = (plan: ReturnType<typeof run>) => plan.summary.completeBy;

  it("opens nothing more where the three intakes are enough", () => {
    const plan = run("dcs-leadership-2009", "councils.csv");
    expect(fillsOf(plan)).toEqual({ "2009-10": 24, "2010-11": 50, "2011-12": 70 });
    expect(plan.summary.intakes).toHaveLength(3);
  });

  it("without interims: 144 placed, 7 refused", () => {
    const { summary } = run("dcs-leadership-2009", "all-councils-2009.csv");
    expect(summary).toMatchObject({ participants: 151, placed: 144, waiting: 0, refused: 7, vacant: 1 });
  });

  it("with interims: everyone in post is placed, those beyond 144 in 2012-13", () => {
    const plan = run("dcs-leadership-2009", "all-councils-2009.csv", [
      "placing.status-allowed.statuses=permanent,interim,acting",
    ]);
    expect(fillsOf(plan)).toEqual({ "2009-10": 24, "2010-11": 50, "2011-12": 70, "2012-13": 7 });
    expect(plan.goals.every(({ proof }) => proof === "certificate")).toBe(true);
    expect(council(plan)).toEqual({ date: "2012-12-31", people: 144, of: 151, councils: 144, ofCouncils: 152 });
    expect(plan.settings).toHaveLength(1);
    expect(plan.programme.intakes.at(-1)).toMatchObject({ id: "2012-13", every: "1 year", open: true });
  });
});

describe("aspiring-directors-2010", () => {
  const plan = run("aspiring-directors-2010", "aspiring-2010.csv");

  it("places 40 managers a year and refuses who has no sponsor or too short a service", () => {
    expect(fillsOf(plan)).toEqual({ "2010-11": 40, "2011-12": 40, "2012-13": 40, "2013-14": 16 });
    const reasons = plan.refused.flatMap((one) => one.reasons);
    expect(reasons.filter((reason) => reason === "refused/sponsored")).toHaveLength(3);
    expect(reasons).toContain("refused/senior-leadership");
    expect(plan.goals.every(({ proof }) => proof === "certificate")).toBe(true);
  });

  it("takes no more than two of one council in an intake, though more apply", () => {
    const councilOf = new Map(plan.participants.map(({ id, councils }) => [id, councils[0]?.code]));
    const counts = new Map<string, number>();
    for (const { participant, intake } of plan.placements) {
      const key = `${intake} ${councilOf.get(participant)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBe(2);
    const loose = run("aspiring-directors-2010", "aspiring-2010.csv", ["placing.council-limit.most=1"]);
    expect(loose.goals.find(({ rule }) => rule === "fill-early")?.value).toBeGreaterThan(168);
  });

  it("lets nobody join before they applied", () => {
    const applied = new Map(plan.participants.map(({ id, appliedOn = "" }) => [id, appliedOn]));
    const intakes = new Map(
      plan.programme.intakes.map(({ id, applicationsCloseOn = "" }) => [id, applicationsCloseOn]),
    );
    for (const { participant, intake } of plan.placements) {
      expect((applied.get(participant) ?? "9") <= (intakes.get(intake) ?? "")).toBe(true);
    }
    expect(intakes.get("2013-14")).toBe("2013-06-26");
  });
});

describe("a rolling intake of today", () => {
  const text = readFileSync(new URL("../../fixtures/programmes/rolling-2023.yaml", import.meta.url), "utf8");
  const { programme, findings } = parseProgramme({ file: "rolling-2023.yaml", text }, ruleBook);

  it("opens every quarter until everybody has a place; who runs two councils takes one for both", () => {
    expect(findings).toEqual([]);
    if (!programme) throw new Error("no programme");
    const plan = runOn(programme, "councils-2023.csv");
    expect(Object.keys(fillsOf(plan)).sort()).toEqual([
      "2023-10",
      "2024-01",
      "2024-04",
      "2024-07",
      "2024-10",
      "2025-01",
      "2025-04",
      "2025-07",
    ]);
    expect(plan.summary).toMatchObject({ participants: 150, placed: 146, refused: 4 });
    expect(plan.summary.completeBy).toEqual({
      date: "2026-12-31",
      people: 146,
      of: 150,
      councils: 149,
      ofCouncils: 153,
    });
    expect(goalsOf(plan).every((goal) => goal.endsWith("certificate"))).toBe(true);
  });
});

describe("executive-2010", () => {
  it("says which number is missing, and where to give it", () => {
    const { programme, findings } = applySettings(executive2010, [], ruleBook);
    expect(programme).toBeUndefined();
    expect(findings).toMatchObject([
      { code: "programme/places-required", params: { id: "2010-11" }, path: ["intakes", 0, "places"] },
    ]);
  });

  it("takes the most experienced", () => {
    const plan = run("executive-2010", "executive-2010.csv", ["intakes.2010-11.places=20"]);
    expect(plan.summary).toMatchObject({ placed: 20 });
    const since = new Map(plan.participants.map(({ id, directorSince = "" }) => [id, directorSince.slice(0, 7)]));
    const placed = plan.placements.map(({ participant }) => since.get(participant) ?? "").sort();
    const waiting = plan.waitingList.map(({ participant }) => since.get(participant) ?? "").sort();
    expect((placed.at(-1) ?? "") <= (waiting[0] ?? "")).toBe(true);
    expect(goalsOf(plan).every((goal) => goal.endsWith("certificate"))).toBe(true);
  });
});
