import { compareText } from "../compare.ts";

/** The place of an item in its list, by id; undefined for an id that none has. */
export type IdIndex = (id: string) => number | undefined;

/**
 * Finds items by id. A list in the order of its ids needs no index beside it: asked in that order each answer is one
 * step, else a search by halves. Of a list in any other order an index is kept; there the last of several alike is found.
 */
export function idIndexOf<T>(items: readonly T[], idOf: (item: T) => string): IdIndex {
  if (known.get(items) === idOf) return walker(items, idOf);
  if (!inOrder(items, idOf)) return index(items, idOf);
  known.set(items, idOf);
  return walker(items, idOf);
}

/** The ids by which lists are looked up. */
export const idOfPerson = ({ id }: { readonly id: string }): string => id;
export const idOfEntry = ({ participant }: { readonly participant: string }): string => participant;

// Lists that were seen in the order of these ids: several finders are made for the same list. Should it change in between,
// an answer is still no other item than the one asked for.
const known = new WeakMap<readonly unknown[], unknown>();

/** Whether each id comes after the one before it: then none stands twice. */
export function inOrder<T>(items: readonly T[], idOf: (item: T) => string): boolean {
  for (let at = 1; at < items.length; at++) if (compareText(idOf(items[at - 1]), idOf(items[at])) >= 0) return false;
  return true;
}

function walker<T>(items: readonly T[], idOf: (item: T) => string): IdIndex {
  let next = 0;
  return (id) => {
    if (next < items.length && idOf(items[next]) === id) return next++;
    next = firstNotBefore(items, idOf, id, next);
    return next < items.length && idOf(items[next]) === id ? next++ : undefined;
  };
}

/** Growing steps from where the last one was found, for the next is rarely far; then by halves. */
function firstNotBefore<T>(items: readonly T[], idOf: (item: T) => string, id: string, near: number): number {
  const isBefore = (at: number): boolean => compareText(idOf(items[at]), id) < 0;
  const isAhead = near < items.length && isBefore(near);
  let [low, high] = isAhead ? [near + 1, items.length] : [0, Math.min(near, items.length)];
  for (let step = 1; isAhead && low + step < high; step *= 2) {
    if (!isBefore(low + step - 1)) high = low + step - 1;
    else low += step;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function index<T>(items: readonly T[], idOf: (item: T) => string): IdIndex {
  const places = new Map(items.map((item, at) => [idOf(item), at]));
  return (id) => places.get(id);
}
