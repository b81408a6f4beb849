import { choice, count, either, type Form, integer, later, list, nullable, type Of, object, text } from "../form.ts";
import { stageIds } from "../programme/programme.ts";

export const limitPriceForm = object({
  /** `<rule>/<limit>`: `places/2009-10`. */
  limit: text,
  price: list(integer()),
});
export interface LimitPrice extends Of<typeof limitPriceForm> {}

/**
 * A price list for one stage. Each price is a vector: its first component counts broken hard limits, the others are
 * the stage's goals in order; vectors are compared lexicographically, all numbers are integers over `denominator`.
 *
 * For every lawful way to decide the stage,
 *   total >= sum over seekers of their cheapest option at these prices - sum over limits of price x bound,
 * because a limit's price is never negative against its `atMost`, never positive against its `atLeast`, and for a soft
 * limit never beyond one unit of its own goal. Where the right-hand side equals the plan's totals, nothing better exists.
 */
export const priceListForm = object({
  denominator: integer(1),
  prices: list<LimitPrice>(limitPriceForm),
});
export interface PriceList extends Of<typeof priceListForm> {}

/**
 * How the cases were split: a leaf's number, or a question ("this participant in this slot?", null for none) with the
 * cases of yes and no. In a leaf, options that an answer excludes do not exist; together the leaves cover every plan.
 */
export type Split =
  | number
  | { readonly participant: string; readonly slot: string | null; readonly yes: Split; readonly no: Split };
export const splitForm: Form<Split> = either(
  count,
  object({ participant: text, slot: nullable(text), yes: later(() => splitForm), no: later(() => splitForm) }),
);

/**
 * A rounding cut: a price list whose bound agrees with the plan on the goals before `goal` and is there above
 * `atLeast` - 1 proves, totals being whole, that every plan which does as well on those goals has at least `atLeast`.
 * Cuts and leaves after it may use it as one limit more, `cut/<its index>`, on the total of that goal.
 */
export const cutForm = object({ goal: text, atLeast: integer(), ...priceListForm.members });
export interface Cut extends Of<typeof cutForm> {}

/** A certificate without the stage that it is of. */
export const proofForm = object({
  /** The goals that the price vectors' components stand for, after the first. */
  goals: list(text),
  cuts: list<Cut>(cutForm),
  split: splitForm,
  /** One price list for each leaf of `split`; without a case distinction `split` is 0 and there is one leaf. */
  leaves: list<PriceList>(priceListForm),
});

export const stageCertificateForm = object({ stage: choice(stageIds), ...proofForm.members });
export interface StageCertificate extends Of<typeof stageCertificateForm> {}

export const certificateForm = object({ stages: list<StageCertificate>(stageCertificateForm) });
export interface Certificate extends Of<typeof certificateForm> {}
