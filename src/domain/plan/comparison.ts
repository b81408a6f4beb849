import type { Plan } from "./plan.ts";
import type { PlanDiff } from "./plan-diff.ts";

/** One variant of a what-if, and what it would change against the first. */
export interface Variant {
  /** `A`, `B` ... */
  readonly label: string;
  /** What distinguishes it, in the words of the command line. */
  readonly title: string;
  /** Absent: nothing lawful exists. */
  readonly plan?: Plan | undefined;
  /** Against the first variant; absent for the first, and where either has no plan. */
  readonly diff?: PlanDiff | undefined;
}
