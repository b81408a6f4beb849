import { UsageError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import { allGoals } from "../domain/plan/all-goals.ts";
import type { Allocation, Infeasible } from "../domain/plan/allocation.ts";
import type { ConflictReport } from "../domain/plan/explanation.ts";
import type { InputRecord, Plan, Setting } from "../domain/plan/plan.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { allocate } from "../engine/allocate.ts";
import { planDocument } from "../engine/plan/plan-document.ts";
import { impossibleFindings } from "./findings/impossible-findings.ts";
import { unjudgedFindings } from "./findings/unjudged-findings.ts";
import { inspectInfeasible, inspectPlan } from "./inspect.ts";
import type { LocateProgramme } from "./load/load-programme.ts";
import { toolName, toolVersion } from "./version.ts";

/** A plan that has passed the inspector, or nothing lawful exists, which has passed it as well. */
export type Made = MadePlan | Impossible;

export interface MadePlan {
  readonly status: "planned";
  readonly plan: Plan;
  /** Warnings of what could not be judged for want of data, and of who cannot stay together. */
  readonly unjudged: readonly Finding[];
  /** Errors: the further stages that it has not, since they are impossible. */
  readonly impossible: readonly Finding[];
}

export interface Impossible {
  readonly status: "infeasible";
  /** Which stage, and the limits that cannot all be kept. */
  readonly answer: Infeasible;
  readonly problem: Problem;
  /** The same as findings. */
  readonly findings: readonly Finding[];
  /** Warnings of what could not be judged for want of data. */
  readonly unjudged: readonly Finding[];
}

/** What a plan says of how it came about, besides the tool. */
export interface Origin {
  readonly inputs: readonly InputRecord[];
  readonly settings: readonly Setting[];
}

/**
 * The one way to a plan: allocates, and has the inspector go over the outcome whatever it is.
 * @param allocation where the problem has been solved already
 * @throws UsageError where the problem contradicts itself, Bug where the inspector finds anything
 */
export async function makePlan(
  problem: Problem,
  origin: Origin,
  allocation: Allocation = allocate(problem),
): Promise<Made> {
  if (allocation.status === "invalid") throw new UsageError(allocation.findings);
  if (allocation.status !== "planned") return impossible(allocation, problem);
  const plan = planDocument(problem, allocation, { tool: { name: toolName, version: toolVersion }, ...origin });
  await inspectPlan(plan, problem);
  const unjudged = [...unjudgedInPlan(plan), ...allocation.findings];
  const stages = allocation.impossible.flatMap((stage) => impossibleFindings(stage, problem.programme));
  return { status: "planned", plan, unjudged, impossible: stages };
}

/** Nothing lawful exists, once the inspector has gone over it. */
export async function impossible(answer: Infeasible, problem: Problem): Promise<Impossible> {
  await inspectInfeasible(answer, problem);
  const findings = impossibleFindings(answer, problem.programme);
  const unjudged = unjudgedFindings({ goals: [], rules: answer.unjudged ?? [] }, problem.programme);
  return { status: "infeasible", answer, problem, findings, unjudged };
}

/** Warnings of what could not be judged for want of data in a plan. */
export function unjudgedInPlan(plan: Plan): readonly Finding[] {
  return unjudgedFindings({ goals: allGoals(plan), rules: plan.unjudged ?? [] }, plan.programme);
}

/** Nothing lawful exists, and why: to be shown, and to end a run with 1. */
export interface ImpossibleOutcome extends Impossible {
  /** Demands of which each is needed for the conflict, and what would resolve it; none of a further stage, or where nothing is shown. */
  readonly irreducible?: ConflictReport | undefined;
  /** Warnings of the input, and of what could not be judged. */
  readonly warnings: readonly Finding[];
  readonly locateProgramme: LocateProgramme;
  readonly exitCode: 1;
}

/** Why nothing lawful exists: found by solving again. */
export async function impossibleOutcome(
  found: Impossible,
  warnings: readonly Finding[],
  locateProgramme: LocateProgramme,
): Promise<ImpossibleOutcome> {
  const outcome = { ...found, warnings: [...warnings, ...found.unjudged], locateProgramme, exitCode: 1 } as const;
  const { answer, problem } = found;
  if (answer.undecided) return outcome;
  const { conflictReport } = await import("../engine/explain/conflict-report.ts");
  return { ...outcome, irreducible: conflictReport(problem, answer.stage, false) };
}
