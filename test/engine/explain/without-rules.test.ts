import { describe, expect, it } from "vitest";
import { Bug } from "../../../src/domain/errors.ts";
import type { Programme, StageSpec } from "../../../src/domain/programme/programme.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { conflictReport } from "../../../src/engine/explain/conflict-report.ts";
import { expandRankGoals } from "../../../src/engine/stage/expand-rank-goals.ts";
import { pairByScore } from "../../../src/programmes/pair-by-score.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { director, smallProgramme } from "../../check/small-case.ts";
import { type Dice, diceFrom } from "../../solver/seeded.ts";

/** Two to four people and as many mentors, of whom too few can be had; some pairs have a score. */
function pairingProblem(dice: Dice): Problem {
  const participants = ["a", "b", "c", "d"].slice(0, dice.between(2, 4)).map((id) => director(id, {}));
  const mentors = ["x", "y", "z"].slice(0, dice.between(1, 3)).map((id) => ({ ...director(id, {}), capacity: 1 }));
  const scores = new Map(
    participants.map(({ id }) => [
      id,
      new Map(mentors.filter(() => dice.chance(50)).map((mentor) => [mentor.id, dice.below(3)])),
    ]),
  );
  const { asOf, seed } = pairByScore;
  return { programme: pairByScore, asOf, seed, participants, mentors, scores, vacant: 0, rules: ruleBook };
}

/** Two to five people and two small intakes. */
function placingProblem(dice: Dice): Problem {
  const stages = smallProgramme.stages.filter(({ stage }) => stage === "placing");
  const intakes = smallProgramme.intakes.map((intake) => ({ ...intake, places: dice.below(2) }));
  const programme: Programme = { ...smallProgramme, intakes, stages };
  const participants = ["a", "b", "c", "d", "e"]
    .slice(0, dice.between(2, 5))
    .map((id) =>
      director(id, { status: dice.pick(["permanent", "interim"]), appliedOn: dice.pick(["2009-06-01", undefined]) }),
    );
  const { asOf, seed } = programme;
  return { programme, asOf, seed, participants, vacant: 0, rules: ruleBook };
}

/** The problem with some of its only stage's rules left out, by the bits of a number. */
function without(problem: Problem, bits: number): Problem {
  const [spec] = problem.programme.stages;
  const kept = <T>(uses: readonly T[], from: number): T[] => uses.filter((_, at) => ((bits >> (from + at)) & 1) === 0);
  const stage: StageSpec = { ...spec, rules: kept(spec.rules, 0), who: kept(spec.who, spec.rules.length) };
  return { ...problem, programme: { ...problem.programme, stages: [stage] } };
}

const countOf = ({ programme: { stages } }: Problem): number => stages[0].rules.length + stages[0].who.length;

describe("a stage that cannot give everybody a slot, whatever rules are left out", () => {
  it.each([
    ["pairing", pairingProblem],
    ["placing", placingProblem],
  ] as const)("%s always ends: with a plan and a report, or by naming the goal that has no cost", (stage, make) => {
    const seen = { plans: 0, bugs: 0, reports: 0 };
    for (let seed = 0; seed < 12; seed++) {
      const { problem } = expandRankGoals(make(diceFrom(seed)));
      for (let bits = 0; bits < 1 << countOf(problem); bits++) {
        const tried = without(problem, bits);
        try {
          const outcome = allocate(tried);
          seen.plans++;
          if (outcome.status !== "planned") continue;
          if (outcome.decisions.waitingList.length + outcome.decisions.unpaired.length === 0) continue;
          const report = conflictReport(tried, stage, true);
          seen.reports++;
          expect(report.stopped).toEqual([]);
          expect(report.members).not.toEqual([]);
        } catch (error) {
          if (!(error instanceof Bug)) throw error;
          seen.bugs++;
          expect(error.message).toMatch(/^the goal imported-score costs NaN for [a-d] in [xyz]: no whole number$/);
          expect(tried.programme.stages[0].rules.map(({ rule }) => rule)).not.toContain("scored@1");
        }
      }
    }
    expect(seen.plans).toBeGreaterThan(50);
    expect(seen.reports).toBeGreaterThan(10);
    if (stage === "pairing") expect(seen.bugs).toBeGreaterThan(10);
    else expect(seen.bugs).toBe(0);
  });

  it("never offers to leave out a rule that a goal needs", () => {
    const dice = diceFrom(1);
    const scores = new Map([
      ["a", new Map([["x", 1]])],
      ["b", new Map([["x", 1]])],
    ]);
    const mentors = ["x", "y"].map((id) => ({ ...director(id, {}), capacity: 1 }));
    const participants = ["a", "b"].map((id) => director(id, {}));
    const { problem } = expandRankGoals({ ...pairingProblem(dice), participants, mentors, scores });
    const report = conflictReport(problem, "pairing", true);
    expect(report.members.map((member) => ("name" in member ? member.name : member.kind))).toEqual([
      "scored",
      "mentor-load/x",
      "person",
      "person",
    ]);
    expect(report.remedies).toEqual([]);
  });
});
