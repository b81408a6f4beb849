import type { Finding } from "../finding.ts";
import type { Mentor } from "../people/people.ts";
import type { Indivisible } from "../programme/further.ts";
import type { StageId } from "../programme/programme.ts";
import type { Certificate, StageCertificate } from "./certificate.ts";
import type { Decisions, Summary } from "./plan.ts";
import type { GoalResult, Placement, UnjudgedRule } from "./plan-entries.ts";
import type { StageResult } from "./stage-result.ts";

/** The act of allocating, and its outcome. */
export type Allocation = Planned | Infeasible | Blocked | Invalid;

export interface Planned {
  readonly status: "planned";
  readonly decisions: Decisions;
  /** Every candidate for the cadre, or the given cadre. */
  readonly mentors: readonly Mentor[];
  /** What further stages gave out; absent where the programme has none. */
  readonly stages?: readonly StageResult[] | undefined;
  readonly goals: readonly GoalResult[];
  /** Limits and refusals that nothing could be judged by. */
  readonly unjudged: readonly UnjudgedRule[];
  readonly certificate: Certificate;
  readonly summary: Summary;
  /** Warnings of what only the solving shows: people who are to stay together, and cannot. */
  readonly findings: readonly Finding[];
}

/** No lawful plan exists or, with `undecided`, none was found. */
export interface Infeasible {
  readonly status: "infeasible";
  readonly stage: StageId;
  /** The search used up its cases without a lawful plan, and without a proof that there is none: no limits are named. */
  readonly undecided?: true | undefined;
  readonly conflict: Conflict;
  /** Limits and refusals of this stage, and of those before it, that nothing could be judged by. */
  readonly unjudged?: readonly UnjudgedRule[] | undefined;
  /** The cadre that an earlier stage chose, where the conflict comes after it: without it nobody can check it. */
  readonly cadre?: readonly Mentor[] | undefined;
}

/** The stages have a plan, and with it a further stage has none: people who cannot form sets, or rules that leave no way. */
export interface Blocked {
  readonly status: "blocked";
  /** The further stage's id. */
  readonly stage: string;
  /** Limits that are shown to be too small; none, and no certificate, where the search alone found no way. */
  readonly conflict: Conflict;
  /** Hard limits that the best choice found breaks, with the people who break them. */
  readonly broken: readonly ConflictingLimit[];
  /** Intakes whose people cannot be divided into sets, and the nearest sizes with which all could be. */
  readonly indivisible: readonly Indivisible[];
  /** Limits and refusals of this stage, and of those before it, that nothing could be judged by. */
  readonly unjudged?: readonly UnjudgedRule[] | undefined;
  readonly sizes: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };
  /** What it stands on: who is where, and what the further stages before it gave out. */
  readonly basis: {
    readonly placements: readonly Placement[];
    readonly stages: readonly StageResult[];
    /** Ids. */
    readonly cadre: readonly string[];
  };
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
