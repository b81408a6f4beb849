import { largest } from "../../domain/append.ts";
import { factOf } from "../../domain/people/facts.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Option, StageView } from "../../domain/programme/rule-book.ts";
import { isCounted } from "../stages/counted-limits.ts";
import type { Stage } from "../stages/stage.ts";
import { exactLeastSum } from "./leaf-bound-exact.ts";
import type { Price, Prices } from "./price-list.ts";
import { type Case, existsIn } from "./split-cases.ts";

/**
 * What no lawful plan of a case can beat, times the denominator: broken hard limits first, then each goal.
 * `empty`: nobody's options allow a plan of this case at all. `uncountable`: a cost is no exact integer.
 */
export type LeafBound = readonly bigint[] | "empty" | "uncountable";

/** Sums of two numbers below this are exact. */
const half = 4_503_599_627_370_496;

/**
 * Adds a price list up: for each seeker, or unit, the least option at these prices, lexicographically, less each limit's bound at
 * its price. In doubles where every number is shown to be exact, else in big integers.
 */
export function leafBound(stage: Stage, which: Case, list: Prices): LeafBound {
  const sum = quickLeastSum(stage, which, list) ?? exactLeastSum(stage, which, list);
  if (typeof sum === "string") return sum;
  const paid = [...list.prices, ...list.cuts.map(({ vector, atLeast }) => ({ vector, bound: atLeast }))];
  return sum.map((entry, k) =>
    paid.reduce((left, { vector, bound }) => left - BigInt(vector[k] ?? 0) * BigInt(bound), entry),
  );
}

function quickLeastSum(stage: Stage, which: Case, list: Prices): bigint[] | "empty" | undefined {
  const { view, options, costs } = stage;
  // What a unit costs is added up over its people first.
  if (stage.units.length > 0) return undefined;
  const { cuts, denominator } = list;
  const width = costs.length + 1;
  const mostCost = mostCostOf(list);
  const tableOf = priceTables(stage, list.prices, width);
  const best = new Float64Array(width);
  const sum = new Float64Array(width);
  const exact = new Array<bigint>(width).fill(0n);
  for (const [seeker, participant] of view.seekers.entries()) {
    const table = tableOf(participant, seeker);
    let found = false;
    for (let at = options.start[seeker] ?? 0; at < (options.start[seeker + 1] ?? 0); at++) {
      const slot = options.slot[at] ?? 0;
      if (!existsIn(which, seeker, slot)) continue;
      const option: Option = { participant, slot: view.slots[slot] ?? null };
      const cutCosts = cuts.map(({ goal }) => costs[goal - 1]?.(option) ?? 0);
      if (!cutCosts.every((cost) => isExact(cost, mostCost))) return undefined;
      let less = !found;
      for (let k = 0; k < width; k++) {
        const cost = k === 0 ? 0 : (costs[k - 1]?.(option) ?? 0);
        if (!isExact(cost, mostCost)) return undefined;
        let value = (table[slot * width + k] ?? 0) + denominator * cost;
        for (let cut = 0; cut < cuts.length; cut++) value += (cuts[cut]?.vector[k] ?? 0) * (cutCosts[cut] ?? 0);
        if (!less && value > (best[k] ?? 0)) break;
        less ||= value < (best[k] ?? 0);
        best[k] = value;
      }
      found = true;
    }
    if (!found) return "empty";
    for (let k = 0; k < width; k++) {
      sum[k] = (sum[k] ?? 0) + (best[k] ?? 0);
      if (Math.abs(sum[k] ?? 0) < half) continue;
      exact[k] = (exact[k] ?? 0n) + BigInt(sum[k] ?? 0);
      sum[k] = 0;
    }
  }
  return exact.map((entry, k) => entry + BigInt(sum[k] ?? 0));
}

/** The largest cost for which every sum stays exact: prices first, then what a unit of cost is multiplied by. */
function mostCostOf({ prices, cuts, denominator }: Prices): number {
  const reach = (vectors: readonly { readonly vector: readonly number[] }[]) =>
    vectors.reduce((sum, { vector }) => sum + largest(vector.map(Math.abs)), 0);
  return (half - reach(prices)) / (denominator + reach(cuts));
}

function isExact(cost: number, most: number): boolean {
  return Number.isSafeInteger(cost) && Math.abs(cost) <= most;
}

/** How many kinds of people have their table kept: more would fill the memory, not save time. */
const mostTables = 2000;

// People alike in every fact that a priced limit counts pay the same for a slot.
function priceTables(stage: Stage, prices: readonly Price[], width: number) {
  const { problem, slots } = stage.view;
  const byFact = groupByFact(prices.filter(({ limit }) => !limit.people));
  const named = pricesByPerson(prices, stage.view);
  const keys = [...byFact.keys()].filter((key) => key !== undefined);
  const tables = new Map<string, Float64Array>();
  return (person: Participant, seeker: number): Float64Array => {
    const values = keys.map((key) => factOf(person, key, problem));
    const own = named.get(seeker) ?? [];
    const kind = JSON.stringify(own.length > 0 ? [...values, seeker] : values);
    const known = tables.get(kind);
    if (known) return known;
    const table = new Float64Array((slots.length + 1) * width);
    const anyone = byFact.get(undefined)?.get("") ?? [];
    const paid = [...anyone, ...own, ...keys.flatMap((key, at) => byFact.get(key)?.get(values[at] ?? "") ?? [])];
    for (const { limit, vector } of paid) {
      for (const slot of limit.slots) {
        for (let k = 0; k < width; k++) table[slot * width + k] = (table[slot * width + k] ?? 0) + (vector[k] ?? 0);
      }
    }
    if (tables.size >= mostTables) tables.clear();
    tables.set(kind, table);
    return table;
  };
}

/** What limits that name people charge each of them. */
function pricesByPerson(prices: readonly Price[], view: StageView): ReadonlyMap<number, Price[]> {
  const named = new Map<number, Price[]>();
  for (const price of prices) {
    for (const seeker of price.limit.people ?? []) {
      if (!isCounted(price.limit, seeker, view)) continue;
      const own = named.get(seeker);
      if (own) own.push(price);
      else named.set(seeker, [price]);
    }
  }
  return named;
}

function groupByFact(prices: readonly Price[]): Map<string | undefined, Map<string, Price[]>> {
  const groups = new Map<string | undefined, Map<string, Price[]>>();
  for (const price of prices) {
    const { key, value } = price.limit.fact ?? { key: undefined, value: "" };
    const byValue = groups.get(key) ?? new Map<string, Price[]>();
    groups.set(key, byValue);
    byValue.set(value, [...(byValue.get(value) ?? []), price]);
  }
  return groups;
}
