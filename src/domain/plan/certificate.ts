import type { StageId } from "../programme/programme.ts";

/**
 * A price list for one stage. Each price is a vector: its first component counts broken hard limits, the others are
 * the stage's goals in order; vectors are compared lexicographically, all numbers are integers over `denominator`.
 *
 * For every lawful way to decide the stage,
 *   total >= sum over seekers of their cheapest option at these prices - sum over limits of price x bound,
 * because a limit's price is never negative against its `atMost`, never positive against its `atLeast`, and for a soft
 * limit never beyond one unit of its own goal. Where the right-hand side equals the plan's totals, nothing better exists.
 */
export interface PriceList {
  readonly denominator: number;
  readonly prices: readonly LimitPrice[];
}

export interface LimitPrice {
  /** `<rule>/<limit>`: `places/2009-10`. */
  readonly limit: string;
  readonly price: readonly number[];
}

/**
 * How the cases were split: a leaf's number, or a question ("this participant in this slot?", null for none) with the
 * cases of yes and no. In a leaf, options that an answer excludes do not exist; together the leaves cover every plan.
 */
export type Split =
  | number
  | { readonly participant: string; readonly slot: string | null; readonly yes: Split; readonly no: Split };

/**
 * A rounding cut: a price list whose bound agrees with the plan on the goals before `goal` and is there above
 * `atLeast` - 1 proves, totals being whole, that every plan which does as well on those goals has at least `atLeast`.
 * Cuts and leaves after it may use it as one limit more, `cut/<its index>`, on the total of that goal.
 */
export interface Cut extends PriceList {
  readonly goal: string;
  readonly atLeast: number;
}

export interface StageCertificate {
  readonly stage: StageId;
  /** The goals that the price vectors' components stand for, after the first. */
  readonly goals: readonly string[];
  readonly cuts: readonly Cut[];
  readonly split: Split;
  /** One price list for each leaf of `split`; without a case distinction `split` is 0 and there is one leaf. */
  readonly leaves: readonly PriceList[];
}

export interface Certificate {
  readonly stages: readonly StageCertificate[];
}
