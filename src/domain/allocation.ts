import type { Certificate, StageCertificate } from "./certificate.ts";
import type { Finding } from "./finding.ts";
import type { Mentor } from "./people.ts";
import type { Decisions, GoalResult, Summary } from "./plan.ts";
import type { StageId } from "./programme.ts";
import type { StageResult } from "./stage-result.ts";

/** The act of allocating, and its outcome. */
export type Allocation = Planned | Infeasible | Invalid;

export interface Planned {
  readonly status: "planned";
  readonly decisions: Decisions;
  /** Every candidate for the cadre, or the given cadre. */
  readonly mentors: readonly Mentor[];
  /** What further stages gave out; absent where the programme has none. */
  readonly stages?: readonly StageResult[] | undefined;
  readonly goals: readonly GoalResult[];
  readonly certificate: Certificate;
  readonly summary: Summary;
}

/** No lawful plan exists. */
export interface Infeasible {
  readonly status: "infeasible";
  readonly stage: StageId;
  readonly conflict: Conflict;
  /** The cadre that an earlier stage chose, where the conflict comes after it: without it nobody can check it. */
  readonly cadre?: readonly Mentor[] | undefined;
}

/** The problem contradicts itself in a way that only the rules show (a pin against a rule without a reason). */
export interface Invalid {
  readonly status: "invalid";
  readonly findings: readonly Finding[];
}

/**
 * People, and the limits that they cannot all keep: "31 people can only join 2009-10, which has 24 places".
 * `certificate` is a price list whose bound on the number of broken limits is positive.
 */
export interface Conflict {
  readonly limits: readonly ConflictingLimit[];
  readonly certificate?: StageCertificate | undefined;
}

export interface ConflictingLimit {
  /** `<rule>/<limit>`. */
  readonly limit: string;
  readonly side: "atMost" | "atLeast";
  readonly bound: number;
  /** How many must (atMost) or can at best (atLeast) take these options. */
  readonly count: number;
  readonly participants: readonly string[];
  readonly slots: readonly string[];
}
