/**
 * The network solver: many people, few slots, limits that are nested. It finds a choice of least total cost, goal after
 * goal, together with a price list that proves it (network-bound.ts), in integers throughout.
 *
 * THE PROBLEM AS A FLOW. Each person is one unit. It enters the tree of limits (network-tree.ts) at the cell, that is
 * group and slot, of the option taken, at that option's cost, and runs up to the root. The arc from node v to its parent
 * carries the load of v at a convex cost: the soft limits of v; hard limits bound the load. A convex cost is as good as
 * parallel arcs of growing cost (Ahuja, Magnanti, Orlin, Network Flows, 1993, chapter 14).
 *
 * THE COMPACT RESIDUAL GRAPH has the nodes of the tree, a few dozen, and no people. Between cells a and b of one group
 * runs one arc: the cheapest single move of anybody now in a to b, the top of a heap (network-moves.ts). Between v and
 * its parent run an arc up, the cost of one more unit, and an arc down, what one unit less saves.
 *
 * POTENTIALS (Edmonds and Karp 1972, Tomizawa 1971). Node v has a potential p(v), the price of the way from v to the
 * root, p(root) arbitrary; the price of a node is p(v) - p(parent). Three invariants hold from the first assignment on:
 *   1. everybody takes an option of least cost + p(cell);
 *   2. every residual arc a -> b has cost + p(b) - p(a) >= 0: the load of v is one at which its price is right;
 *   3. what enters v less what its arc carries is its excess; all excesses sum to 0.
 * When no excess is left the loads agree with the choice, and 1 and 2 are complementary slackness: the choice is best.
 * Until then Dijkstra finds the distance d of each node from the nearest excess; p(v) += D - d(v) for all v nearer than
 * the farthest deficit D keeps 2 and makes the shortest paths cost 0; a unit along such a path keeps 1 and 2 and brings
 * an excess and a deficit nearer to 0. An excess that reaches no deficit shows that the hard limits cannot be kept.
 *
 * WHAT MAKES IT FAST. A sample of n/8, solved the same way (its own sample first), leaves prices at which nearly
 * everybody's first choice stands: some square root of n units remain to be sent (network-stage.ts). Only moves within
 * a small gap of staying enter the heaps; the cheapest omitted move of each pair is kept as a bound, so distances are
 * never too long, and only when a shortest path runs over such a bound are the heaps filled again with a larger gap. One
 * search serves all deficits. About n m to read the costs and sqrt(n) searches of the small graph.
 *
 * GOALS IN ORDER. As many goals as fit are packed into one number (network-pack.ts proves the weights sufficient by a
 * bound on simple cycles); the rest follow in stages, each on the optimal face of those before: options of least
 * reduced cost, loads at which the prices stay right (network-face.ts). One lexicographic shortest path pass over the
 * last residual graph takes packed prices apart (network-vector.ts), and network-prices.ts shares each node's price among its limits.
 *
 * HARD LIMITS are bounds at first. Where they cannot all be kept, everything is solved again with a stage in front that
 * minimises the units by which they are broken (component 0), and the prices of that stage prove that number.
 */
import type { Model, Prices, Solution } from "../model.ts";
import { compileCurves, freeRange, hardRange, type LoadRange } from "./network-curve.ts";
import { faceOptions, faceRange } from "./network-face.ts";
import type { FlowStatus } from "./network-flow.ts";
import { hardPack, LARGEST_POTENTIAL, type Pack, packedCost, packGoals } from "./network-pack.ts";
import { splitPrices } from "./network-prices.ts";
import { proveChoice } from "./network-prove.ts";
import { solveStage } from "./network-stage.ts";
import type { Flow } from "./network-state.ts";
import { compileTree, type Tree } from "./network-tree.ts";
import { pricesOf, vectorPotentials } from "./network-vector.ts";

/** What an earlier solution may hand on; it changes how fast the answer is found, and which of equal answers. */
export interface WarmStart {
  /** Preferred where options are equally good. */
  readonly choice?: Int32Array;
  readonly prices?: Prices;
}

/** Whether the limits of a model are nested, at most one family among them, and everybody has an option. */
export function isNested(model: Model): boolean {
  return compileTree(model) !== undefined;
}

/**
 * The best choice of a nested model with its price list; undefined where the model is not nested. Component 0 of the
 * totals is the number of units by which hard limits are broken, the least possible. All components are proved unless a
 * single limit contradicts itself (`atLeast` above `atMost`): one price cannot bear on both its ends.
 *
 * @throws RangeError where one goal's costs alone are too large for exact doubles.
 */
