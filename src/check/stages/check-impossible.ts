import { canonicalJson } from "../../domain/digest.ts";
import type { Finding } from "../../domain/finding.ts";
import type { ImpossibleStage } from "../../domain/plan/impossible-stage.ts";
import type { FurtherView } from "../../domain/programme/further.ts";
import { checkLimit, checkProof } from "../certificate/check-conflict.ts";
import { fault, type Path } from "../fault.ts";
import type { Stage } from "./stage.ts";

/** Whether the sets that cannot be formed are those that the claim names. */
export function checkIndivisible({ indivisible }: FurtherView, claim: ImpossibleStage, path: Path): readonly Finding[] {
  if (canonicalJson(indivisible) === canonicalJson(claim.indivisible)) return [];
  return [fault("further/divisible", [...path, "indivisible"], { stage: claim.stage })];
}

/**
 * The claim that a further stage is impossible: its limits recounted, and its prices added up to more than no broken limit.
 * What only a search says, that it found no way, can be neither confirmed nor denied.
 */
export function checkImpossible(stage: Stage, { stage: id, conflict, broken }: ImpossibleStage, path: Path): Finding[] {
  const limits = conflict.limits.flatMap((limit, at) => checkLimit(stage, limit, [...path, "conflict", "limits", at]));
  const unknown = broken.flatMap((limit, at) => {
    const known = stage.limits.some(
      (one) => one.goal === 0 && one.id === limit.limit && one[limit.side] === limit.bound,
    );
    return known ? [] : [fault("conflict/limit", [...path, "broken", at], limitFigures(limit))];
  });
  const empty = conflict.certificate === undefined && broken.length === 0;
  return [
    ...limits,
    ...unknown,
    ...(empty ? [fault("conflict/not-confirmed", path, { stage: id })] : []),
    ...checkProof(stage, conflict).findings,
  ];
}

function limitFigures({ limit, bound, side }: ImpossibleStage["broken"][number]): Finding["params"] {
  return { limit, bound, side };
}
