import type { Model, ModelLimit, Prices } from "../model.ts";

/**
 * What the total of every lawful choice is at least, lexicographically, by these prices: for each component (0 to
 * goals) the sum over the people of the least of (cost + prices of the limits that count the option), compared as
 * vectors, less the sum of price x limit, all times the denominator. Weak duality in the ordered group of integer
 * vectors; exact.
 *
 * A price lexicographically above zero is charged against `atMost`, one below against `atLeast`; a soft limit's may not
 * be beyond its penalty. `excluded` options are left out (for a leaf of a case distinction); a person left without any
 * makes the bound greater than every total: `NOBODY` in component 0.
 *
 * @throws RangeError where a price breaks these rules and so proves nothing, or numbers are too large for exact doubles.
 */
export function boundOf(
  model: Model,
  prices: Prices,
  excluded?: (option: number) => boolean,
  scratch = new Float64Array(model.slot.length),
): bigint[] {
  checkPrices(model, prices);
  const ties: Ties = { options: undefined, end: new Int32Array(0), scratch: scratch.fill(0) };
  if (excluded && !excludeOptions(model, ties, excluded)) return [NOBODY, ...new Array<bigint>(model.goals).fill(0n)];
  const bound: bigint[] = [];
  for (let component = 0; component <= model.goals; component++) {
    const tables = priceTables(model, prices, component);
    const least = component === 0 && tables.length === 0 ? 0n : sumLeast(model, prices, component, tables, ties);
    bound.push(least - charge(model, prices, component));
  }
  return bound;
}

/** More than any count of broken limits. */
export const NOBODY = 1n << 62n;

/** The options still equally cheap on all components so far, packed person by person; undefined: all of them. */
interface Ties {
  options: Int32Array | undefined;
  end: Int32Array;
  readonly scratch: Float64Array;
}

/** Price of the current component by group x width + slot, for the people's groups of one family. */
interface Table {
  readonly group: Int32Array | undefined;
  readonly price: Float64Array;
}

/**
 * Neither the prices on an option together nor anybody's least value may pass 2^51. Then a value that is not exact,
 * being beyond 2^53 before its price, is never taken for the least unnoticed.
 */
const LARGEST = 2_251_799_813_685_248;

function checkPrices(model: Model, prices: Prices): void {
  model.limits.forEach((limit, index) => {
    const vector = prices.vectors[index];
    const side = signOf(vector);
    const penalty = vector.map((value, at) => side * value - (at === limit.goal ? prices.denominator : 0));
    if (!vector.every((value) => Number.isSafeInteger(value))) throw new RangeError(`price ${index} is not exact`);
    if (side > 0 && limit.atMost === Infinity)
      throw new RangeError(`price ${index} is on a limit without an upper end`);
    if (side !== 0 && limit.goal > 0 && signOf(penalty) > 0)
      throw new RangeError(`price ${index} is beyond its penalty`);
  });
}

function signOf(vector: readonly number[]): number {
  return Math.sign(vector.find((value) => value !== 0) ?? 0);
}

function charge(model: Model, prices: Prices, component: number): bigint {
  let sum = 0n;
  model.limits.forEach((limit, index) => {
    const vector = prices.vectors[index];
    if (vector[component] === 0) return;
    sum += BigInt(vector[component]) * BigInt(signOf(vector) > 0 ? limit.atMost : limit.atLeast);
  });
  return sum;
}

/** One table for each family that has a price, the limits on everybody added to the first of them. */
function priceTables(model: Model, prices: Prices, component: number): readonly Table[] {
  const priced = model.limits.map((_, index) => index).filter((index) => prices.vectors[index][component] !== 0);
  if (priced.length === 0) return [];
  const families = [...new Set(priced.map((index) => model.limits[index].family))].filter((family) => family >= 0);
  const tables = (families.length === 0 ? [-1] : families).map((family, place) => {
    const group = family < 0 ? undefined : model.families[family];
    const price = new Float64Array(countGroups(model, group, family) * (model.slots + 1));
    for (const index of priced) {
      const limit = model.limits[index];
      if (limit.family === family || (limit.family < 0 && place === 0))
        addPrice(model, price, limit, prices.vectors[index][component]);
    }
    return { group, price };
  });
  const size = tables.reduce(
    (sum, { price }) => sum + price.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    0,
  );
  if (size > LARGEST) throw new RangeError("prices are too large for exact doubles");
  return tables;
}

