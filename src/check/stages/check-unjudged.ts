import type { Finding } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { GoalResult, UnjudgedRule } from "../../domain/plan/plan-entries.ts";
import { unfilledColumns } from "../../domain/programme/column-reads.ts";
import { unjudgedRules } from "../../domain/programme/unjudged.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import type { Stage } from "./stage.ts";

/** The plan names the limits and refusals that nothing could be judged by, stage by stage in their order, and no other. */
export function checkUnjudged({ unjudged = [] }: Plan, stages: readonly Stage[]): readonly Finding[] {
  const expected = stages.flatMap(({ view }) => unjudgedRules(view));
  const missing = lacking(expected, unjudged).map((one) => fault("unjudged/missing", ["unjudged"], shown(one)));
  const wrong = unjudged.flatMap((one, at) =>
    isAt(expected, one, at, missing.length) ? [] : [fault("unjudged/unfounded", ["unjudged", at], shown(one))],
  );
  return [...missing, ...wrong];
}

// Where one is missing, those after it do not stand in its place.
function isAt(expected: readonly UnjudgedRule[], one: UnjudgedRule, at: number, missing: number): boolean {
  const places = expected.flatMap((other, place) => (keyOf(other) === keyOf(one) ? [place] : []));
  return missing > 0 ? places.length > 0 : places.includes(at);
}

function lacking(expected: readonly UnjudgedRule[], found: readonly UnjudgedRule[]): readonly UnjudgedRule[] {
  const known = new Set(found.map(keyOf));
  return expected.filter((one) => !known.has(keyOf(one)));
}

function keyOf({ stage, rule, columns }: UnjudgedRule): string {
  return JSON.stringify([stage, rule, columns]);
}

function shown({ stage, rule, columns }: UnjudgedRule) {
  return { stage, rule, columns: listed(columns) };
}

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
