import { hasErrors } from "../domain/finding.ts";
import type { Allocation } from "../domain/plan/allocation.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { Problem, RuleBook } from "../domain/programme/rule-book.ts";
import { allocate } from "../engine/allocate.ts";
import { expandRecurringIntakes } from "../engine/stage/expand-recurring-intakes.ts";
import { type Applied, applyChanges, type ReplanOptions } from "./apply-changes.ts";
import { topUpCadre } from "./fill-cadre.ts";
import { movesOf } from "./moves-of.ts";

/** A plan made again after changes. */
export interface Replanned extends Applied {
  /** Absent where the changes contradict the plan or each other: then only the findings count. */
  readonly allocation?: Allocation | undefined;
}

/** Works changes into a plan and solves it again: lawful, nobody frozen moved, as few others as possible. Pure. */
export function replanOf(
  plan: Plan,
  changes: readonly Change[],
  rules: RuleBook,
  options: ReplanOptions = {},
): Replanned {
  const applied = applyChanges(plan, changes, rules, options);
  if (hasErrors(applied.findings)) return applied;
  return { ...applied, ...solveAgain(expandRecurringIntakes(topUpCadre(applied.problem))) };
}

/** Solves a replanned problem, and tells in it what has moved against the plan before. */
export function solveAgain(problem: Problem): { readonly problem: Problem; readonly allocation: Allocation } {
  const allocation = allocate(problem);
  const { previous, programme } = problem;
  if (allocation.status !== "planned" || !previous) return { problem, allocation };
  const moves = movesOf(previous, allocation.decisions, allocation.stages ?? [], programme);
  return { problem: { ...problem, previous: { ...previous, moves } }, allocation };
}
