/**
 * The pairing solver: many slots that each hold few people (mentors), no families, any number of goals. It finds a best
 * choice together with one price list that proves all goals (network-bound.ts), in integers throughout.
 *
 * THE PROBLEM AS A FLOW. Each person is one unit that enters the slot of the option taken, at that option's cost, and runs
 * on to the root; going without leads to the root itself. The arc from a slot to the root holds no more than its hard
 * limit, and each further unit on it costs one more for every soft limit passed (an even load): a convex cost.
 *
 * THE RESIDUAL GRAPH has the slots and the root as its nodes. From a to b runs an arc for everybody at a who could take b,
 * at the difference of the two costs; it is read off that person's row of options when the search leaves a, and stored
 * nowhere. Between a slot and the root run the cost of one unit more and what one unit less saves.
 *
 * SHORTEST AUGMENTING PATHS WITH PRICES (Edmonds and Karp 1972, Tomizawa 1971; for assignment Jonker and Volgenant 1987).
 *   1. everybody takes an option of least cost + price;
 *   2. every arc a -> b has cost + price(b) - price(a) >= 0, the arcs of the root among them;
 *   3. what a node holds less what it passes on is its excess; all excesses sum to 0.
 * 1 to 3 hold for any prices from which we start: everybody takes the cheapest option, and an arc carries what its price
 * allows. Then one unit at a time goes from an excess along a shortest path to the nearest lack; raising every node by
 * what it is nearer than that lack keeps 1 and 2 and makes the path cost nothing. When no excess is left the arcs agree
 * with the choice, and 1 and 2 are complementary slackness: nothing is better.
 *
 * START PRICES come from a coarse auction (pairing-auction.ts): they decide how many units remain to be sent, never what
 * the answer is worth. Searches end at the first lack and look at nothing farther than the nearest found so far; one from
 * the root, whose excess may be large, goes on and serves many lacks by paths that share no node.
 *
 * SHORTLISTS (pairing-shortlist.ts). Of a long row only the cheapest options are looked at. Prices never fall, so what the
 * others cost at least stays known; whoever's omitted options might be as near as the next node is looked at in full then.
 *
 * GOALS IN ORDER. Costs and prices are vectors with one entry a pack of goals (pairing-pack.ts), compared
 * lexicographically: an ordered group, in which all of the above holds word for word. Nearly always the first entry
 * decides, and the others are not looked at. No later stage, no optimal face.
 */
import type { Model, Prices, Solution } from "../model.ts";
import { proveChoice } from "../network/network-prove.ts";
import { holdAuction } from "./pairing-auction.ts";
import { balance } from "./pairing-balance.ts";
import { compilePairingCurves, isPairing } from "./pairing-curve.ts";
import { packPairing } from "./pairing-pack.ts";
import { pairingPrices } from "./pairing-prices.ts";
import { createShortlists } from "./pairing-shortlist.ts";
import { startPairing } from "./pairing-start.ts";

/**
 * The best choice of a pairing model with the price list that proves all its goals; undefined where the model is none, where
 * its costs are too large for exact doubles, or where an invariant is found broken.
 */
export function solvePairing(model: Model): Solution | undefined {
  const packs = isPairing(model) ? packPairing(model) : undefined;
  if (!packs) return undefined;
  if (packs.length === 0) return withoutGoals(model);
  const curves = compilePairingCurves(model, packs);
  const price = packs.map(() => new Float64Array(model.slots + 1));
  const lists = createShortlists(model, packs[0].cost, price[0]);
  const auction = holdAuction(model, lists, curves);
  price[0].set(auction.price);
  const flow = startPairing({ model, packs, curves, lists, price }, auction.held);
  if (!balance(flow)) return undefined;
  const prices = pairingPrices(flow);
  return flow.search.isBroken ? undefined : toSolution(model, flow.at, prices);
}

function withoutGoals(model: Model): Solution {
  const choice = model.start.slice(1).map((end) => end - 1);
  return toSolution(model, choice, { denominator: 1, vectors: model.limits.map(() => [0]) });
}

function toSolution(model: Model, choice: Int32Array, prices: Prices): Solution {
  const { totals, bounds, proved } = proveChoice(model, choice, prices);
  const exact = { totals: totals.map(Number), bounds: bounds.map(Number), proved };
  return { choice, ...exact, cuts: [], branch: 0, leaves: [prices] };
}
