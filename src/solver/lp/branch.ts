import { choiceOf, mostFractional, valueOf } from "../fraction.ts";
import type { Branch, Model, Prices, ProvedCut, Solution } from "../model.ts";
import {
  compareTotals,
  compareWithTotals,
  type ExactBound,
  firstFraction,
  provedBy,
  roundedUp,
  totalsOf,
} from "../proof.ts";
import { firstChoice } from "../search/greedy.ts";
import { withCuts } from "./cut.ts";
import { exactBound } from "./cut-bound.ts";
import { incidenceOf } from "./incidence.ts";
import { integerPrices } from "./integer-prices.ts";
import { roundedChoice } from "./rounded-choice.ts";
import { minimise, release } from "./simplex.ts";
import type { Basis, CutRow } from "./simplex-basis.ts";
import { manyPeople } from "./simplex-descend.ts";
import { goOn, goOnIfPossible } from "./simplex-dual.ts";
import { assign, copyOf, extendedBasis, startingBasis } from "./simplex-start.ts";

/**
 * Exact lexicographic optimisation for any limits, crossing ones too.
 *
 * 1. The lexicographic simplex. A whole answer is optimal, and its price list proves it.
 * 2. Else rounding cuts (`cut.ts`): a goal whose bound is 24.5 is at least 25, for all that do as well before it. Not of
 *    a goal whose costs are huge.
 * 3. Else a case distinction, depth first: "this person in this slot, or not?" Each case ends with a price list whose
 *    bound, added up in whole numbers, is no better than the best choice found: together they prove it.
 *
 * Longer than 200 lines because a root, its cases and the best choice so far are one search over one state.
 *
 * @param most how many cases at most; beyond it the best choice found is returned with what is proved of it: see `isUndecided`
 * @param also choices to begin with
 */
export function solveByBranching(model: Model, most = casesFor(model), also: readonly Int32Array[] = []): Solution {
  const costs = plainCosts(model);
  const { choice, prices } = firstChoice(model);
  const basis = startingBasis(model, incidenceOf(model), choice);
  minimise(basis, costs, prices);
  const known = prices ? [choice, roundedChoice(model, basis, (rest) => solveByBranching(rest, 4).choice)] : [];
  return branchFrom(model, costs, basis, [], most, [...known, ...also]);
}

/**
 * A case of a large model takes a good part of a second: 2,000 for up to 6,000 options, 200 for ten thousand people in ten
 * slots. Fewer would end before the first whole choice is reached: about as many are in part as there are limits.
 */
function casesFor({ slot }: Model): number {
  return Math.max(200, Math.min(2000, Math.floor(12_000_000 / slot.length)));
}

/** Of a large model a case that takes very many pivots is given up: it would not be the last such. */
function pivotsFor({ people }: Model, times = 1): number | undefined {
  return people < manyPeople ? undefined : 6000 * times;
}

/**
 * Goes on from a basis that the simplex has solved, with some options excluded: they cost 1 in component 0 of `costs`.
 * Where nothing lawful is left, `totals[0]` is positive or an excluded option is taken.
 * @param known choices to begin with, so that a search which ends early has one
 */
export function branchFrom(
  model: Model,
  costs: readonly Float64Array[],
  basis: Basis,
  without: readonly number[],
  most = 2000,
  known: readonly Int32Array[] = [],
): Solution {
  const root = rootOf(model, costs, basis, new Set(without));
  // A cut holds for those that equal its list's bound on the goals before it: if the best does not, do without.
  let left = most;
  for (let used = root.cuts.length; ; used--) {
    const search = searchFrom(model, costs, root.bases[used], root.cuts.slice(0, used), without, left);
    for (const choice of known) keepBetter(search, choice);
    const branch = settle(search);
    const { choice, totals } = search.best ?? incumbent(search, choiceOf(search.basis));
    if (search.cuts.every((cut, at) => agrees(root.bounds[at], totals, cut.goal))) {
      const { proved, bounds } = provedBy(model, search.bounds, totals);
      return { choice, totals, bounds, proved, cuts: search.cuts, branch, leaves: search.leaves };
    }
    if (search.best && most < 2000) known = [...known, search.best.choice];
    if (known.length > 0) left = Math.max(0, left - search.cases);
  }
}

