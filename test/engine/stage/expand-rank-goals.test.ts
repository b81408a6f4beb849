import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/check/check-plan.ts";
import type { Day } from "../../../src/domain/dates.ts";
import { canonicalJson, sha256OfArray } from "../../../src/domain/digest.ts";
import type { Mentor } from "../../../src/domain/people/people.ts";
import { applyGoals, costOf } from "../../../src/domain/programme/applied-rule.ts";
import type { Order } from "../../../src/domain/programme/order.ts";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { planDocument } from "../../../src/engine/plan/plan-document.ts";
import { expandRankGoals } from "../../../src/engine/stage/expand-rank-goals.ts";
import { optionsOf } from "../../../src/engine/stage/options.ts";
import { openView } from "../../../src/engine/stage/stage-view.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { pairByScore } from "../../../src/programmes/pair-by-score.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { placeInList } from "../../../src/rules/wish/preference.ts";
import { person } from "../../rules/person.ts";
import { sample } from "../../sample.ts";
import { diceFrom } from "../../solver/seeded.ts";

const size = 5;
const mentors = Array.from({ length: size }, (_, j): Mentor => person(`m${j}`));
const sha256 = sha256OfArray(mentors.map(canonicalJson));
const mentorsFile = { role: "mentors", name: "mentors.csv", sha256, rows: size } as const;
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
    mentors,
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

function best(
  all: readonly (readonly number[])[],
  measure: (profile: readonly number[]) => number[],
): readonly number[] {
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
  it.each(Object.keys(measures) as Order[])("%s is what the field means by it, on random tables, proved", (order) => {
    for (let seed = 0; seed < sample(60); seed++) {
      const table = randomTable(seed);
      const { problem, findings } = expandRankGoals(problemOf(table, order));
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
  });

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
    const { findings } = expandRankGoals(problemOf(fine, "greedy"));
    expect(findings).toMatchObject([{ code: "order/too-many-levels", params: { levels: 121, most: 100 } }]);
    const plain = problemOf(fine, "min-cost");
    expect(expandRankGoals(plain).problem.programme.stages[0].goals).toEqual(plain.programme.stages[0].goals);
  });
});

/** Places of one or two on three days, for people with lists of their own; some pairs have no score, and so are no option. */
function placingOf(seed: number, order: Order): Problem {
  const dice = diceFrom(seed);
  const ids = ["a", "b", "c", "d"];
  const intakes = ids.map((id, at) => ({
    id,
    places: dice.between(1, 2),
    startsOn: `2026-0${at + 1}-05` as Day,
    endsOn: `2026-0${at + 1}-25` as Day,
  }));
  const participants = Array.from({ length: size }, (_, i) => {
    const list = ids.map((id) => ({ id, at: dice.between(0, 99) })).sort((left, right) => left.at - right.at);
    const preferredIntakes = list.slice(0, dice.between(0, 4)).map(({ id }) => id);
    return person(`p${i}`, { preferredIntakes, appointedOn: `20${dice.between(10, 12)}-01-01` as Day });
  });
  const scores = new Map(
    participants.map(({ id }) => [id, new Map(ids.filter(() => !dice.chance(20)).map((slot) => [slot, 1]))]),
  );
  const before = [["placed"], ["placed", "longest-in-post"], ["placed", "fill-early"], []][seed % 4];
  const goals = [
    ...before.map((id) => ({ rule: `${id}@1` })),
    { rule: "preference@1", with: { order } },
    { rule: "imported-score@1" },
    { rule: "lot@1" },
  ];
  const programme: Programme = {
    ...dcsLeadership2009,
    intakes,
    stages: [{ stage: "placing", who: [], rules: [{ rule: "places@1" }], goals }],
  };
  return { programme, asOf: programme.asOf, seed: String(seed), participants, vacant: 0, scores, rules: ruleBook };
}

/** The totals of the goals before, and how many get none of their first one, two ... choices, for every lawful way. */
function waysOf(problem: Problem): { readonly before: readonly number[]; readonly beyond: readonly number[] }[] {
  const [spec] = problem.programme.stages;
  const { lawful, view } = optionsOf(openView(problem, { ...spec, rules: [...spec.rules, { rule: "scored@1" }] }, []));
  const at = spec.goals.findIndex(({ rule }) => rule === "preference@1");
  const costs = applyGoals({ ...spec, goals: spec.goals.slice(0, at) }, ruleBook).map((goal) => costOf(goal, view));
  const placeOf = placeInList(view);
  const found: { before: readonly number[]; beyond: readonly number[] }[] = [];
  const go = (row: number, taken: readonly number[], before: readonly number[], beyond: readonly number[]): void => {
    if (row === view.seekers.length) return void found.push({ before, beyond });
    for (const slot of lawful[row]) {
      if (slot && taken[slot.position] >= slot.places) continue;
      const option = { participant: view.seekers[row], slot };
      go(
        row + 1,
        taken.map((number, position) => (position === slot?.position ? number + 1 : number)),
        before.map((total, index) => total + costs[index](option)),
        beyond.map((number, index) => number + (placeOf(option) > index ? 1 : 0)),
      );
    }
  };
  const most = Math.max(
    0,
    ...view.seekers.flatMap((one, row) => lawful[row].map((slot) => placeOf({ participant: one, slot }))),
  );
  go(
    0,
    view.slots.map(() => 0),
    costs.map(() => 0),
    new Array<number>(most).fill(0),
  );
  return found;
}

const byBeyond: Readonly<Record<Order, (beyond: readonly number[], all: readonly (readonly number[])[]) => number[]>> =
  {
    "min-cost": (beyond) => [sum(beyond)],
    greedy: (beyond) => [...beyond],
    generous: (beyond) => [...beyond].reverse(),
    "greedy-generous": (beyond, all) => {
      const generous = best(all, (one) => [...one].reverse());
      const lowest = generous.indexOf(generous.at(-1) ?? 0);
      return [...beyond.slice(lowest), ...beyond.slice(0, lowest)];
    },
  };

describe("an order after other goals", () => {
  it.each(Object.keys(byBeyond) as Order[])(
    "%s leaves them as they are, and is the best then, in small plans",
    (order) => {
      for (let seed = 0; seed < sample(80); seed++) {
        const asked = placingOf(seed, order);
        const { problem } = expandRankGoals(asked);
        const planned = allocate(problem);
        if (planned.status !== "planned") throw new Error("planned");
        const ways = waysOf(asked);
        const first = best(
          ways.map(({ before }) => before),
          (one) => [...one],
        );
        const left = ways.filter(({ before }) => String(before) === String(first)).map(({ beyond }) => beyond);
        const measure = (one: readonly number[]): number[] => byBeyond[order](one, left);
        const { view } = optionsOf(openView(problem, problem.programme.stages[0], []));
        const placeOf = placeInList(view);
        const slotFor = new Map(planned.decisions.placements.map((one) => [one.participant, one.intake]));
        const places = view.seekers.map((participant) =>
          placeOf({ participant, slot: view.slots.find(({ id }) => id === slotFor.get(participant.id)) ?? null }),
        );
        const beyond = (left[0] ?? []).map((_, index) => places.filter((place) => place > index).length);
        expect(measure(beyond), `seed ${seed}`).toEqual(measure(best(left, measure)));
      }
    },
  );
});
