import type { Finding } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { UnjudgedRule } from "../../domain/plan/plan-entries.ts";
import { unjudgedRules } from "../../domain/programme/unjudged.ts";
import { fault, listed } from "../fault.ts";
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
