import type { Model, ModelLimit, Solution } from "../model.ts";
import { compareTotals, totalsOf } from "../proof.ts";

/**
 * The best choice in which every slot holds nobody or at least `least` of its number. Slots that hold fewer are closed or
 * filled, one after the other, each time solving again, as long as something better may come of it.
 *
 * Without these bounds the problem only has more choices, so that what its certificate proves holds here as well: the
 * components that agree are proved, the others stand on this search (which is complete unless it grows too long).
 */
export function solveLeastFilled(model: Model, least: readonly number[], solve: (model: Model) => Solution): Solution {
  const root = solve(model);
  if (root.totals[0] > 0 || violated(model, root, least) < 0) return root;
  const search = explore(model, least, solve, root);
  return search.best ? provedAsFar(model, root, search.best, search.isComplete) : impossible(root, search.first);
}

/** How many times is solved at most. */
const mostSolved = 200;

interface Search {
  readonly best: Int32Array | undefined;
  readonly first: Solution;
  readonly isComplete: boolean;
}

function explore(model: Model, least: readonly number[], solve: (model: Model) => Solution, root: Solution): Search {
  let best: { readonly choice: Int32Array; readonly totals: readonly number[] } | undefined;
  let first = root;
  let solved = 0;
  const stack: (readonly ModelLimit[])[] = [];
  const split = (extra: readonly ModelLimit[], slot: number): void => {
    const limit = { slots: [slot], family: -1, group: 0, goal: 0 };
    // The last pushed is tried first: people are rather placed together than turned away.
    stack.push(
      [...extra, { ...limit, atMost: 0, atLeast: 0 }],
      [...extra, { ...limit, atMost: Infinity, atLeast: least[slot] }],
    );
  };
  split([], violated(model, root, least));
  for (let extra = stack.pop(); extra && solved < mostSolved; extra = stack.pop()) {
    const solution = solve({ ...model, limits: [...model.limits, ...extra] });
    solved++;
    if (solution.totals[0] > 0) {
      first = solution;
      continue;
    }
    if (best && compareTotals(solution.totals, best.totals) >= 0) continue;
    const slot = violated(model, solution, least);
    if (slot >= 0) split(extra, slot);
    else best = { choice: solution.choice, totals: solution.totals };
  }
  return { best: best?.choice, first, isComplete: stack.length === 0 };
}

/** The slot that is furthest from being lawful: it holds somebody, but fewer than its least; -1: there is none. */
function violated({ slots, slot }: Model, { choice }: Solution, least: readonly number[]): number {
  const filled = new Int32Array(slots + 1);
  for (const option of choice) filled[slot[option]]++;
  let worst = -1;
  for (let at = 0; at < slots; at++) {
    const missing = filled[at] === 0 ? 0 : (least[at] ?? 0) - filled[at];
    if (missing > 0 && (worst < 0 || missing > (least[worst] ?? 0) - filled[worst])) worst = at;
  }
  return worst;
}

function provedAsFar(model: Model, root: Solution, choice: Int32Array, isComplete: boolean): Solution {
  const totals = totalsOf(model, choice);
  const differs = totals.findIndex((total, at) => total !== root.totals[at]);
  if (differs < 0) return { ...root, choice };
  const bounds = totals.map((total, at) =>
    isComplete || at < differs ? total : Math.min(total, root.bounds[at] ?? total),
  );
  const found = { ...root, choice, totals, bounds, proved: Math.min(root.proved, differs) };
  // A cut on a later goal was proved for other totals before it: without the cuts nothing is left of the price lists.
  if (root.cuts.every(({ goal }) => goal <= differs)) return found;
  const nothing = { denominator: 1, vectors: model.limits.map(() => totals.map(() => 0)) };
  return {
    ...found,
    cuts: [],
    branch: 0,
    leaves: [nothing],
    proved: Math.min(found.proved, provedByNothing(model, totals)),
  };
}

/** How many leading totals are what everybody's cheapest option comes to. */
function provedByNothing({ people, start, goals, costs }: Model, totals: readonly number[]): number {
  const columns = Array.from({ length: goals }, (_, at) => costs(at + 1));
  const sums = totals.map(() => 0);
  const compare = (one: number, other: number): number => {
    const column = columns.find((costsOf) => costsOf[one] !== costsOf[other]);
    return column ? column[one] - column[other] : 0;
  };
  for (let person = 0; person < people; person++) {
    let cheapest = start[person];
    for (let option = cheapest + 1; option < start[person + 1]; option++)
      if (compare(option, cheapest) < 0) cheapest = option;
    columns.forEach((column, at) => void (sums[at + 1] += column[cheapest]));
  }
  const differs = sums.findIndex((sum, at) => sum !== totals[at]);
  return differs < 0 ? totals.length : differs;
}

/** No choice fills or closes every slot lawfully: said by the last that was tried, whose own limits show it. */
function impossible(root: Solution, last: Solution): Solution {
  return {
    ...root,
    choice: last.choice,
    totals: [Math.max(1, last.totals[0]), ...last.totals.slice(1)],
    proved: 0,
    cuts: [],
    branch: 0,
  };
}
