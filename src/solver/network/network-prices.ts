import type { Model, Prices } from "../model.ts";
import type { Tree } from "./network-tree.ts";

/** An integer for each component, 0 to goals. */
type Vector = readonly number[];

/**
 * Splits the price of each node over the limits that count its people. A limit whose load is beyond it bears its full
 * penalty, one that is not reached bears nothing, and those met exactly share the rest, the earliest goal first: in an
 * ordered group that always comes out even.
 */
export function splitPrices(
  model: Model,
  tree: Pick<Tree, "nodes" | "limits">,
  load: Int32Array,
  price: (node: number) => Vector,
): Prices {
  const vectors: Vector[] = model.limits.map(() => zeros(model));
  for (let node = 0; node < tree.nodes; node++) {
    if (tree.limits[node].length > 0) splitNode(model, tree.limits[node], load[node], price(node), vectors);
  }
  return { denominator: 1, vectors };
}

function splitNode(model: Model, limits: readonly number[], load: number, price: Vector, vectors: Vector[]): void {
  let rest = price;
  for (const limit of limits) {
    const { atMost, atLeast, goal } = model.limits[limit];
    const sides = (atMost < load ? 1 : 0) - (atLeast > load ? 1 : 0);
    vectors[limit] = unit(model, goal, sides);
    rest = subtract(rest, vectors[limit]);
  }
  const up = sign(rest) > 0;
  const met = limits.filter((limit) => model.limits[limit][up ? "atMost" : "atLeast"] === load);
  met.sort((a, b) => model.limits[a].goal - model.limits[b].goal || a - b);
  for (const limit of met) {
    const most = unit(model, model.limits[limit].goal, up ? 1 : -1);
    const beyond = sign(subtract(rest, most)) === (up ? 1 : -1);
    // A hard limit that is kept may bear any price.
    const share = beyond && model.limits[limit].goal > 0 ? most : rest;
    vectors[limit] = subtract(vectors[limit], subtract(zeros(model), share));
    rest = subtract(rest, share);
  }
  if (sign(rest) !== 0) throw new Error("network solver: a price that no limit can bear");
}

function zeros(model: Model): Vector {
  return new Array<number>(model.goals + 1).fill(0);
}

function unit(model: Model, goal: number, value: number): Vector {
  return zeros(model).map((zero, component) => (component === goal ? value : zero));
}

function subtract(a: Vector, b: Vector): Vector {
  return a.map((value, component) => value - b[component]);
}

/** Lexicographic: -1, 0 or 1. */
function sign(vector: Vector): number {
  return Math.sign(vector.find((value) => value !== 0) ?? 0);
}
