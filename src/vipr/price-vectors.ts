import type { Prices, ProvedCut } from "../check/certificate/price-list.ts";
import { compareVectors } from "../check/certificate/price-list.ts";
import type { Choices } from "./choices.ts";
import type { Answers } from "./split-answers.ts";

/** A vector of one number for each component: broken hard limits, then each goal. */
export type Vector = readonly bigint[];

/** What a cut of the certificate is charged. */
export interface ChargedCut extends ProvedCut {
  /** Its number among the certificate's cuts. */
  readonly at: number;
  readonly vector: Vector;
}

/** A price list of a certificate, spelt out over the variables and rows of the programme; times the denominator. */
export interface PriceVectors {
  readonly denominator: bigint;
  /** Of each side. */
  readonly prices: readonly Vector[];
  readonly cuts: readonly ChargedCut[];
  /** What each choice costs at these prices. */
  readonly reduced: readonly Vector[];
  /** The least of them of each group, of those that no answer excludes; absent where all are excluded. */
  readonly least: readonly (Vector | undefined)[];
  /** What one unit of a goal's excess costs, less what cuts on that goal give back. */
  readonly unit: (goal: number) => Vector;
}

/**
 * @param cuts those that the list may use
 * @param answers what the split says of its leaf
 */
export function priceVectors(
  { goals, sides, choices, groups }: Choices,
  list: Prices,
  cuts: readonly ProvedCut[],
  answers: Answers,
): PriceVectors {
  const denominator = BigInt(list.denominator);
  const width = goals + 1;
  const zero: Vector = new Array<bigint>(width).fill(0n);
  const vectorOf = (price: readonly number[]): Vector => price.slice(0, width).map(BigInt);
  const priced = new Map(list.prices.map(({ limit, vector }) => [limit.id, vector]));
  const prices = sides.map(({ limit, isAtMost }) => {
    const vector = priced.get(limit.id) ?? [];
    const sign = Math.sign(vector.find((entry) => entry !== 0) ?? 0);
    return sign === (isAtMost ? 1 : -1) ? vectorOf(vector) : zero;
  });
  const charged = list.cuts.map(({ goal, atLeast, vector }): ChargedCut => {
    const at = cuts.findIndex((cut) => cut.goal === goal && cut.atLeast === atLeast);
    return { at, goal, atLeast, vector: vectorOf(vector) };
  });
  const reduced = choices.map(({ costs, counted }) => {
    const sum = costs.map((cost) => cost * denominator);
    for (const [at, people] of counted) for (let k = 0; k < width; k++) sum[k] += people * prices[at][k];
    for (const { goal, vector } of charged) for (let k = 0; k < width; k++) sum[k] += vector[k] * (costs[goal] ?? 0n);
    return sum;
  });
  const least = new Array<Vector | undefined>(groups.length).fill(undefined);
  for (const [at, { group }] of choices.entries()) {
    if (answers.get(at) === false) continue;
    const before = least[group];
    if (!before || compareVectors(reduced[at], before) < 0) least[group] = reduced[at];
  }
  const unit = (goal: number): Vector =>
    zero.map((_, k) =>
      charged
        .filter((cut) => cut.goal === goal)
        .reduce((sum, { vector }) => sum + vector[k], k === goal ? denominator : 0n),
    );
  return { denominator, prices, cuts: charged, reduced, least, unit };
}
