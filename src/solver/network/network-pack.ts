import type { Model } from "../model.ts";
import type { Tree } from "./network-tree.ts";

/** Consecutive goals solved as one, each weighted so that it is never traded for a later one of the pack. */
export interface Pack {
  /** Ascending. */
  readonly goals: readonly number[];
  /** One for each of `goals`; the last is 1. */
  readonly weights: readonly number[];
  /** The least cost of any option on each of `goals`: packed costs are counted from there. */
  readonly lows: readonly number[];
}

/** The largest magnitude of potentials that the solver lets pass, 2^51: sums of a few of them stay exact in doubles. */
export const LARGEST_POTENTIAL = 2_251_799_813_685_248;

/**
 * Packs goals from the last to the first, as many as fit. A simple cycle of the residual graph moves at most one person
 * out of each cell and passes each node once, so on goal g it gains at most cells x range(g) + the steepest slopes of
 * all nodes. A weight above the weighted sum of these for all later goals of the pack therefore keeps their order.
 * The sums are BigInt; `most` bounds the packed cost of a single arc, and a goal that would pass it starts a new pack.
 *
 * @param scratch room for a column of costs
 * @throws RangeError where one goal alone is beyond 2^51.
 */
export function packGoals(model: Model, tree: Tree, most: number, scratch: Float64Array): readonly Pack[] {
  const packs: OpenPack[] = [];
  for (let goal = model.goals; goal >= 1; goal--) {
    const cost = model.costs(goal, scratch);
    const steep = steepness(model, tree, goal);
    const last = packs[packs.length - 1];
    const wide = spreadOf(goal, cost, steep);
    // The range within each person is the right measure, the range over all costs a quick bound on it.
    const next = last && !fits(last, wide, most) ? { ...wide, range: BigInt(largestRange(model, cost)) } : wide;
    const pack = last && fits(last, next, most) ? last : newPack();
    if (pack !== last) packs.push(pack);
    addGoal(tree, pack, next);
  }
  return packs.length === 0 ? [newPack()] : packs.reverse();
}

/**
 * What each option costs in all, weighted; only the options in `origin` where a stage has left these. It is added up when
 * the pack's stage begins: of all packs at once the costs would outweigh everything else.
 */
export function packedCost(
  model: Model,
  { goals, weights, lows }: Pack,
  origin: Int32Array | undefined,
  scratch: Float64Array,
): Float64Array {
  const isWhole = !origin && goals.length === 1 && goals[0] > 0 && Math.abs(lows[0]) <= LARGEST_POTENTIAL / 2;
  if (isWhole) return model.costs(goals[0]);
  const packed = new Float64Array(origin?.length ?? model.slot.length);
  for (const [part, goal] of goals.entries()) {
    if (goal > 0) addCosts(packed, weights[part], model.costs(goal, scratch), lows[part], origin);
  }
  return packed;
}

/** The single stage before all others where the hard limits cannot all be kept: only they have a price. */
export const hardPack: Pack = { goals: [0], weights: [1], lows: [0] };

interface OpenPack {
  readonly goals: number[];
  readonly weights: number[];
  readonly lows: number[];
  /** What a simple cycle can gain in all, weighted. */
  cycle: bigint;
  /** What a single arc can cost in all, weighted. */
  arc: bigint;
  /** What an option can cost in all, weighted. */
  size: bigint;
}

interface Steepness {
  readonly total: bigint;
  readonly most: bigint;
}

interface GoalCost {
  readonly goal: number;
  readonly low: number;
  /** Highest less lowest cost of all. */
  readonly spread: bigint;
  /** At least the most that a move can cost anybody. */
  readonly range: bigint;
  readonly steep: Steepness;
}

function newPack(): OpenPack {
  return { goals: [], weights: [], lows: [], cycle: 0n, arc: 0n, size: 0n };
}

function fits(pack: OpenPack, { spread, range, steep }: GoalCost, most: number): boolean {
  const weight = pack.cycle + 1n;
  if (pack.size + weight * spread > BigInt(LARGEST_POTENTIAL)) return false;
  return pack.arc + weight * (range + steep.most) <= BigInt(most);
}

function addGoal(tree: Tree, pack: OpenPack, { goal, low, spread, range, steep }: GoalCost): void {
  const weight = pack.cycle + 1n;
  // At least four moves, so that one move's packed cost can be taken apart again by rounding.
  const moves = BigInt(Math.max(4, tree.cells));
  pack.size += weight * spread;
  pack.arc += weight * (range + steep.most);
  pack.cycle += weight * (moves * range + steep.total + steep.most);
  if (pack.size > LARGEST_POTENTIAL || pack.arc > LARGEST_POTENTIAL)
    throw new RangeError("costs are too large for exact doubles");
  pack.goals.unshift(goal);
  pack.weights.unshift(Number(weight));
  pack.lows.unshift(low);
}

function addCosts(
  packed: Float64Array,
  weight: number,
  cost: Float64Array,
  low: number,
  origin: Int32Array | undefined,
): void {
  if (origin) for (let k = 0; k < packed.length; k++) packed[k] += weight * (cost[origin[k]] - low);
  else for (let option = 0; option < packed.length; option++) packed[option] += weight * (cost[option] - low);
}

function spreadOf(goal: number, cost: Float64Array, steep: Steepness): GoalCost {
  let low = cost.length > 0 ? cost[0] : 0;
  let high = low;
  for (let option = 1; option < cost.length; option++) {
    const value = cost[option];
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  const spread = BigInt(high) - BigInt(low);
  return { goal, low, spread, range: spread, steep };
}

/** The greatest rise or fall that the limits of a goal give one unit, summed over the nodes and at most. */
function steepness(model: Model, tree: Tree, goal: number): Steepness {
  let total = 0n;
  let most = 0n;
  for (const limits of tree.limits) {
    const own = limits.filter((limit) => model.limits[limit].goal === goal);
    const upper = own.filter((limit) => model.limits[limit].atMost !== Infinity).length;
    const lower = own.filter((limit) => model.limits[limit].atLeast > 0).length;
    const steepest = BigInt(Math.max(upper, lower));
    total += steepest;
    if (steepest > most) most = steepest;
  }
  return { total, most };
}

function largestRange(model: Model, cost: Float64Array): number {
  const { people, start } = model;
  let largest = 0;
  for (let person = 0; person < people; person++) {
    const end = start[person + 1];
    let low = cost[start[person]];
    let high = low;
    for (let option = start[person] + 1; option < end; option++) {
      const value = cost[option];
      if (value < low) low = value;
      else if (value > high) high = value;
    }
    if (high - low > largest) largest = high - low;
  }
  return largest;
}
