import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Participant } from "../../../src/domain/people/people.ts";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { applyChange } from "../../../src/engine/explain/apply-change.ts";
import { conflictReport } from "../../../src/engine/explain/conflict-report.ts";
import { irreducible, irreducibleAmong } from "../../../src/engine/explain/quick-xplain.ts";
import { demandsOf } from "../../../src/engine/stage/demands.ts";
import { expandRecurringIntakes } from "../../../src/engine/stage/expand-recurring-intakes.ts";
import { optionsOf } from "../../../src/engine/stage/options.ts";
import { openView } from "../../../src/engine/stage/stage-view.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { director, smallProgramme } from "../../check/small-case.ts";
import { sample } from "../../sample.ts";
import { conflictFaults } from "../explained.ts";

function problemOf(participants: readonly Participant[], programme: Programme = smallProgramme): Problem {
  return { programme, asOf: programme.asOf, seed: programme.seed, participants, vacant: 0, rules: ruleBook };
}

const people = fc
  .array(
    fc.record({
      mentorVolunteer: fc.constantFrom(true, true, false),
      directorSince: fc.constantFrom("2001-01-01", "2009-03-01"),
      appliedOn: fc.constantFrom("2009-06-01", undefined),
      pinnedIntake: fc.constantFrom(undefined, undefined, "first", "second"),
      pinReason: fc.constant("Promised"),
      status: fc.constantFrom("permanent", "interim"),
      conflicts: fc.constantFrom([], ["a"]),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((all) => all.map((facts, at) => director("abcdefgh"[at], facts as Partial<Participant>)));

/** The last intake holds one person, and opens once where that helps. */
const withRepeating: Programme["intakes"] = smallProgramme.intakes.map((intake) =>
  intake.id === "later" ? { ...intake, open: undefined, places: 1, every: "1 year", openings: 1 } : intake,
);

describe("a conflict", () => {
  it("is found by QuickXplain, irreducible whatever the demands", () => {
    // Demands are sets of which each must not be taken whole.
    const cases = fc.array(fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cases, (clashes) => {
        const isPossible = (chosen: readonly number[]): boolean =>
          !clashes.some((clash) => clash.every((one) => chosen.includes(one)));
        const found = irreducible(10, isPossible);
        expect(isPossible(found)).toBe(false);
        for (const left of found) expect(isPossible(found.filter((one) => one !== left))).toBe(true);
      }),
      { numRuns: sample(500), seed: 1 },
    );
    expect(irreducible(4, () => true)).toEqual([]);
    // With nothing left to ask with, what is in question stays.
    expect(
      irreducible(
        4,
        (chosen) => chosen.length < 3,
        () => false,
      ),
    ).toEqual([0, 1, 2, 3]);
    expect(irreducible(4, () => false)).toEqual([]);
  });

  it("asks a few dozen questions where hundreds of demands are alike", () => {
    let asked = 0;
    const people = Array.from({ length: 500 }, (_, at) => at + 2);
    const isPossible = (chosen: readonly number[]): boolean => {
      asked++;
      return !chosen.includes(1) || chosen.filter((one) => one >= 2 && one % 2 === 0).length <= 150;
    };
    const groups = [[0], [1], people.filter((one) => one % 2 === 1), people.filter((one) => one % 2 === 0)];
    const found = irreducibleAmong(groups, isPossible, () => true);
    expect(found).toHaveLength(152);
    expect(isPossible(found)).toBe(false);
    for (const left of found) expect(isPossible(found.filter((one) => one !== left))).toBe(true);
    expect(asked - 1 - found.length).toBeLessThan(30);
  });

  it.each([
    ["with intakes that are given", smallProgramme],
    ["with one that opens once where it is needed", { ...smallProgramme, intakes: withRepeating }],
  ])("is irreducible on any small case %s, and every remedy resolves it", { timeout: 60_000 }, (_name, programme) => {
    const seen = { conflicts: 0, remedies: 0, strict: 0 };
    const run = (given: Participant[]) => {
      const asWritten = problemOf(given, programme);
      const problem = expandRecurringIntakes(asWritten);
      const outcome = allocate(problem);
      const stage = outcome.status === "infeasible" ? outcome.stage : "placing";
      const everyone = outcome.status === "planned";
      if (outcome.status === "invalid" || (outcome.status === "planned" && outcome.decisions.waitingList.length === 0))
        return;
      const report = conflictReport(problem, stage, everyone);
      const spec = problem.programme.stages.find((one) => one.stage === stage);
      if (!spec) return;
      seen.conflicts++;
      if (everyone) seen.strict++;
      expect(report.members).not.toEqual([]);
      const { view } = optionsOf(openView(problem, spec, []));
      expect(conflictFaults(demandsOf(view, { everyone }), report.members)).toEqual([]);
      for (const set of report.remedies) {
        seen.remedies++;
        const stages = problem.programme.stages.filter((one) => one.stage === stage);
        // As whoever makes the change would: in the programme as it is written.
        const mended = set.reduce(applyChange, { ...asWritten, programme: { ...programme, stages } });
        const again = allocate(expandRecurringIntakes(mended));
        expect(again.status).toBe("planned");
        if (again.status === "planned" && everyone)
          expect(again.decisions.waitingList, JSON.stringify(set)).toEqual([]);
      }
    };
    fc.assert(fc.property(people, run), { numRuns: sample(200), seed: 6 });
    expect(seen.conflicts).toBeGreaterThan(sample(40));
    expect(seen.strict).toBeGreaterThanOrEqual(sample(5));
    expect(seen.remedies).toBeGreaterThan(sample(80));
  });

  it("names the number, where it stands and the smallest that is enough", () => {
    const pinned = { pinnedIntake: "first", pinReason: "Promised", appliedOn: "2009-06-01" };
    const given = ["a", "b", "c", "d", "e"].map((id) => director(id, { ...pinned, mentorVolunteer: true }));
    const report = conflictReport(problemOf(given), "placing", false);
    expect(report.members.filter(({ kind }) => kind === "limit")).toEqual([
      {
        kind: "limit",
        name: "places/first",
        side: "atMost",
        bound: 2,
        slots: ["first"],
        path: ["intakes", 0, "places"],
      },
    ]);
    // Any three of the five offers are one too many.
    expect(report.members.filter(({ kind }) => kind === "pin")).toHaveLength(3);
    expect(report.remedies[0]).toEqual([
      { kind: "programme", path: ["intakes", 0, "places"], about: "first", from: "2", to: "5" },
    ]);
  });
});
