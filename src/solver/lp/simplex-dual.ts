import { release } from "./simplex.ts";
import { type Basis, isSlack, refactor, rowOf, Standing } from "./simplex-basis.ts";
import { toleranceFor } from "./simplex-descend.ts";
import { add, chooseEntering, type Dual, leastEntry, listEntries, reducedCost, roomFor } from "./simplex-entering.ts";
import { move, reprice, workspace } from "./simplex-pivot.ts";
import { pricesOf } from "./simplex-price.ts";
import { assign, copyOf } from "./simplex-start.ts";
import { direction, exchange, swapKey } from "./simplex-step.ts";

/**
 * The lexicographic dual simplex method: goes on from a basis that was best for all components until something was
 * forbidden (options excluded, a cut added), so that some columns now lie outside their bounds. One after the other these
 * leave, and of the columns that can take up the slack the one comes in whose reduced cost vector, over its pivot, is
 * lexicographically least: so the reduced costs keep their signs, and with the last column inside its bounds the basis is
 * the best again. A case of a case distinction takes some ten pivots where the primal method begins nearly anew.
 * (Lemke, 1954; the lexicographic rule as in Dantzig, Orden and Wolfe, 1955.)
 *
 * @param costs the options' costs of components 0 to goals, without any charge for what is excluded
 * @param isExcluded options that must not be taken
 * @returns false where it got stuck or lost its way in rounding errors: then the basis may be unlawful
 */
export function goOn(basis: Basis, costs: readonly Float64Array[], isExcluded: (option: number) => boolean): boolean {
  const work = workspace(basis);
  refactor(basis);
  const [prices, slack] = [freshPrices(basis, costs), costs.map(toleranceFor)];
  const state: Dual = { basis, costs, isExcluded, work, prices, candidates: roomFor(basis), slack };
  bar(state);
  const most = 200 + 4 * basis.rows;
  for (let pivots = 0; pivots < most; pivots++) {
    if (pivots % refactorEvery === refactorEvery - 1) {
      refactor(basis);
      state.prices = freshPrices(basis, costs);
    }
    const leaving = furthestOut(state);
    if (!leaving) return true;
    if (!step(state, leaving)) return false;
  }
  return false;
}

/** The same, and where it gets stuck the basis is as it was before; what was fixed is free then in either case. */
export function goOnIfPossible(
  basis: Basis,
  costs: readonly Float64Array[],
  isExcluded: (option: number) => boolean,
): void {
  const before = copyOf(basis);
  release(basis);
  if (!goOn(basis, costs, isExcluded)) assign(basis, before);
  release(basis);
}

const refactorEvery = 50;
/** How far outside its bounds a column counts as inside. */
const slight = 1e-7;

/** A basic column outside its bounds: in a position, or (position -1) a person's key. It must rise to 0 or fall to `top`. */
interface Out {
  readonly position: number;
  readonly person: number;
  readonly rises: boolean;
}

function freshPrices(basis: Basis, costs: readonly Float64Array[]): Float64Array[] {
  return costs.map((column, component) => pricesOf(basis, component, column));
}

/** What is excluded and not taken stays out. */
function bar({ basis, isExcluded }: Dual): void {
  for (let option = 0; option < basis.options; option++)
    if (basis.standing[option] === Standing.lower && isExcluded(option)) basis.standing[option] = Standing.fixedLower;
}

function topOf({ basis, isExcluded }: Dual, column: number): number {
  if (column < basis.options) return isExcluded(column) ? 0 : Infinity;
  return isSlack(basis, column) ? basis.slackUpper[rowOf(basis, column)] : Infinity;
}

function furthestOut(state: Dual): Out | undefined {
  const { basis } = state;
  let worst = slight;
  let out: Out | undefined;
  for (let position = 0; position < basis.rows; position++) {
    const value = basis.value[position];
    const above = value - topOf(state, basis.column[position]);
    if (Math.max(-value, above) <= worst) continue;
    worst = Math.max(-value, above);
    out = { position, person: -1, rises: value < 0 };
  }
  for (let person = 0; person < basis.model.people; person++) {
    const value = basis.keyValue[person];
    const above = value > worst ? value - topOf(state, basis.key[person]) : 0;
    if (Math.max(-value, above) <= worst) continue;
    worst = Math.max(-value, above);
    out = { position: -1, person, rises: value < 0 };
  }
  return out;
}

/** Takes one column out of the basis and another in; false where none can come in. */
function step(state: Dual, { position, person, rises }: Out): boolean {
  const { basis } = state;
  if (position >= 0) return leave(state, position, rises);
  const own = basis.owner.indexOf(person);
  if (own < 0) return leaveAlone(state, person);
  swapKey(basis, own);
  return leave(state, own, rises);
}

function leave(state: Dual, position: number, rises: boolean): boolean {
  const { basis, work } = state;
  listEntries(state, position, rises);
  const column = chooseEntering(state);
  if (column < 0) return false;
  const reduced = state.prices.map((_, component) => reducedCost(state, column, component));
  direction(basis, column, work.entries, work.rates);
  const rate = work.rates[position];
  if (Math.abs(rate) < leastEntry) return false;
  const left = basis.column[position];
  const bound = rises ? 0 : topOf(state, left);
  const by = (basis.value[position] - bound) / rate;
  const from = basis.standing[column] === Standing.upper ? topOf(state, column) : 0;
  move(basis, column, by, work);
  exchange(basis, position, column, work.rates, work.spots);
  basis.value[position] = from + by;
  basis.standing[left] = standingAfter(state, left, rises);
  for (const [component, prices] of state.prices.entries()) reprice(basis, position, reduced[component], prices);
  return true;
}

function standingAfter({ basis, isExcluded }: Dual, column: number, rises: boolean): number {
  if (column < basis.options) return isExcluded(column) ? Standing.fixedLower : Standing.lower;
  return rises ? Standing.lower : Standing.upper;
}

/** A person's only basic option is excluded: the best of the others becomes the key, whole. */
function leaveAlone(state: Dual, person: number): boolean {
  const { basis, work } = state;
  const { start } = basis.model;
  state.candidates.count = 0;
  for (let option = start[person]; option < start[person + 1]; option++)
    if (basis.standing[option] === Standing.lower) add(state.candidates, option, 1);
  const column = chooseEntering(state);
  if (column < 0) return false;
  direction(basis, column, work.entries, work.rates);
  move(basis, column, 1, work);
  basis.standing[basis.key[person]] = Standing.fixedLower;
  basis.key[person] = column;
  basis.keyValue[person] = 1;
  basis.standing[column] = Standing.key;
  return true;
}
