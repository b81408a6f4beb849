import type { Model } from "../model.ts";

/**
 * For each person the options that are cheapest at some prices, and what every other one costs at least, counted in the
 * first pack. Prices never fall, so this stays true: the others need not be looked at where only less is asked for.
 */
export interface Shortlists {
  readonly model: Model;
  /** Of the first pack. */
  readonly cost: Float64Array;
  /** Person i's are `option[i x size] .. option[i x size + count[i] - 1]`. */
  readonly size: number;
  readonly count: Int32Array;
  readonly option: Int32Array;
  /** Infinity: no option is left out. */
  readonly bound: Float64Array;
  readonly scratch: Float64Array;
}

/** A list this long is rarely too short, and much shorter than a dense row. */
const usualSize = 48;

export function createShortlists(model: Model, cost: Float64Array, price: Float64Array): Shortlists {
  const { people, start } = model;
  let longest = 0;
  for (let person = 0; person < people; person++) longest = Math.max(longest, start[person + 1] - start[person]);
  // Where rows are hardly longer than a list, the rows themselves will do.
  const size = longest <= 2 * usualSize ? longest : usualSize;
  const lists: Shortlists = {
    model,
    cost,
    size,
    count: new Int32Array(people),
    option: new Int32Array(people * size),
    bound: new Float64Array(people),
    scratch: new Float64Array(longest),
  };
  for (let person = 0; person < people; person++) refill(lists, person, price);
  return lists;
}

/** Makes a person's list anew at these prices. */
export function refill(lists: Shortlists, person: number, price: Float64Array): void {
  const { model, cost, size, count, option, bound } = lists;
  const { start, slot } = model;
  const [from, end] = [start[person], start[person + 1]];
  let place = person * size;
  if (end - from <= size) {
    for (let one = from; one < end; one++) option[place++] = one;
    bound[person] = Infinity;
  } else {
    const last = lastListed(lists, from, end, price);
    for (let one = from; one < end; one++) if (cost[one] + price[slot[one]] < last) option[place++] = one;
    bound[person] = Infinity;
    for (let one = from; one < end; one++) {
      const value = cost[one] + price[slot[one]];
      if (value === last && place < (person + 1) * size) option[place++] = one;
      else if (value >= last && value < bound[person]) bound[person] = value;
    }
  }
  count[person] = place - person * size;
}

/** The value of the dearest option that a list still holds. */
function lastListed(lists: Shortlists, from: number, end: number, price: Float64Array): number {
  const { model, cost, size, scratch } = lists;
  for (let one = from; one < end; one++) scratch[one - from] = cost[one] + price[model.slot[one]];
  return nthLeast(scratch.subarray(0, end - from), size - 1);
}

/** The value that would stand at place `n` if the values were sorted; they are left in another order (Hoare 1961). */
function nthLeast(values: Float64Array, n: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left] < pivot) left++;
      while (values[right] > pivot) right--;
      if (left > right) break;
      const value = values[left];
      values[left++] = values[right];
      values[right--] = value;
    }
    if (n <= right) high = right;
    else if (n >= left) low = left;
    else return values[n];
  }
  return values[n];
}
