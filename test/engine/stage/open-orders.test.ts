import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/check/check-plan.ts";
import type { Mentor } from "../../../src/domain/people/people.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import type { Order } from "../../../src/domain/programme/order.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { planDocument } from "../../../src/engine/plan/plan-document.ts";
import { openOrders } from "../../../src/engine/stage/open-orders.ts";
import { pairByScore } from "../../../src/programmes/pair-by-score.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { person } from "../../rules/person.ts";
import { diceFrom } from "../../solver/seeded.ts";

const mentorsFile = { role: "mentors", name: "mentors.csv", sha256: "0".repeat(64), rows: 5 } as const;
const size = 5;
const ranks = 4;

/** Ranks 1 to 4 of some mentors by each of five people; others are no option. */
function randomTable(seed: number): (number | undefined)[][] {
  const dice = diceFrom(seed);
  return Array.from({ length: size }, () =>
    Array.from({ length: size }, () => (dice.chance(25) ? undefined : dice.between(1, ranks))),
  );
}

function problemOf(table: readonly (readonly (number | undefined)[])[], order: Order): Problem {
  const [pairing] = pairByScore.stages;
  const goals = pairing.goals.map((goal) => (goal.rule === "imported-score@1" ? { ...goal, with: { order } } : goal));
  const rows = table.map(
    (row, i) =>
      [`p${i}`, new Map(row.flatMap((score, j) => (score === undefined ? [] : [[`m${j}`, score] as const])))] as const,
  );
  return {
    programme: { ...pairByScore, stages: [{ ...pairing, goals }] },
    asOf: pairByScore.asOf,
    seed: pairByScore.seed,
    participants: table.map((_, i) => person(`p${i}`)),
    mentors: table.map((_, j): Mentor => person(`m${j}`)),
    vacant: 0,
    scores: new Map(rows),
    rules: ruleBook,
  };
}

/** How many pairs have rank 1, 2 ..., of every way to pair as many as possible. */
function profiles(table: readonly (readonly (number | undefined)[])[]): number[][] {
  const found: number[][] = [];
  const go = (row: number, taken: number, profile: readonly number[]): void => {
    if (row === size) return void found.push([...profile]);
    go(row + 1, taken, profile);
    table[row].forEach((rank, column) => {
      if (rank === undefined || (taken >> column) % 2 === 1) return;
      go(
        row + 1,
        taken | (1 << column),
        profile.map((count, at) => (at === rank - 1 ? count + 1 : count)),
      );
    });
  };
  go(0, 0, new Array<number>(ranks).fill(0));
  const most = Math.max(...found.map(sum));
  return found.filter((profile) => sum(profile) === most);
}

/** The field's definitions, word for word, as vectors to be made lexicographically least. */
const measures: Readonly<Record<Order, (profile: readonly number[], all: readonly number[][]) => number[]>> = {
  "min-cost": (profile) => [sum(profile.map((count, at) => count * (at + 1)))],
  greedy: (profile) => profile.map((count) => -count),
  generous: (profile) => [...profile].reverse(),
  // Greedy among those that use no rank beyond the lowest that the generous one uses.
  "greedy-generous": (profile, all) => {
    const degree = lowestRank(best(all, (one) => [...one].reverse()));
    return [Math.max(0, lowestRank(profile) - degree), ...profile.map((count) => -count)];
  },
};

function lowestRank(profile: readonly number[]): number {
  return profile.findLastIndex((count) => count > 0);
}

function best(all: readonly number[][], measure: (profile: readonly number[]) => number[]): readonly number[] {
  return all.reduce((least, one) => (isLess(measure(one), measure(least)) ? one : least));
}

function isLess(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at >= 0 && left[at] < right[at];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

describe("openOrders", () => {
  it.each(Object.keys(measures) as Order[])(
    "%s is what the field means by it, on 60 random tables, proved",
    (order) => {
      for (let seed = 0; seed < 60; seed++) {
        const table = randomTable(seed);
        const { problem, findings } = openOrders(problemOf(table, order));
        expect(findings).toEqual([]);
        const planned = allocate(problem);
        if (planned.status !== "planned") throw new Error("planned");
        const plan = planDocument(problem, planned, {
          tool: { name: "test", version: "0" },
          inputs: [mentorsFile],
          settings: [],
        });
        expect(checkPlan(plan, ruleBook).findings, `seed ${seed}`).toEqual([]);
        expect(plan.goals.every(({ proof }) => proof === "certificate")).toBe(true);
        const profile = new Array<number>(ranks).fill(0);
        for (const { participant, mentor } of plan.pairings)
          profile[(table[Number(participant.slice(1))][Number(mentor.slice(1))] ?? 0) - 1]++;
        const all = profiles(table);
        const measure = (one: readonly number[]): number[] => measures[order](one, all);
        expect(measure(profile), `seed ${seed}`).toEqual(measure(best(all, measure)));
      }
    },
  );

  it("tells the four apart", () => {
    const differ = (one: Order, other: Order): boolean =>
      Array.from({ length: 60 }, (_, seed) => profiles(randomTable(seed))).some(
        (all) =>
          String(best(all, (profile) => measures[one](profile, all))) !==
          String(best(all, (profile) => measures[other](profile, all))),
      );
    expect(differ("greedy", "generous")).toBe(true);
    expect(differ("greedy", "greedy-generous")).toBe(true);
    expect(differ("generous", "greedy-generous")).toBe(true);
    expect(differ("min-cost", "greedy")).toBe(true);
  });

  it("refuses scores too fine to be ranks, and leaves programmes without an order as they are", () => {
    const fine = Array.from({ length: 11 }, (_, i) => Array.from({ length: 11 }, (__, j) => i * 11 + j));
    const { findings } = openOrders(problemOf(fine, "greedy"));
    expect(findings).toMatchObject([{ code: "order/too-many-levels", params: { levels: 121, most: 100 } }]);
    const plain = problemOf(fine, "min-cost");
    expect(openOrders(plain).problem.programme.stages[0].goals).toEqual(plain.programme.stages[0].goals);
  });
});
