import { pairByScore } from "../../programmes/pair-by-score.ts";
import type { Context } from "../program.ts";
import { type AllocateOptions, runAllocate } from "./run-allocate.ts";

/**
 * `dcs-plan pair`: only the pairing stage of a programme, by default the one that goes by scores where scores are given.
 * The same codes as `allocate`.
 */
export function runPair(mentees: string, options: AllocateOptions, context: Context): Promise<number> {
  const programme = options.programme ?? (options.scores === undefined ? undefined : pairByScore.id);
  return runAllocate(mentees, { ...options, programme }, context, "pairing");
}
