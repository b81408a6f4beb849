import { ALL, assignBest, type HeapPlan, planHeaps } from "./network-assign.ts";
import { projectPotentials } from "./network-curve.ts";
import { clearMoves, finishMoves, isNamed, makeMove, offerMoves } from "./network-moves.ts";
import { LARGEST_POTENTIAL } from "./network-pack.ts";
import { createSearch, type Search, searchPaths } from "./network-search.ts";
import { balance, bendArcs, createFlow, type Flow, type Level } from "./network-state.ts";

/** "overflow": potentials grew beyond what stays exact in doubles; pack fewer goals. */
export type FlowStatus = "optimal" | "infeasible" | "overflow";

/**
 * Solves one level. `potential` and `at` (the option of each person) are read as a start and changed in place; where
 * several options are equally cheap, the one in `at` is preferred, then the first with room.
 */
export function solveFlow(level: Level, potential: Float64Array, at: Int32Array): { status: FlowStatus; flow: Flow } {
  const { tree, curves } = level;
  projectPotentials(curves, tree, potential, LARGEST_POTENTIAL / 4);
  const plan = planHeaps(level, potential);
  const flow = createFlow(level, potential, at, plan.entries);
  clearMoves(flow.moves, plan.gap, plan.room);
  assignBest(flow);
  finishMoves(flow.moves, potential);
  balance(flow);
  const status = shiftUnits(flow, createSearch(tree.nodes), plan);
  return { status, flow };
}

/** Sends units from excesses to deficits along shortest paths until there are none. */
function shiftUnits(flow: Flow, search: Search, plan: HeapPlan): FlowStatus {
  while (flow.excess.some((units) => units > 0)) {
    if (searchPaths(flow, search) === 0) return "infeasible";
    if (!raisePotentials(flow, search)) return "overflow";
    if (!augmentAll(flow, search)) refill(flow, plan);
  }
  return "optimal";
}

/** Makes every arc of the shortest path tree cost nothing, and no arc less than nothing. */
function raisePotentials(flow: Flow, search: Search): boolean {
  const { potential } = flow;
  const { settled, settledCount, distance } = search;
  const farthest = distance[settled[settledCount - 1]];
  let largest = 0;
  for (let k = 0; k < settledCount; k++) {
    potential[settled[k]] += farthest - distance[settled[k]];
    largest = Math.max(largest, Math.abs(potential[settled[k]]));
  }
  return largest <= LARGEST_POTENTIAL;
}

/** Sends what the tree of shortest paths still allows; false when not a unit could go, for want of named moves. */
function augmentAll(flow: Flow, search: Search): boolean {
  const { settled, settledCount, before } = search;
  let sent = false;
  for (let k = 0; k < settledCount; k++) {
    while (flow.excess[settled[k]] < 0 && isOpen(flow, before, settled[k])) {
      sendUnit(flow, before, settled[k]);
      sent = true;
    }
  }
  return sent;
}

function isOpen(flow: Flow, before: Int32Array, deficit: number): boolean {
  let node = deficit;
  while (before[node] >= 0) {
    if (!isTight(flow, before[node], node)) return false;
    node = before[node];
  }
  return flow.excess[node] > 0;
}

/** Whether an arc of the path still costs nothing, and a move is known by name. */
function isTight(flow: Flow, from: number, to: number): boolean {
  const { tree, moves, potential, up, down } = flow;
  const difference = potential[from] - potential[to];
  if (from < tree.cells && to < tree.cells) {
    const pair = from * tree.width + (to % tree.width);
    return moves.cost[pair] === difference && isNamed(moves, pair);
  }
  return (tree.parent[from] === to ? up[from] : down[to]) === difference;
}

/** Backwards along the path, so that nobody who has just moved is moved again. */
function sendUnit(flow: Flow, before: Int32Array, deficit: number): void {
  const { tree, moves, excess, load } = flow;
  let to = deficit;
  while (before[to] >= 0) {
    const from = before[to];
    if (from < tree.cells && to < tree.cells) makeMove(moves, from * tree.width + (to % tree.width));
    else {
      const child = tree.parent[from] === to ? from : to;
      load[child] += child === from ? 1 : -1;
      bendArcs(flow, child);
    }
    to = from;
  }
  excess[deficit]++;
  excess[to]--;
}

/** Fills the heaps anew, around the potentials of now, with a larger gap and more room. */
function refill(flow: Flow, plan: HeapPlan): void {
  plan.gap = plan.gap > LARGEST_POTENTIAL ? Infinity : 2 * plan.gap + 1;
  plan.room = Math.min(ALL, 4 * plan.room);
  clearMoves(flow.moves, plan.gap, plan.room);
  for (let k = 0; k < flow.who.length; k++) offerMoves(flow.moves, flow.potential, flow.who[k]);
  finishMoves(flow.moves, flow.potential);
}
