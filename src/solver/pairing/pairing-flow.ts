import type { Model } from "../model.ts";
import type { PairingCurves } from "./pairing-curve.ts";
import type { Less, NodeHeap } from "./pairing-heap.ts";
import type { PairingPack } from "./pairing-pack.ts";
import type { Shortlists } from "./pairing-shortlist.ts";

/**
 * The state of the flow. Nodes are the slots and, numbered after them, the root, where those are who go without. Every
 * number that is compared is a vector with one entry for each pack, in lexicographic order.
 */
export interface PairingFlow {
  readonly model: Model;
  readonly packs: readonly PairingPack[];
  readonly curves: PairingCurves;
  readonly lists: Shortlists;
  readonly root: number;
  /** Of each node, pack by pack; a slot's price is its own less the root's. */
  readonly price: readonly Float64Array[];
  /** The option that each person takes. */
  readonly at: Int32Array;
  /** The people at each node, linked both ways; -1 ends a list. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly before: Int32Array;
  /** What the arc from each slot to the root carries. */
  readonly sent: Int32Array;
  /** What a node holds beyond what it passes on; negative: what it lacks. */
  readonly excess: Int32Array;
  readonly search: SearchState;
}

/** Shortest distances from the last source, and how they were reached. */
export interface SearchState {
  readonly distance: readonly Float64Array[];
  /** The node before, or -1. */
  readonly fromNode: Int32Array;
  /** Who moves, to which option; -1: nobody, the arc between a slot and the root. */
  readonly fromPerson: Int32Array;
  readonly fromOption: Int32Array;
  /** The nodes taken out of the heap, in order, and all that were put in. */
  readonly settled: Int32Array;
  readonly touched: Int32Array;
  settledCount: number;
  touchedCount: number;
  /** One lack is wanted: whatever is no nearer than the nearest one seen, or -1, is left out. */
  isNarrow: boolean;
  seen: number;
  /** The nodes found that lack something, nearest first. */
  readonly found: Int32Array;
  foundCount: number;
  /** An arc of negative length was met, which the invariants rule out: nothing found is to be relied on. */
  isBroken: boolean;
  /** People of settled nodes of whom only the shortlist was looked at, with the least distance of what it leaves out. */
  readonly deferred: Int32Array;
  readonly deferredAt: Float64Array;
  deferredCount: number;
  readonly heap: NodeHeap;
  readonly less: Less;
  readonly scratch: Float64Array;
}

/** What a flow is made of before anybody has chosen. */
export type PairingTask = Pick<PairingFlow, "model" | "packs" | "curves" | "lists" | "price">;

/** Moves a person to an option; the excess of both nodes follows. */
export function movePerson(flow: PairingFlow, person: number, option: number): void {
  const { model, at, head, next, before, excess } = flow;
  const old = model.slot[at[person]];
  const [left, right] = [before[person], next[person]];
  if (left < 0) head[old] = right;
  else next[left] = right;
  if (right >= 0) before[right] = left;
  excess[old]--;
  at[person] = option;
  linkPerson(flow, person, model.slot[option]);
}

/** Puts a person into a node's list. */
export function linkPerson({ head, next, before, excess }: PairingFlow, person: number, node: number): void {
  const first = head[node];
  next[person] = first;
  before[person] = -1;
  if (first >= 0) before[first] = person;
  head[node] = person;
  excess[node]++;
}