export function solveNetwork(model: Model, warm: WarmStart = {}): Solution | undefined {
  const tree = compileTree(model);
  if (!tree) return undefined;
  const scratch = new Float64Array(model.slot.length);
  // Potentials rarely exceed a few arcs' cost; the second limit leaves room for the longest path there can be.
  for (const most of [LARGEST_POTENTIAL / 4, Math.floor(LARGEST_POTENTIAL / (4 * tree.nodes))]) {
    const task: Task = { model, tree, warm, scratch };
    const packs = packGoals(model, tree, most, scratch);
    const kept = solvePacks(task, packs, hardRange(model, tree));
    const solved = kept.status === "infeasible" ? solvePacks(task, [hardPack, ...packs], freeRange(tree)) : kept;
    if (solved.status === "optimal") return toSolution(task, solved);
  }
  throw new RangeError("costs are too large for exact doubles");
}

interface Task {
  readonly model: Model;
  readonly tree: Tree;
  readonly warm: WarmStart;
  /** Room for a column of costs: of a million people each such array is worth making once. */
  readonly scratch: Float64Array<ArrayBuffer>;
}

interface Solved {
  readonly status: FlowStatus;
  readonly choice: Int32Array;
  readonly load: Int32Array;
  /** For each node its price, components 0 to goals. */
  readonly price: readonly number[][];
}

/** Pack after pack, each on the face that those before it leave. */
function solvePacks(task: Task, packs: readonly Pack[], range: LoadRange): Solved {
  const { model, tree } = task;
  const price = Array.from({ length: tree.nodes }, () => new Array<number>(model.goals + 1).fill(0));
  const failed = (status: FlowStatus): Solved => ({
    status,
    choice: new Int32Array(0),
    load: new Int32Array(0),
    price,
  });
  if (range.low.some((low, node) => low > range.high[node])) return failed("infeasible");
  let open = everything(task, range);
  for (const [index, pack] of packs.entries()) {
    const cost = packedCost(model, pack, open.origin, task.scratch);
    const curves = compileCurves(model, tree, open.range, (goal) => pack.weights[pack.goals.indexOf(goal)] ?? 0);
    const stage = { tree, curves, options: { start: open.start, slot: open.slot, cost }, people: model.people };
    const { status, flow } = solveStage(stage, { potential: warmPotential(task, pack), at: open.at });
    if (status !== "optimal") return failed(status);
    const potential = vectorPotentials(model, flow, pack);
    recordPrices(tree, pack, potential, price);
    if (index === packs.length - 1) return { status, choice: chosen(open, flow), load: flow.load, price };
    const next = narrow(task, open, flow, pack, potential);
    if (!next) return failed("overflow");
    open = next;
  }
  return failed("overflow");
}

/** What the stages so far leave open. */
interface Open {
  readonly start: Int32Array;
  readonly slot: Int32Array;
  /** The model's option for each open one; undefined: all are open. */
  readonly origin: Int32Array | undefined;
  readonly at: Int32Array;
  readonly range: LoadRange;
}

function everything(task: Task, range: LoadRange): Open {
  const { model, warm } = task;
  const at = warm.choice ? warm.choice.slice() : new Int32Array(model.people).fill(-1);
  return { start: model.start, slot: model.slot, origin: undefined, at, range };
}

function narrow(task: Task, open: Open, flow: Flow, pack: Pack, potential: Float64Array): Open | undefined {
  const face = faceOptions(flow, pack, potential);
  if (!face) return undefined;
  const origin = open.origin ? face.origin.map((option) => (open.origin as Int32Array)[option]) : face.origin;
  return {
    start: face.start,
    slot: face.slot,
    origin,
    at: face.at,
    range: faceRange(task.model, flow, pack, potential),
  };
}

function chosen(open: Open, flow: Flow): Int32Array {
  const { origin } = open;
  return origin ? flow.moves.at.map((option) => origin[option]) : flow.moves.at;
}

function recordPrices(tree: Tree, pack: Pack, potential: Float64Array, price: readonly number[][]): void {
  for (let node = 0; node < tree.nodes - 1; node++) {
    const own = pricesOf(tree, potential, pack.goals.length, node);
    pack.goals.forEach((goal, part) => {
      price[node][goal] = own[part];
    });
  }
}

/** The packed potentials that given prices amount to. */
function warmPotential(task: Task, pack: Pack): Float64Array | undefined {
  const { model, tree, warm } = task;
  const { prices } = warm;
  if (!prices || prices.vectors.length !== model.limits.length) return undefined;
  const potential = new Float64Array(tree.nodes);
  for (let node = tree.nodes - 2; node >= 0; node--) {
    let own = 0;
    for (const limit of tree.limits[node]) {
      pack.goals.forEach((goal, part) => {
        own += pack.weights[part] * Math.round((prices.vectors[limit][goal] ?? 0) / prices.denominator);
      });
    }
    potential[node] = potential[tree.parent[node]] + own;
  }
  return potential;
}

function toSolution({ model, tree, scratch }: Task, solved: Solved): Solution {
  const prices = splitPrices(model, tree, solved.load, (node) => solved.price[node]);
  const { totals, bounds, proved } = proveChoice(model, solved.choice, prices, scratch);
  const exact = { totals: totals.map(Number), bounds: bounds.map(Number), proved };
  return { choice: solved.choice, ...exact, cuts: [], branch: 0, leaves: [prices] };
}
