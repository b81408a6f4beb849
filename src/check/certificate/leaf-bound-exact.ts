import type { Option } from "../../domain/programme/rule-book.ts";
import { isCounted } from "../stages/counted-limits.ts";
import type { Stage } from "../stages/stage.ts";
import { compareVectors } from "./lexicographic.ts";
import type { Price, Prices } from "./price-list.ts";
import { type Case, existsIn } from "./split-cases.ts";

/** The sum over seekers of their least option at these prices, in big integers: for numbers beyond a double's reach. */
export function exactLeastSum(stage: Stage, which: Case, list: Prices): bigint[] | "empty" | "uncountable" {
  const { view, options } = stage;
  let sum = new Array<bigint>(stage.costs.length + 1).fill(0n);
  for (const [seeker, participant] of view.seekers.entries()) {
    const counted = list.prices.filter(({ limit }) => isCounted(limit, seeker, view));
    let best: bigint[] | undefined;
    for (const slot of options.slot.subarray(options.start[seeker], options.start[seeker + 1])) {
      if (!existsIn(which, seeker, slot)) continue;
      const option = { participant, slot: view.slots[slot] ?? null };
      const vector = vectorOf(stage, option, slot, counted, list);
      if (!vector) return "uncountable";
      if (!best || compareVectors(vector, best) < 0) best = vector;
    }
    if (!best) return "empty";
    sum = sum.map((entry, k) => entry + (best[k] ?? 0n));
  }
  return sum;
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
