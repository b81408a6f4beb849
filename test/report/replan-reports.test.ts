import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { statusOf } from "../../src/replan/status/status-of.ts";
import { paperText } from "../../src/report/paper/render-paper.ts";
import { statusPaper } from "../../src/report/people/status.ts";
import { withNames } from "../../src/report/plan/plan-scope.ts";
import { viewOf } from "../../src/report/plan/plan-view.ts";
import { renderStability } from "../../src/report/sections/stability.ts";
import { renderTable } from "../../src/report/sections/table.ts";
import { ruleBook } from "../../src/rules/index.ts";

const story = new URL("../../fixtures/story/golden/plan.json", import.meta.url);
const plan = JSON.parse(readFileSync(story, "utf8")) as Plan;
const look = { width: 100, color: false, rules: ruleBook };
const { words } = plan.programme;

describe("the tables of a replanned plan", () => {
  it("say what happened, who moved and why, and who is gone", () => {
    const text = renderTable(plan, { ...look, details: true });
    expect(text).toContain("Since the previous plan\nThis plan updates the one of 5 December 2011");
    expect(text).toMatch(/Isolde\s.*mentor.*Vivien Penfold-Grey.*none.*pairing ended/);
    expect(text).toContain("directors moved from a place they");
    expect(text).toMatch(/Marian Onslow-Bird.*2009-09-28.*left: Retired.*2009-10.*offered/);
  });

  it("say nothing of these where names are held back", () => {
    const text = renderTable(withNames(plan, "initials"), look);
    expect(text).not.toContain("Since the previous plan");
    expect(text).not.toContain("Marian");
  });

  it("say nothing of a plan before where there is none", () => {
    expect(renderTable({ ...plan, previous: undefined }, look)).not.toContain("Since the previous plan");
  });
});

const nothingToDo = {
  unanswered: [],
  untold: [],
  waiting: [],
  withoutMentor: [],
  mentors: [],
  freePlaces: [],
};

describe("the status", () => {
  const status = statusOf(plan, "2012-09-10", ruleBook);

  it("shows each intake, the drift in words, and the outlook", () => {
    const text = paperText(statusPaper(status, viewOf(plan, ruleBook)), look);
    expect(text).toMatch(/│ 2009-10 │ .*24 │ .*23 │ .*21 │ .*21 │ .*5 │ .*3 │/);
    expect(text).toContain("2009-10: 24 planned, 21 started.");
    expect(text).toContain("2 places offered above capacity: One in twelve");
    expect(text.replaceAll("\n", " ")).toContain("so the deadline can no longer be met for everybody.");
  });

  it("adds its figures up, each with its population", () => {
    const { intakes, completion } = status;
    const { inPlan, completedAndLeft, leftBefore, everInChain } = completion ?? {};
    const { completeBy } = plan.summary;
    expect(inPlan).toMatchObject({ people: completeBy?.of, complete: completeBy?.people });
    for (const figure of ["people", "complete", "recorded"] as const) {
      const parts = [inPlan, completedAndLeft, leftBefore].map((part) => part?.[figure] ?? NaN);
      expect(everInChain?.[figure]).toBe(parts.reduce((sum, part) => sum + part, 0));
    }
    const inTable = intakes.reduce((sum, intake) => sum + intake.completed, 0);
    expect(inTable).toBe(everInChain?.recorded);
    const planned = (inPlan?.complete ?? 0) + (completedAndLeft?.complete ?? 0);
    const of = (inPlan?.people ?? 0) + (completedAndLeft?.people ?? 0);
    expect([planned, of, inTable]).toEqual([136, 152, 7]);
    const text = paperText(statusPaper(status, viewOf(plan, ruleBook)), look).replaceAll("\n", " ");
    expect(text).toContain("By 31 December 2012 136 of 152 directors");
    expect(text).toContain("7 are recorded as completed so far");
    expect(text).toContain("= ever in the chain of plans");
  });

  it("names reserves in order, and says what is met or can be", () => {
    const [intake] = status.intakes;
    const of = (outlook: "met" | "open", asOf = "2009-09-01", recorded = 0) => {
      const inPlan = { people: 10, complete: 9, recorded };
      const none = { people: 0, complete: 0, recorded: 0 };
      const completion = { date: "2012-12-31", inPlan, completedAndLeft: none, leftBefore: none, everInChain: inPlan };
      const line = { ...intake, drift: null, overbook: 0, reserves: ["b", "a"] };
      const made = { asOf, intakes: [line], completion: { ...completion, missing: ["a"], freePlaces: 1, outlook } };
      return paperText(statusPaper({ ...status, ...made, toDo: nothingToDo }, viewOf(plan, ruleBook)), look);
    };
    expect(of("open")).toContain("Reserves for 2009-10, in order: b, a.");
    expect(of("open").replaceAll("\n", " ")).toContain(
      "1 in the plan will not: there is 1 free place that would end in time, so the deadline can still be met.",
    );
    expect(of("met").replaceAll("\n", " ")).toContain(
      "By 31 December 2012 9 of 10 directors will have completed; nobody is recorded as completed so far.",
    );
    const after = "By this plan 9 of 10 directors were to complete by 31 December 2012;";
    expect(of("met", "2013-01-01").replaceAll("\n", " ")).toContain(`${after} nobody is recorded as completed.`);
    expect(of("met", "2013-01-01", 8).replaceAll("\n", " ")).toContain(`${after} 8 are recorded as completed.`);
  });
});

describe("the price of stability", () => {
  it("is a line for each plan, and the choice where there is one", () => {
    const lines = [
      { moves: 0, waiting: 2, kind: "sticky" },
      { moves: 1, waiting: 1, kind: "sticky" },
      { moves: 3, waiting: 0, kind: "sticky" },
      { moves: 20, waiting: 0, kind: "free" },
    ] as const;
    expect(renderStability(lines, words, look)).toBe(
      `The price of stability
  0 moves: 2 wait
  1 move: one waits
  3 moves: nobody waits
  20 moves: nobody waits, like a new plan, in which moves count last

Moves of directors with an offer are counted. This plan is the first line; --moves N gives another.
`,
    );
    expect(renderStability(lines.slice(0, 1), words, look)).toBe("The price of stability\n  0 moves: 2 wait\n");
    expect(renderStability([{ moves: 1, waiting: 0, inTime: 9, kind: "sticky" }], words, look)).toContain(
      "1 move: nobody waits, 9 complete in time\n",
    );
    expect(renderStability([], words, look)).toBe("");
  });
});
