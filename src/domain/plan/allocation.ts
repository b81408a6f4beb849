import type { Finding } from "../finding.ts";
import type { Mentor } from "../people/people.ts";
import type { StageId } from "../programme/programme.ts";
import type { Certificate } from "./certificate.ts";
import type { Conflict, ImpossibleStage } from "./impossible-stage.ts";
import type { Decisions, Summary } from "./plan.ts";
import type { GoalResult, UnjudgedRule } from "./plan-entries.ts";
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
  /** Further stages for which there is no lawful way: the others are decided all the same. */
  readonly impossible: readonly ImpossibleStage[];
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

/** The problem contradicts itself in a way that only the rules show (a pin against a rule without a reason). */
export interface Invalid {
  readonly status: "invalid";
  readonly findings: readonly Finding[];
}
