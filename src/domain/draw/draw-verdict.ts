import type { Finding } from "../finding.ts";

/** What there is to verify in a drawn plan, in the order in which it is told. */
export const drawLineIds = ["announcement", "beacon", "round", "programme", "tickets", "seed", "lots", "best"] as const;
export type DrawLineId = (typeof drawLineIds)[number];

/** One thing verified: confirmed, refused with its findings, or not shown by the files at hand. */
export interface DrawLine {
  readonly id: DrawLineId;
  readonly verdict: "confirmed" | "refused" | "not-shown";
  readonly findings: readonly Finding[];
}

/** Whether a plan is what its announced draw makes of it. */
export interface DrawVerdict {
  readonly lines: readonly DrawLine[];
  /** Whether somebody's own copy of the announcement was held against it: nothing else shows that it came first. */
  readonly witnessed: boolean;
}