interface Root {
  readonly cuts: readonly ProvedCut[];
  /** The bound of each cut's list. */
  readonly bounds: readonly ExactBound[];
  /** The solved basis without cuts, with the first, with the first two ... */
  readonly bases: readonly Basis[];
}

function rootOf(model: Model, costs: readonly Float64Array[], solved: Basis, without: ReadonlySet<number>): Root {
  let basis = solved;
  const excluded = without.size === 0 ? undefined : (option: number): boolean => without.has(option);
  const [cuts, bounds, bases]: [ProvedCut[], ExactBound[], Basis[]] = [[], [], [basis]];
  while (mostFractional(basis) >= 0) {
    const prices = integerPrices(basis, costs);
    const bound = exactBound(model, prices, cuts, excluded);
    const goal = firstFraction(bound);
    if (goal < 1 || goal >= model.goals || cuts.some((cut) => cut.goal >= goal)) break;
    if (!isWorthCutting(costs[goal])) break;
    cuts.push({ goal, atLeast: roundedUp(bound, goal), prices });
    bounds.push(bound);
    const next = withCut(basis, withCuts(model, cuts), { goal, costs: costs[goal] }, uncharged(costs), without);
    // A cut that takes too long is done without.
    if (!minimise(next, costs, undefined, pivotsFor(model, 4))) {
      cuts.pop();
      bounds.pop();
      break;
    }
    basis = next;
    bases.push(basis);
  }
  return { cuts, bounds, bases };
}

/**
 * A cut lifts a bound by less than one. Where costs run to a thousand million, as a lot's do, that closes no case, while its
 * row splits every solution after it into parts: measured, 2,000 cases with it where three are enough without.
 */
function isWorthCutting(costs: Float64Array): boolean {
  return costs.every((cost) => Math.abs(cost) < fineCosts);
}

const fineCosts = 1_000_000;

/** The basis with a cut, put right by the dual method where that can. */
function withCut(
  basis: Basis,
  model: Model,
  cut: Omit<CutRow, "row">,
  costs: readonly Float64Array[],
  without: ReadonlySet<number>,
): Basis {
  const extended = extendedBasis(basis, model, cut, true);
  release(extended);
  const ready = goOn(extended, costs, (option) => without.has(option));
  const next = ready ? extended : extendedBasis(basis, model, cut);
  release(next);
  return next;
}

/** The costs without a charge for what is excluded. */
function uncharged(costs: readonly Float64Array[]): Float64Array[] {
  return [new Float64Array(costs[0].length), ...costs.slice(1)];
}

/** The options' costs of components 0 to goals; the first are none. */
export function plainCosts(model: Model): Float64Array[] {
  return Array.from({ length: model.goals + 1 }, (_, goal) =>
    goal === 0 ? new Float64Array(model.slot.length) : model.costs(goal),
  );
}

function agrees({ vector, denominator }: ExactBound, totals: readonly number[], before: number): boolean {
  return totals.slice(0, before).every((total, at) => vector[at] === BigInt(total) * denominator);
}

interface Search {
  readonly model: Model;
  readonly cuts: readonly ProvedCut[];
  readonly costs: Float64Array[];
  /** The same without a charge for what is excluded. */
  readonly plain: readonly Float64Array[];
  readonly basis: Basis;
  /** How many answers on the way here exclude each option. */
  readonly excluded: Int32Array;
  /** What no case may take. */
  readonly without: ReadonlySet<number>;
  readonly leaves: Prices[];
  readonly bounds: ExactBound[];
  readonly most: number;
  cases: number;
  best: Incumbent | undefined;
  /** The prices of the first case, which is everything. */
  root?: Prices;
}

interface Incumbent {
  readonly choice: Int32Array;
  readonly totals: readonly number[];
}

function searchFrom(
  model: Model,
  costs: readonly Float64Array[],
  basis: Basis,
  cuts: readonly ProvedCut[],
  without: readonly number[],
  most: number,
): Search {
  const excluded = new Int32Array(model.slot.length);
  for (const option of without) excluded[option] = 1;
  // Component 0 of an excluded option becomes a cost, so that the simplex goes on from the basis it has.
  const own = [Float64Array.from(costs[0]), ...costs.slice(1)];
  const plain = uncharged(costs);
  return {
    model,
    cuts,
    costs: own,
    plain,
    basis,
    excluded,
    without: new Set(without),
    leaves: [],
    bounds: [],
    most,
    cases: 0,
    best: undefined,
  };
}

