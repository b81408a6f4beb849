import type { Model } from "../model.ts";

/** Consecutive goals as one number, each weighted so that its sign decides before those of later goals of the pack. */
export interface PairingPack {
  /** Ascending. */
  readonly goals: readonly number[];
  /** One for each of `goals`; the last is 1. */
  readonly weights: readonly number[];
  /** The packed cost of each option. */
  readonly cost: Float64Array;
  /** The most that the packed cost of a path or a cycle can come to. */
  readonly reach: number;
}

/** Paths at most this long leave room in exact doubles for sums of a few of them: 2^50. */
const LARGEST = 1_125_899_906_842_624;

/**
 * Packs goals from the last to the first, as many as fit. A path or a cycle visits each of the nodes (the slots and the
 * root) once, so what two paths and an arc between their ends come to on goal g is at most
 *   (2 nodes + 1) x spread of its costs + 6 x its soft limits on one slot
 * (the root has one arc in and one out). A weight above the weighted sum of these for all later goals makes the sign of
 * the packed sum that of the first goal which is not 0. Computed in BigInt; undefined where one goal alone is too large.
 */
export function packPairing(model: Model): readonly PairingPack[] | undefined {
  const steepest = steepestOf(model);
  const packs: OpenPack[] = [];
  for (let goal = model.goals; goal >= 1; goal--) {
    const cost = model.costs(goal);
    const [low, high] = extremes(cost);
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return undefined;
    const reach = BigInt(2 * model.slots + 3) * (BigInt(high) - BigInt(low)) + 6n * BigInt(steepest[goal]);
    const last = packs[packs.length - 1];
    const pack = last && fits(last, reach) ? last : { goals: [], weights: [], cost: undefined, reach: 0n };
    if (!fits(pack, reach)) return undefined;
    if (pack !== last) packs.push(pack);
    addGoal(pack, goal, cost, low, reach);
  }
  const none = new Float64Array(model.slot.length);
  return packs.reverse().map(({ cost, reach, ...pack }) => ({ ...pack, cost: cost ?? none, reach: Number(reach) }));
}

interface OpenPack {
  readonly goals: number[];
  readonly weights: number[];
  cost: Float64Array | undefined;
  reach: bigint;
}

function fits(pack: OpenPack, reach: bigint): boolean {
  return pack.reach + (pack.reach + 1n) * reach <= BigInt(LARGEST);
}

function addGoal(pack: OpenPack, goal: number, cost: Float64Array, low: number, reach: bigint): void {
  const weight = pack.reach + 1n;
  pack.goals.unshift(goal);
  pack.weights.unshift(Number(weight));
  pack.reach += weight * reach;
  // A lone goal's own column is read only, so it need not be copied.
  if (!pack.cost && Math.abs(low) <= LARGEST) pack.cost = cost;
  else pack.cost = withCosts(pack, Number(weight), cost, low);
}

function withCosts({ cost: packed, goals }: OpenPack, weight: number, cost: Float64Array, low: number): Float64Array {
  // The first column of a pack may be the model's own.
  const sum = !packed || goals.length === 2 ? Float64Array.from(packed ?? new Float64Array(cost.length)) : packed;
  for (let option = 0; option < sum.length; option++) sum[option] += weight * (cost[option] - low);
  return sum;
}

function extremes(cost: Float64Array): [number, number] {
  if (cost.length === 0) return [0, 0];
  let [low, high] = [Infinity, -Infinity];
  for (const value of cost) {
    if (value < low) low = value;
    if (value > high) high = value;
    if (!Number.isInteger(value)) return [NaN, NaN];
  }
  return [low, high];
}

/** For each goal the most soft limits of it that one slot has. */
function steepestOf(model: Model): number[] {
  const counts = new Map<number, number>();
  const most = new Array<number>(model.goals + 1).fill(0);
  for (const { goal, slots } of model.limits) {
    const key = slots[0] * (model.goals + 1) + goal;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    most[goal] = Math.max(most[goal], count);
  }
  return most;
}
