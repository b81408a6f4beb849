import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Participant } from "../../src/domain/people/people.ts";
import { parseHistory } from "../../src/files/tables/history-file.ts";
import { assumptionsWith } from "../../src/forecast/assumptions.ts";
import { fitTurnover } from "../../src/forecast/fit-turnover.ts";
import { meanOf } from "../../src/forecast/statistics.ts";
import { turnoverSimulation } from "../../src/forecast/turnover-simulation.ts";
import { smallProblem, still } from "./forecast-case.ts";

const problem = smallProblem(152, 10);
const stories = (count: number, assumptions: Readonly<Record<string, number>>, until: string) =>
  Array.from({ length: count }, (_, at) =>
    turnoverSimulation(problem, assumptions, { seed: "test", run: at + 1, until }),
  );

describe("a story of turnover", () => {
  it.each([0.2, 0.27, 0.34])("keeps as many in post as the exponential law says, at %d a year", (turnover) => {
    const shares = stories(150, assumptionsWith({ turnover }), "2012-09-01").map(
      ({ tenures }) => tenures.filter(({ from, until }) => from === "2008-09-01" && until === undefined).length / 152,
    );
    const { mean, standardError } = meanOf(shares);
    const law = (1 - turnover) * (1 - turnover) * (1 - turnover);
    expect(Math.abs(mean - law)).toBeLessThan(3.5 * standardError + 0.001);
    expect(standardError).toBeLessThan(0.005);
  });

  it("agrees with the law under hazards that depend on the tenure", () => {
    // All have been in post for one year: one more at half the hazard, then three at the usual one.
    const assumptions = assumptionsWith({ turnover: 0.3, "tenure-early": 0.5 });
    const shares = stories(150, assumptions, "2013-09-01").map(
      ({ tenures }) => tenures.filter(({ from, until }) => from === "2008-09-01" && until === undefined).length / 152,
    );
    const { mean, standardError } = meanOf(shares);
    expect(Math.abs(mean - Math.sqrt(0.7) * 0.7 * 0.7 * 0.7)).toBeLessThan(3.5 * standardError + 0.001);
  });

  it("reproduces a table of yearly changes with the hazards fitted to it", () => {
    const file = new URL("../../fixtures/changes-by-year.csv", import.meta.url);
    const { rows, findings } = parseHistory({ file: "changes-by-year.csv", bytes: readFileSync(file) });
    expect(findings).toEqual([]);
    const usual = assumptionsWith();
    const fit = fitTurnover(rows, {
      interim: 0,
      interimMonths: 8,
      interimStays: usual["interim-stays"] ?? 0,
      movers: usual.movers ?? 0,
      vacantMonths: usual["vacant-months"] ?? 0,
    });
    const assumptions = assumptionsWith({ turnover: fit?.turnover ?? 0, interim: fit?.interim ?? 0 });
    expect(fit?.varies).toBeCloseTo(0.063, 3);
    // The first years are left out: at the start every post has a permanent director.
    const told = stories(60, assumptions, "2024-09-01").map(({ changes }) => {
      const arrivals = changes.filter(
        ({ date, event }) => date > "2014-09-01" && ["appointed", "interim_started", "moved_council"].includes(event),
      );
      return {
        all: arrivals.length / 10,
        interims: arrivals.filter(({ event }) => event === "interim_started").length,
      };
    });
    const changes = meanOf(told.map(({ all }) => all));
    const published = rows.reduce((sum, row) => sum + row.changes, 0) / rows.length;
    expect(published).toBeCloseTo(582 / 11, 12);
    // Where no interim makes room nobody moves, which the fit leaves out: that is worth up to 2 %.
    expect(Math.abs(changes.mean - published)).toBeLessThan(0.02 * published + 3 * changes.standardError);
    const share =
      told.reduce((sum, { interims }) => sum + interims, 0) / told.reduce((sum, { all }) => sum + 10 * all, 0);
    expect(Math.abs(share - 114 / 274)).toBeLessThan(0.03);
  });

  it("is the same alone or among others, and another for another run", () => {
    const [, second] = stories(2, assumptionsWith(), "2012-09-01");
    const alone = turnoverSimulation(problem, assumptionsWith(), { seed: "test", run: 2, until: "2012-09-01" });
    expect(alone.changes).toEqual(second?.changes);
    expect(alone.changes).not.toEqual(stories(1, assumptionsWith(), "2012-09-01")[0]?.changes);
  });

  it("leaves posts vacant for as long as it says, and people and councils differ by them", () => {
    // No interims: a post has a director for 1/h years, then stands vacant for a quarter: the share of all time is known.
    const assumptions = assumptionsWith({ turnover: 0.3, interim: 0, "vacant-months": 3 });
    const held = stories(60, assumptions, "2029-09-01").map(
      ({ tenures }) =>
        tenures.filter(({ from, until = "9999" }) => from <= "2028-09-01" && until > "2028-09-01").length / 152,
    );
    const { mean, standardError } = meanOf(held);
    const term = -1 / Math.log(0.7);
    expect(Math.abs(mean - term / (term + 0.25))).toBeLessThan(3.5 * standardError + 0.002);
    expect(standardError).toBeLessThan(0.004);
  });

  it("fills a vacancy once, by a permanent successor, and never twice", () => {
    const assumptions = assumptionsWith({ interim: 0, "vacant-months": 6, movers: 0 });
    const [{ changes, tenures } = { changes: [], tenures: [] }] = stories(1, assumptions, "2019-09-01");
    for (const { councils } of problem.participants) {
      const own = tenures.filter((tenure) => tenure.councils[0]?.code === councils[0]?.code);
      const gaps = own.map(({ from }, at) => at === 0 || from > (own[at - 1]?.until ?? "9999"));
      expect(gaps).not.toContain(false);
    }
    const count = (name: string): number => changes.filter(({ event }) => event === name).length;
    expect(count("left") - count("appointed")).toBeGreaterThanOrEqual(0);
    expect(count("left") - count("appointed")).toBeLessThan(152 / 4);
  });

  it("has busy and quiet years where turnover varies, and the same mean", () => {
    const leavers = (varies: number): { readonly mean: number; readonly variance: number } => {
      const assumptions = assumptionsWith({ turnover: 0.27, interim: 0, movers: 0, "turnover-varies": varies });
      const counts = stories(300, assumptions, "2010-09-01").map(
        ({ tenures }) => tenures.filter(({ from, until }) => from === "2008-09-01" && until !== undefined).length,
      );
      const { mean, standardError } = meanOf(counts);
      return { mean, variance: standardError * standardError * counts.length };
    };
    const [alike, various] = [leavers(0), leavers(0.3)];
    // Binomial: 152 x 0.27 x 0.73 = 30. The factor adds about (152 x 0.73 x 0.315 x 0.3)^2 = 110.
    expect(alike.variance).toBeGreaterThan(22);
    expect(alike.variance).toBeLessThan(38);
    expect(various.variance).toBeGreaterThan(90);
    expect(Math.abs(various.mean - alike.mean)).toBeLessThan(3.5);
  });

  it("tells nothing where nobody leaves", () => {
    expect(turnoverSimulation(problem, still, { seed: "s", run: 1, until: "2019-09-01" }).changes).toEqual([]);
  });

  it("makes an interim permanent where all are, and that is no new holder", () => {
    const [first] = problem.participants;
    const interim: Participant = { ...first, status: "interim" };
    const small = { ...problem, participants: [interim] };
    const story = turnoverSimulation(
      small,
      { ...still, "interim-stays": 1 },
      { seed: "s", run: 1, until: "2059-09-01" },
    );
    expect(story.changes.map(({ event }) => event)).toEqual(["made_permanent"]);
    expect(story.newcomers).toMatchObject([{ participant: interim.id, kind: "made-permanent" }]);
  });
});
