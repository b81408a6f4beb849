import type { Finding } from "../../domain/finding.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import { unfilledColumns } from "../../domain/programme/column-reads.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import type { Stage } from "./stage.ts";

/** The columns for want of which a goal of the stage, by its number from 0, judges nothing. */
export function unjudgedColumns({ rules, view }: Stage, goal: number): readonly string[] {
  return unfilledColumns(rules.goals[goal]?.reads ?? [], view);
}

/** A goal with the columns that the inspector finds unfilled, whatever it says itself. */
export function withUnjudged<G extends Pick<GoalResult, "unjudged">>(goal: G, columns: readonly string[]): G {
  const { unjudged: _, ...rest } = goal;
  return { ...rest, ...(columns.length > 0 && { unjudged: columns }) } as G;
}

/** Whether a goal names other columns than these, or none, as those that it could not be judged by. */
export function unjudgedFault(
  { stage, rule, unjudged = [] }: { readonly stage: string } & Pick<GoalResult, "rule" | "unjudged">,
  expected: readonly string[],
  path: Path,
): Finding[] {
  if (sameList(unjudged, expected)) return [];
  const params = { stage, rule, found: listed(unjudged), expected: listed(expected) };
  return [fault("goal/unjudged", [...path, "unjudged"], params)];
}
