import { append } from "../../domain/append.ts";
import type { Finding } from "../../domain/finding.ts";
import type { LimitPrice, PriceList } from "../../domain/plan/certificate.ts";
import { fault, type Path } from "../fault.ts";
import type { CountedLimit } from "../stages/counted-limits.ts";
import type { Stage } from "../stages/stage.ts";

/** A price that may stand in a certificate: its limit is known, and it is not beyond what breaking the limit costs. */
export interface Price {
  readonly limit: CountedLimit;
  /** The side of the limit against which the price stands. */
  readonly bound: number;
  readonly vector: readonly number[];
}

/** A limit on a goal's total, at least so much, that an earlier list has proved. */
export interface ProvedCut {
  /** The goal's component. */
  readonly goal: number;
  readonly atLeast: number;
}

/** What one unit of a goal's total costs less, at the price of a cut. */
export interface CutPrice extends ProvedCut {
  readonly vector: readonly number[];
}

/** A price list that may be added up. */
export interface Prices {
  readonly denominator: number;
  readonly prices: readonly Price[];
  readonly cuts: readonly CutPrice[];
}

/**
 * Looks up a price list's limits and checks every price; a list with a finding proves nothing.
 * @param cuts those that the list may use, by the names `cut/0`, `cut/1` ...
 */
export function readPrices(
  stage: Stage,
  list: PriceList,
  cuts: readonly ProvedCut[],
  path: Path,
): { list: Prices; findings: Finding[] } {
  const { denominator } = list;
  const findings: Finding[] = [];
  if (!Number.isSafeInteger(denominator) || denominator < 1) {
    findings.push(fault("certificate/denominator", [...path, "denominator"], { denominator }));
  }
  const limits = new Map(stage.limits.map((limit) => [limit.id, limit]));
  const cutOf = new Map(cuts.map((cut, at) => [`cut/${at}`, cut]));
  const found: { prices: Price[]; cuts: CutPrice[] } = { prices: [], cuts: [] };
  const seen = new Set<string>();
  for (const [at, entry] of list.prices.entries()) {
    const here = [...path, "prices", at];
    const [limit, cut] = [limits.get(entry.limit), cutOf.get(entry.limit)];
    const isNew = !seen.has(entry.limit) && (limit ?? cut) !== undefined;
    seen.add(entry.limit);
    const sign = signOf(entry);
    const bound = cut ? (sign > 0 ? undefined : cut.atLeast) : sign > 0 ? limit?.atMost : limit?.atLeast;
    const faults = faultsOf(entry, isNew, stage.costs.length + 1, sign === 0 || bound !== undefined, here);
    append(findings, faults);
    if (faults.length > 0 || sign === 0 || bound === undefined) continue;
    if (cut) found.cuts.push({ ...cut, vector: entry.price });
    else if (limit) found.prices.push({ limit, bound, vector: entry.price });
  }
  const prices = { denominator, ...found };
  return { list: prices, findings: findings.length > 0 ? findings : beyond(stage, prices, path) };
}

function signOf({ price }: LimitPrice): number {
  return Math.sign(price.find((entry) => entry !== 0) ?? 0);
}

function faultsOf(
  { limit, price }: LimitPrice,
  isNew: boolean,
  length: number,
  hasSide: boolean,
  path: Path,
): Finding[] {
  if (!isNew) return [fault("certificate/limit", [...path, "limit"], { limit })];
  if (price.length !== length || !price.every((entry) => Number.isSafeInteger(entry))) {
    return [fault("certificate/price", [...path, "price"], { limit, length })];
  }
  return hasSide ? [] : [fault("certificate/sign", [...path, "price"], { limit, sign: signOf({ limit, price }) })];
}

// A unit of a soft limit costs one of its goal, less what cuts on that goal give back; its price is never beyond that.
function beyond(stage: Stage, { prices, cuts, denominator }: Prices, path: Path): Finding[] {
  const priceOf = new Map(prices.map(({ limit, vector }) => [limit.id, vector]));
  const units = new Map<number, bigint[]>();
  return stage.limits.flatMap(({ id, rule, goal }) => {
    if (goal === 0) return [];
    const unit = units.get(goal) ?? unitOf(stage, goal, cuts, denominator);
    units.set(goal, unit);
    const vector = priceOf.get(id) ?? [];
    const sign = signOf({ limit: id, price: vector });
    const size = unit.map((_, at) => BigInt(sign * (vector[at] ?? 0)));
    return compareVectors(size, unit) > 0
      ? [fault("certificate/beyond", [...path, "prices"], { limit: id, rule })]
      : [];
  });
}

function unitOf({ costs }: Stage, goal: number, cuts: readonly CutPrice[], denominator: number): bigint[] {
  const own = cuts.filter((cut) => cut.goal === goal);
  return [0, ...costs].map((_, at) =>
    own.reduce((sum, { vector }) => sum + BigInt(vector[at] ?? 0), at === goal ? BigInt(denominator) : 0n),
  );
}

/** Compares two vectors of one length by their first difference: negative, 0 or positive. */
export function compareVectors(left: readonly bigint[], right: readonly bigint[]): number {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0n) < (right[at] ?? 0n) ? -1 : 1;
}
