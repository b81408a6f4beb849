import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.ts";
import type { Participant } from "../../src/domain/people/people.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import type { RuleUse } from "../../src/domain/programme/rule-use.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { parseCouncils } from "../../src/files/people/people-lists.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { solve } from "../../src/solver/index.ts";
import { compareTotals } from "../../src/solver/proof.ts";
import { person } from "../rules/person.ts";
import { sample } from "../sample.ts";
import { randomModel } from "../solver/random-models.ts";

const intakeIds = ["2010", "2011", "2012"];
const lists = fc.shuffledSubarray(intakeIds);

const people: fc.Arbitrary<Participant[]> = fc
  .array(
    fc.record({
      region: fc.constantFrom("London", "North West", "South East"),
      type: fc.constantFrom("county", "unitary"),
      directorSince: fc.constantFrom("2003-01-01", "2008-01-01", "2009-03-01"),
      judgement: fc.constantFrom("well" as const, "poor" as const),
      preferredIntakes: lists,
      unavailableIntakes: fc.subarray(intakeIds, { maxLength: 1 }),
    }),
    { minLength: 2, maxLength: 24 },
  )
  .map((rows) => rows.map((row, at) => person(`d-${String(at + 10)}`, { ...row, appointedOn: row.directorSince })));

const places = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 });

/** Placing alone, with these goals. */
function programmeOf(numbers: readonly number[], goals: readonly string[]): Programme {
  const placing = dcsLeadership2009.stages.find(({ stage }) => stage === "placing");
  if (placing?.stage !== "placing") throw new Error("the default programme has no placing");
  const named = placing.goals.filter(({ rule, id }: RuleUse) => goals.includes(id ?? rule.split("@")[0]));
  return {
    ...dcsLeadership2009,
    councils: undefined,
    intakes: intakeIds.map((id, at) => ({ id, places: numbers[at], startsOn: `${id}-01-01`, endsOn: `${id}-12-31` })),
    stages: [{ ...placing, goals: named }],
  };
}

function problemOf(programme: Programme, participants: readonly Participant[]): Problem {
  const { asOf, seed } = programme;
  return { programme, asOf, seed, participants, vacant: 0, rules: ruleBook };
}

function valuesOf(programme: Programme, participants: readonly Participant[]): number[] {
  const outcome = allocate(problemOf(programme, participants));
  if (outcome.status !== "planned") throw new Error(outcome.status);
  return outcome.goals.map(({ value }) => value);
}

const all = dcsLeadership2009.stages.flatMap(({ goals }) => goals.map(({ rule, id }) => id ?? rule.split("@")[0]));
const withoutLot = all.filter((goal) => goal !== "lot");
const withoutShares = ["placed", "fill-early", "poor-first", "preference", "lot"];

function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode([columns, ...rows].map((cells) => `${cells.join(",")}\n`).join(""));
}

describe("what must not matter, or only one way", () => {
  it("the order of rows and of columns", () => {
    const columns = ["council", "director", "director_id", "region", "type", "appointed_on", "preferred_intakes"];
    const orders = people.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length }),
        places,
        fc.shuffledSubarray(columns, { minLength: columns.length }),
      ),
    );
    const digest = (list: readonly Participant[], order: readonly string[], programme: Programme): string => {
      const rows = list.map(({ id, name, region, type, appointedOn = "", preferredIntakes }) => {
        const cells = [`Council ${id}`, name, id, region, type, appointedOn, preferredIntakes.join(";")];
        return order.map((column) => cells[columns.indexOf(column)]);
      });
      const read = parseCouncils({ file: "c.csv", bytes: csvOf(order, rows) }, programme);
      expect(read.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
      return digestOf({ input: read.input, outcome: allocate(problemOf(programme, read.participants)) });
    };
    fc.assert(
      fc.property(orders, ([list, shuffled, numbers, order]) => {
        const programme = programmeOf(numbers, all);
        expect(digest(shuffled, order, programme)).toBe(digest(list, columns, programme));
      }),
      { numRuns: sample(60) },
    );
  });

  it("the names of people, where nothing is drawn by lot", () => {
    fc.assert(
      fc.property(people, places, (list, numbers) => {
        const programme = programmeOf(numbers, withoutLot);
        const renamed = list.map((one, at) => ({ ...one, id: `p-${String(99 - at)}` })).reverse();
        expect(valuesOf(programme, renamed)).toEqual(valuesOf(programme, list));
      }),
      { numRuns: sample(60) },
    );
  });

  it("one place more makes nothing worse, where shares do not change with it", () => {
    fc.assert(
      fc.property(people, places, fc.nat({ max: 2 }), (list, numbers, at) => {
        // An intake without places is not open, and one more that opens moves the positions of all that start later.
        fc.pre((numbers[at] ?? 0) > 0);
        const before = valuesOf(programmeOf(numbers, withoutShares), list);
        const after = valuesOf(
          programmeOf(
            numbers.map((one, k) => one + Number(k === at)),
            withoutShares,
          ),
          list,
        );
        expect(compareTotals(after, before)).toBeLessThanOrEqual(0);
      }),
      { numRuns: sample(60) },
    );
  });

  it("one person less: as many wait, or one fewer", () => {
    fc.assert(
      fc.property(people, places, (list, numbers) => {
        const programme = programmeOf(numbers, all);
        const [before] = valuesOf(programme, list);
        const [after] = valuesOf(programme, list.slice(1));
        expect([before - 1, before]).toContain(after);
      }),
      { numRuns: sample(60) },
    );
  });

  it("costs three times as high give totals three times as high", () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (seed) => {
        const size = { people: [4, 12], slots: [1, 4], families: [0, 2], goals: [1, 3], largestCost: 1000 } as const;
        const model = randomModel(seed, size);
        // A unit of a soft limit costs 1 whatever the costs are.
        const hard = { ...model, limits: model.limits.filter(({ goal }) => goal === 0) };
        const [once, thrice] = [
          hard,
          { ...hard, costs: (goal: number) => hard.costs(goal).map((cost) => 3 * cost) },
        ].map((one) => solve(one));
        fc.pre(once.totals[0] === 0);
        expect(thrice.totals.slice(1)).toEqual(once.totals.slice(1).map((total) => 3 * total));
      }),
      { numRuns: sample(200) },
    );
  });
});
