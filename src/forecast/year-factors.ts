import type { Assumptions } from "../domain/plan/forecast.ts";
import { assumed } from "./assumptions.ts";
import type { Draws } from "./draws.ts";
import { daysOfYear } from "./story-posts.ts";

/**
 * How much busier or quieter than usual each year is: factors of mean 1 and standard deviation `turnover-varies`, spread
 * evenly. Without any variation there are none.
 */
export function yearFactors(assumptions: Assumptions, draws: Draws, days: number): readonly number[] {
  const deviation = assumed(assumptions, "turnover-varies");
  if (deviation === 0) return [];
  // An even spread from 1 - w to 1 + w has the standard deviation w / sqrt(3).
  const width = deviation * Math.sqrt(3);
  return Array.from({ length: Math.ceil(days / daysOfYear) }, () => 1 + width * (2 * draws() - 1));
}
