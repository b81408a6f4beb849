import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafBound } from "../../../src/check/certificate/leaf-bound.ts";
import { exactLeastSum } from "../../../src/check/certificate/leaf-bound-exact.ts";
import { type Prices, readPrices } from "../../../src/check/certificate/price-list.ts";
import { wholeCase } from "../../../src/check/certificate/split-cases.ts";
import { totalsOf } from "../../../src/check/certificate/totals.ts";
import { buildStage, type Stage } from "../../../src/check/stages/stage.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { smallPeople, smallProgramme } from "../small-case.ts";

const { asOf, seed } = smallProgramme;
const problem = { programme: smallProgramme, asOf, seed, participants: smallPeople, vacant: 0, rules: ruleBook };

function stageAt(at: number): Stage {
  const spec = smallProgramme.stages[at];
  const built = spec && buildStage(problem, spec, smallPeople.slice(0, 2), []);
  if (!built?.stage) throw new Error(`No stage ${at}`);
  return built.stage;
}

const stages = [0, 1, 2].map(stageAt);

/** Any choice of lawful options, as numbers that pick one for each seeker. */
function choose({ view, options }: Stage, picks: readonly number[]): Int32Array {
  return Int32Array.from(view.seekers, (_, at) => {
    const own = options.slot.subarray(options.start[at], options.start[at + 1]);
    return own[(picks[at] ?? 0) % own.length] ?? 0;
  });
}

const caseOf = fc.record({
  stage: fc.constantFrom(...stages),
  denominator: fc.integer({ min: 1, max: 5 }),
  // Mostly nothing: a price with something in every component is seldom allowed.
  numbers: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -6, max: 6 })), {
    minLength: 400,
    maxLength: 400,
  }),
  picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
});

/** Those of the numbers that may stand as prices, each looked at alone. */
function validPrices(stage: Stage, numbers: readonly number[], denominator: number): Prices {
  const width = stage.costs.length + 1;
  const lists = stage.limits.map(({ id }, at) => {
    const price = numbers.slice(at * width, (at + 1) * width);
    const { list, findings } = readPrices(stage, { denominator, prices: [{ limit: id, price }] }, [], []);
    return findings.length > 0 ? [] : list.prices;
  });
  return { denominator, prices: lists.flat(), cuts: [] };
}

describe("a leaf's bound", () => {
  it("is never above what any choice comes to, broken hard limits counted, at any prices that are allowed", () => {
    let priced = 0;
    const run = ({ stage, denominator, numbers, picks }: typeof caseOf extends fc.Arbitrary<infer T> ? T : never) => {
      const list = validPrices(stage, numbers, denominator);
      // A hard limit may cost more than one broken limit; then only lawful choices are bound by it.
      const prices = list.prices.filter(
        ({ limit, vector }) => limit.goal > 0 || Math.abs(vector[0] ?? 0) < denominator,
      );
      priced += prices.length;
      const bound = leafBound(stage, wholeCase, { ...list, prices });
      const { totals } = totalsOf(stage, choose(stage, picks));
      if (typeof bound === "string") throw new Error(bound);
      const at = totals.findIndex((total, index) => total * BigInt(denominator) !== bound[index]);
      expect(at < 0 || (totals[at] ?? 0n) * BigInt(denominator) > (bound[at] ?? 0n)).toBe(true);
    };
    fc.assert(fc.property(caseOf, run), { numRuns: 600, seed: 4 });
    expect(priced).toBeGreaterThan(300);
  });

  it("is the same in doubles and in big integers", () => {
    const run = ({ stage, denominator, numbers }: typeof caseOf extends fc.Arbitrary<infer T> ? T : never) => {
      const list = validPrices(stage, numbers, denominator);
      const bound = leafBound(stage, wholeCase, list);
      const exact = exactLeastSum(stage, wholeCase, list);
      if (typeof bound === "string" || typeof exact === "string") throw new Error("Every case has plans here");
      const paid = (component: number) =>
        list.prices.reduce((sum, price) => sum + BigInt(price.vector[component] ?? 0) * BigInt(price.bound), 0n);
      expect(bound).toEqual(exact.map((entry, component) => entry - paid(component)));
    };
    fc.assert(fc.property(caseOf, run), { numRuns: 300, seed: 5 });
  });
});
