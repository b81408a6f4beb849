import type { Option } from "../../domain/programme/rule-book.ts";
import { isCounted } from "../stages/counted-limits.ts";
import type { Stage } from "../stages/stage.ts";
import { compareVectors, type Price, type Prices } from "./price-list.ts";
import { type Case, existsIn } from "./split-cases.ts";

/**
 * The sum over seekers of their least option at these prices, in big integers: for numbers beyond a double's reach, and for
 * units, whose people have their least option in common.
 */
export function exactLeastSum(stage: Stage, which: Case, list: Prices): bigint[] | "empty" | "uncountable" {
  let sum = new Array<bigint>(stage.costs.length + 1).fill(0n);
  for (const group of groupsOf(stage)) {
    const least = leastOf(stage, group, which, list);
    if (typeof least === "string") return least;
    sum = sum.map((entry, k) => entry + (least[k] ?? 0n));
  }
  return sum;
}

/** Units, and everybody else alone. */
export function groupsOf({ view, units }: Stage): readonly (readonly number[])[] {
  const inUnit = new Set(units.flat());
  return [...units, ...[...view.seekers.keys()].filter((seeker) => !inUnit.has(seeker)).map((seeker) => [seeker])];
}

function leastOf(
  stage: Stage,
  group: readonly number[],
  which: Case,
  list: Prices,
): readonly bigint[] | "empty" | "uncountable" {
  const sums = new Map<number, { readonly people: number; readonly vector: readonly bigint[] }>();
  for (const seeker of group) {
    const { view, options } = stage;
    const counted = list.prices.filter(({ limit }) => isCounted(limit, seeker, view));
    for (const slot of options.slot.subarray(options.start[seeker], options.start[seeker + 1])) {
      if (!existsIn(which, seeker, slot)) continue;
      const option = { participant: view.seekers[seeker], slot: view.slots[slot] ?? null };
      const vector = vectorOf(stage, option, slot, counted, list);
      if (!vector) return "uncountable";
      const { people, vector: before } = sums.get(slot) ?? { people: 0, vector: [] };
      sums.set(slot, { people: people + 1, vector: vector.map((entry, k) => entry + (before[k] ?? 0n)) });
    }
  }
  const common = [...sums.values()].filter(({ people }) => people === group.length);
  const [least] = common.map(({ vector }) => vector).sort(compareVectors);
  return least ?? "empty";
}

function vectorOf(
  stage: Stage,
  option: Option,
  slot: number,
  counted: readonly Price[],
  { denominator, cuts }: Prices,
): bigint[] | undefined {
  const costs = [0, ...stage.costs.map((cost) => cost(option))];
  if (!costs.every((cost) => Number.isSafeInteger(cost))) return undefined;
  const paid = counted.filter(({ limit }) => limit.slots.includes(slot));
  return costs.map((cost, k) => {
    let sum = BigInt(cost) * BigInt(denominator);
    for (const { vector } of paid) sum += BigInt(vector[k] ?? 0);
    for (const { vector, goal } of cuts) sum += BigInt(vector[k] ?? 0) * BigInt(costs[goal] ?? 0);
    return sum;
  });
}