function countGroups(model: Model, group: Int32Array | undefined, family: number): number {
  if (!group) return 1;
  const limited = model.limits.reduce(
    (most, limit) => (limit.family === family ? Math.max(most, limit.group) : most),
    0,
  );
  return 1 + group.reduce((most, value) => Math.max(most, value), limited);
}

function addPrice(model: Model, price: Float64Array, limit: ModelLimit, value: number): void {
  const width = model.slots + 1;
  for (let base = 0; base < price.length; base += width) {
    if (limit.family >= 0 && base !== limit.group * width) continue;
    for (const slot of new Set(limit.slots)) price[base + slot] = addExactly(price[base + slot], value);
  }
}

function addExactly(a: number, b: number): number {
  if (!Number.isSafeInteger(a + b)) throw new RangeError("prices are too large for exact doubles");
  return a + b;
}

function excludeOptions(model: Model, ties: Ties, excluded: (option: number) => boolean): boolean {
  const options = new Int32Array(model.slot.length);
  ties.end = new Int32Array(model.people);
  ties.options = options;
  let count = 0;
  for (let person = 0; person < model.people; person++) {
    const begin = count;
    for (let option = model.start[person]; option < model.start[person + 1]; option++) {
      if (!excluded(option)) options[count++] = option;
    }
    if (count === begin) return false;
    ties.end[person] = count;
  }
  return true;
}

/** Sums what each person's cheapest remaining options cost on one component, and keeps only those as ties. */
function sumLeast(model: Model, prices: Prices, component: number, tables: readonly Table[], ties: Ties): bigint {
  const { people, slot, start } = model;
  const { denominator } = prices;
  const width = model.slots + 1;
  const cost = component === 0 ? ties.scratch : model.costs(component, ties.scratch);
  const isLast = component === model.goals;
  const given = ties.options;
  const kept = given ?? new Int32Array(isLast ? 0 : slot.length);
  const end = given ? ties.end : new Int32Array(people);
  const only = tables.length === 1 ? tables[0] : undefined;
  const row = only ? only.price : new Float64Array(width);
  let stop = 0;
  let count = 0;
  let sum = 0;
  let total = 0n;
  for (let person = 0; person < people; person++) {
    const begin = stop;
    stop = given ? end[person] : start[person + 1];
    if (tables.length > 1) addRows(row, tables, person);
    const base = only?.group ? only.group[person] * width : 0;
    let least = Infinity;
    const first = count;
    for (let read = begin; read < stop; read++) {
      const option = given ? given[read] : read;
      const value = row[base + slot[option]] + denominator * cost[option];
      if (value > least) continue;
      if (value < least) count = first;
      least = value;
      if (!isLast) kept[count++] = option;
    }
    if (!isLast) end[person] = count;
    if (!(Math.abs(least) <= LARGEST)) throw new RangeError("costs and prices are too large for exact doubles");
    sum += least;
    if (Math.abs(sum) <= LARGEST) continue;
    total += BigInt(sum);
    sum = 0;
  }
  ties.options = kept;
  ties.end = end;
  return total + BigInt(sum);
}

/** The prices of each slot for one person, where several families have some. */
function addRows(row: Float64Array, tables: readonly Table[], person: number): void {
  row.fill(0);
  for (const { group, price } of tables) {
    const base = group ? group[person] * row.length : 0;
    for (let slot = 0; slot < row.length; slot++) row[slot] += price[base + slot];
  }
}
