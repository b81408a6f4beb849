import type { LimitPrice, PriceList } from "../domain/certificate.ts";
import type { Finding } from "../domain/finding.ts";
import type { CountedLimit } from "./counted-limits.ts";
import { fault, type Path } from "./fault.ts";
import type { Stage } from "./stage.ts";

/** A price that may stand in a certificate: its limit is known, and it is not beyond what breaking the limit costs. */
export interface Price {
  readonly limit: CountedLimit;
  /** The side of the limit against which the price stands. */
  readonly bound: number;
  readonly vector: readonly number[];
}

/** Looks up a price list's limits and checks every price; a list with a finding proves nothing. */
export function readPrices(stage: Stage, list: PriceList, path: Path): { prices: Price[]; findings: Finding[] } {
  const limits = new Map(stage.limits.map((limit) => [limit.id, limit]));
  const { denominator } = list;
  const findings: Finding[] = [];
  if (!Number.isSafeInteger(denominator) || denominator < 1) {
    findings.push(fault("certificate/denominator", [...path, "denominator"], { denominator }));
  }
  const seen = new Set<string>();
  const prices = list.prices.flatMap((entry, at) => {
    const limit = seen.has(entry.limit) ? undefined : limits.get(entry.limit);
    seen.add(entry.limit);
    const read = readPrice(entry, limit, stage.costs.length + 1, denominator, [...path, "prices", at]);
    findings.push(...read.findings);
    return read.price ? [read.price] : [];
  });
  return { prices, findings };
}

function readPrice(
  { limit: id, price: vector }: LimitPrice,
  limit: CountedLimit | undefined,
  length: number,
  denominator: number,
  path: Path,
): { price?: Price; findings: Finding[] } {
  if (!limit) return { findings: [fault("certificate/limit", [...path, "limit"], { limit: id })] };
  if (vector.length !== length || !vector.every((entry) => Number.isSafeInteger(entry))) {
    return { findings: [fault("certificate/price", [...path, "price"], { limit: id, length })] };
  }
  const sign = Math.sign(vector.find((entry) => entry !== 0) ?? 0);
  if (sign === 0) return { findings: [] };
  const bound = sign > 0 ? limit.atMost : limit.atLeast;
  if (bound === undefined) return { findings: [fault("certificate/sign", [...path, "price"], { limit: id, sign })] };
  if (limit.goal > 0 && isBeyond(vector, sign, limit.goal, denominator)) {
    return { findings: [fault("certificate/beyond", [...path, "price"], { limit: id, rule: limit.rule })] };
  }
  return { price: { limit, bound, vector }, findings: [] };
}

// Lexicographically: the price's size against one unit of the goal that pays for breaking the limit.
function isBeyond(vector: readonly number[], sign: number, goal: number, denominator: number): boolean {
  const at = vector.findIndex((entry, index) => sign * entry !== (index === goal ? denominator : 0));
  return at >= 0 && sign * (vector[at] ?? 0) > (at === goal ? denominator : 0);
}
