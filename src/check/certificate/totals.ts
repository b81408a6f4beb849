import type { Finding } from "../../domain/finding.ts";
import type { Option } from "../../domain/programme/rule-book.ts";
import { fault } from "../fault.ts";
import { type CountedLimit, countTaken } from "../stages/counted-limits.ts";
import type { Stage } from "../stages/stage.ts";

/** What a stage's decisions come to: broken hard limits first, then each goal. Exact. */
export type Totals = readonly bigint[];

/** A stage with what the plan does in it, recounted. */
export interface RecountedStage {
  readonly stage: Stage;
  /** The slot that each seeker has; the index beyond the last for none. */
  readonly taken: Int32Array;
  readonly totals: Totals;
}

/** How much a sum of safe integers may grow before the next one could make it inexact. */
const half = 4_503_599_627_370_496;

/**
 * Recounts a stage's totals; a broken hard limit and a cost that is no exact integer are findings.
 * @param taken the slot index that each seeker takes
 */
export function totalsOf(stage: Stage, taken: Int32Array): { totals: Totals; findings: readonly Finding[] } {
  const excesses = excessesOf(stage, taken);
  const findings = brokenLimits(stage, excesses);
  const totals = [0, ...stage.rules.goals].map(() => 0n);
  for (const { limit, excess } of excesses) totals[limit.goal] = (totals[limit.goal] ?? 0n) + BigInt(excess);
  for (const [at, sum] of sumsOf(stage, taken).entries()) {
    const rule = stage.rules.goals[at]?.name ?? "";
    if (sum === undefined) findings.push(fault("programme/cost", [...stage.path, "goals", at], { rule }));
    totals[at + 1] = (totals[at + 1] ?? 0n) + (sum ?? 0n);
  }
  return { totals, findings };
}

interface Excess {
  readonly limit: CountedLimit;
  readonly count: number;
  /** Too many, or too few: never both. */
  readonly excess: number;
}

function excessesOf({ view, limits }: Stage, taken: Int32Array): Excess[] {
  const counts = countTaken(view, limits, taken);
  return limits.map((limit, at) => {
    const count = counts[at] ?? 0;
    const above = Math.max(0, count - (limit.atMost ?? Infinity));
    return { limit, count, excess: above + Math.max(0, (limit.atLeast ?? 0) - count) };
  });
}

function brokenLimits(stage: Stage, excesses: readonly Excess[]): Finding[] {
  return excesses
    .filter(({ limit, excess }) => limit.goal === 0 && excess > 0)
    .map(({ limit, count }) => {
      const bounds = { atMost: limit.atMost ?? "", atLeast: limit.atLeast ?? "" };
      return fault("limit/broken", pathOf(stage), { limit: limit.id, count, ...bounds });
    });
}

/** The list of the plan that holds a stage's decisions. */
function pathOf(stage: Stage): readonly string[] {
  return [{ cadre: "cadre", placing: "placements", pairing: "pairings" }[stage.view.stage]];
}

/** What the options taken cost on each goal; undefined where a cost is no exact integer. One person after the other. */
function sumsOf({ view, costs }: Stage, taken: Int32Array): (bigint | undefined)[] {
  const sums = costs.map(() => ({ exact: 0n, sum: 0, isExact: true }));
  for (const [at, participant] of view.seekers.entries()) {
    const option: Option = { participant, slot: view.slots[taken[at] ?? -1] ?? null };
    for (let goal = 0; goal < costs.length; goal++) {
      const one = costs[goal](option);
      const total = sums[goal];
      if (!Number.isSafeInteger(one) || Math.abs(one) > half) total.isExact = false;
      total.sum += one;
      if (Math.abs(total.sum) < half || !total.isExact) continue;
      total.exact += BigInt(total.sum);
      total.sum = 0;
    }
  }
  return sums.map(({ exact, sum, isExact }) => (isExact ? exact + BigInt(sum) : undefined));
}
