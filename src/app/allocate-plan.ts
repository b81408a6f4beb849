import { UsageError } from "../domain/errors.ts";
import { type Finding, hasErrors } from "../domain/finding.ts";
import type { ConflictReport } from "../domain/plan/explanation.ts";
import type { Plan, Summary } from "../domain/plan/plan.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { pairByScore } from "../programmes/pair-by-score.ts";
import type { ProblemInput } from "./input.ts";
import { type LoadedProblem, type LoadPurpose, loadProblem } from "./load/load-problem.ts";
import type { LocateProgramme } from "./load/load-programme.ts";
import { type ImpossibleOutcome, impossibleOutcome, makePlan } from "./make-plan.ts";

export interface PlanTerms {
  /** Somebody who is left without a place or a mentor makes the answer a no. */
  readonly strict?: boolean | undefined;
  /** Told, before the work begins, what was read; what it gives back is called when the work is done. */
  readonly onRead?: ((problem: Problem, warnings: readonly Finding[]) => Promise<() => Promise<void>>) | undefined;
}

/** A plan, and whether it is enough. */
export interface PlanOutcome {
  readonly status: "planned";
  readonly plan: Plan;
  readonly problem: Problem;
  /** Warnings of the input, and of what could not be judged for want of data. */
  readonly warnings: readonly Finding[];
  /** The latter alone: they are known only when the work is done. */
  readonly unjudged: readonly Finding[];
  /** Errors: the further stages that the plan has not, since they are impossible. */
  readonly impossible: readonly Finding[];
  /** Where nobody may be left without: for each stage that leaves somebody, why it must. */
  readonly leftOut: readonly ConflictReport[];
  readonly locateProgramme: LocateProgramme;
  readonly exitCode: 0 | 1;
}

/**
 * Places everyone, chooses the cadre and pairs the newly appointed. The same input gives the same plan, to the byte.
 * @throws UsageError with everything that is wrong with the input
 */
export function allocatePlan(input: ProblemInput, terms: PlanTerms = {}): Promise<PlanOutcome | ImpossibleOutcome> {
  return plan(input, terms, {});
}

/** Only the pairing stage of a programme, by default the one that goes by scores where scores are given. */
export function pairPlan(input: ProblemInput, terms: PlanTerms = {}): Promise<PlanOutcome | ImpossibleOutcome> {
  const programme = input.programme ?? (input.scores === undefined ? undefined : pairByScore.id);
  return plan({ ...input, programme }, terms, { only: "pairing" });
}

async function plan(
  input: ProblemInput,
  { strict = false, onRead }: PlanTerms,
  purpose: LoadPurpose,
): Promise<PlanOutcome | ImpossibleOutcome> {
  const loaded = await loadSound(input, purpose);
  const { problem, findings: warnings, locateProgramme } = loaded;
  const end = await onRead?.(problem, warnings);
  const made = await makePlan(problem, loaded);
  const isShort = made.status === "planned" && strict && isIncomplete(made.plan.summary);
  const leftOut = isShort ? await whoIsLeft(problem, made.plan.summary) : [];
  const outcome =
    made.status === "planned"
      ? {
          ...made,
          problem,
          warnings: [...warnings, ...made.unjudged],
          leftOut,
          locateProgramme,
          exitCode: isShort || made.impossible.length > 0 ? (1 as const) : (0 as const),
        }
      : await impossibleOutcome(made, warnings, locateProgramme);
  await end?.();
  return outcome;
}

/** A problem without an error. @throws UsageError with all there are */
export async function loadSound(input: ProblemInput, purpose?: LoadPurpose): Promise<LoadedProblem> {
  const loaded = await loadProblem(input, purpose);
  if (hasErrors(loaded.findings)) throw new UsageError(loaded.findings);
  return loaded;
}

/** Whether anybody waits, or is without a mentor who is to have one. */
export function isIncomplete({ waiting, unpaired }: Summary): boolean {
  return waiting > 0 || unpaired > 0;
}

async function whoIsLeft(problem: Problem, { waiting, unpaired }: Summary): Promise<readonly ConflictReport[]> {
  const { conflictReport } = await import("../engine/explain/conflict-report.ts");
  return [
    ...(waiting > 0 ? [conflictReport(problem, "placing", true)] : []),
    ...(unpaired > 0 ? [conflictReport(problem, "pairing", true)] : []),
  ];
}