function explore(search: Search): Branch {
  // Nothing more will be found: the root's prices say something of every case.
  if (isSpent(search) && search.root) return leaf(search, search.root);
  // What is excluded now leaves the basis by the dual method where that can; the rest is left to the primal one.
  goOnIfPossible(search.basis, search.plain, (option) => search.excluded[option] > 0);
  const solved = minimise(search.basis, search.costs, undefined, pivotsFor(search.model));
  if (!solved && search.best && search.root) return leaf(search, search.root);
  if (!solved) minimise(search.basis, search.costs);
  return settle(search);
}

/** What the solved basis of a case says: its list where that settles it, else a case distinction. */
function settle(search: Search): Branch {
  search.cases++;
  const whole = mostFractional(search.basis) < 0;
  if (whole) keepBetter(search, choiceOf(search.basis));
  const prices = integerPrices(search.basis, search.costs);
  search.root ??= prices;
  const bound = exactBound(search.model, prices, search.cuts, (option) => search.excluded[option] > 0);
  const open = whole || isClosed(search, bound) ? -1 : mostFractional(search.basis, (option) => isOpen(search, option));
  if (open >= 0) return split(search, open);
  search.bounds.push(bound);
  return search.leaves.push(prices) - 1;
}

function leaf(search: Search, prices: Prices): number {
  search.bounds.push(exactBound(search.model, prices, search.cuts, (option) => search.excluded[option] > 0));
  return search.leaves.push(prices) - 1;
}

/** A case needs no further distinction when nothing in it is lawful, or better than the best, or the cases are spent. */
function isClosed(search: Search, bound: ExactBound): boolean {
  if (bound.vector[0] > 0n || isSpent(search)) return true;
  return search.best !== undefined && compareWithTotals(bound, search.best.totals) >= 0;
}

/** Until something lawful is found, more cases are tried than for something better. */
function isSpent({ best, cases, most }: Search): boolean {
  return cases > (best ? most : Math.max(most, Math.min(10 * most, mostUntilFirst)));
}

const mostUntilFirst = 2000;

/** Whether "this option or not?" is still a question: it is no longer where the answers so far leave nothing else. */
function isOpen({ basis, model, excluded }: Search, option: number): boolean {
  const isLeft = (other: number): boolean => excluded[other] === 0;
  return isLeft(option) && optionsOf(model, basis.incidence.person[option]).filter(isLeft).length > 1;
}

function split(search: Search, option: number): Branch {
  const { basis, model } = search;
  const person = basis.incidence.person[option];
  const others = optionsOf(model, person).filter((other) => other !== option);
  const yesFirst = valueOf(basis, option) >= 0.5;
  const askYes = (): Branch => within(search, others);
  const askNo = (): Branch => within(search, [option]);
  const here = copyOf(basis);
  const first = yesFirst ? askYes() : askNo();
  // The other case begins here as well: what the first one has found takes its exclusions for granted.
  assign(basis, here);
  return yesFirst ? { person, option, yes: first, no: askNo() } : { person, option, no: first, yes: askYes() };
}

function within(search: Search, options: readonly number[]): Branch {
  for (const option of options) if (search.excluded[option]++ === 0) search.costs[0][option] = 1;
  const branch = explore(search);
  for (const option of options) if (--search.excluded[option] === 0) search.costs[0][option] = 0;
  return branch;
}

function optionsOf({ start }: Model, person: number): number[] {
  return Array.from({ length: start[person + 1] - start[person] }, (_, at) => start[person] + at);
}

function incumbent({ model }: Search, choice: Int32Array): Incumbent {
  return { choice, totals: totalsOf(model, choice) };
}

function keepBetter(search: Search, choice: Int32Array): void {
  const found = incumbent(search, choice);
  if (found.totals[0] > 0 || found.choice.some((option) => search.without.has(option))) return;
  if (!search.best || compareTotals(found.totals, search.best.totals) < 0) search.best = found;
}
