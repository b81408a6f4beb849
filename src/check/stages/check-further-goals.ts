import { type Finding, remark } from "../../domain/finding.ts";
import type { StageResult } from "../../domain/plan/stage-result.ts";
import type { FurtherStage } from "../../domain/programme/further-stage.ts";
import { addUp, contradicts, provedBy } from "../certificate/check-certificate.ts";
import type { Totals } from "../certificate/totals.ts";
import { fault, type Path, sameList } from "../fault.ts";
import { unjudgedColumns, unjudgedFault } from "./check-unjudged.ts";
import type { Stage } from "./stage.ts";

/** The goals of a further stage counted again, and its certificate added up. */
export function checkFurtherGoals(
  stage: Stage,
  spec: FurtherStage,
  result: StageResult,
  totals: Totals,
  path: Path,
): Finding[] {
  const { leaves, findings } = addUp(stage, { stage: "pairing", ...result.certificate }, totals, [
    ...path,
    "certificate",
  ]);
  const wrong = contradicts(leaves, totals);
  const proved = wrong ? 0 : provedBy(leaves, totals);
  const names = stage.rules.goals.map(({ name }) => name);
  const params = { stage: spec.id };
  return [
    ...findings,
    ...(wrong ? [fault("certificate/contradiction", [...path, "certificate"], params)] : []),
    ...(sameList(
      result.goals.map(({ rule }) => rule),
      names,
    )
      ? []
      : [fault("further/goals", [...path, "goals"], params)]),
    ...result.goals.flatMap((goal, at) =>
      checkGoal(goal, at + 1 < proved, totals[at + 1], spec.id, [...path, "goals", at]),
    ),
    ...result.goals.flatMap((goal, at) =>
      unjudgedFault({ stage: spec.id, ...goal }, unjudgedColumns(stage, at), [...path, "goals", at]),
    ),
  ];
}

function checkGoal(
  { rule, value, bound, proof }: StageResult["goals"][number],
  isProved: boolean,
  total: bigint | undefined,
  stage: string,
  path: Path,
): Finding[] {
  const found: Finding[] = [];
  if (total !== undefined && BigInt(value) !== total) {
    found.push(fault("goal/value", [...path, "value"], { stage, rule, found: value, expected: Number(total) }));
  }
  if (bound > value || (proof === "certificate" && bound !== value)) {
    found.push(fault("goal/bound", [...path, "bound"], { stage, rule, value, bound }));
  }
  if (proof === "certificate" && !isProved) found.push(fault("certificate/not-confirmed", path, { stage, rule }));
  if (proof === "search" && isProved) found.push(remark("certificate/not-claimed", { stage, rule }, { path }));
  return found;
}
