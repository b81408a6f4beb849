import type { Blocked } from "../../domain/plan/allocation.ts";
import { furtherView, givenBy } from "../../domain/programme/further.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { type ConflictCheck, checkLimit, checkProof } from "../certificate/check-conflict.ts";
import { fault } from "../fault.ts";
import { stageOn } from "./stage.ts";

/** Checks the claim that a further stage is impossible: its sets divided again, or its limits recounted and its prices added. */
export function checkBlocked(problem: Problem, { stage: id, conflict, indivisible, basis }: Blocked): ConflictCheck {
  const at = (problem.programme.further ?? []).findIndex((one) => one.id === id);
  const spec = problem.programme.further?.[at];
  if (!spec) return { findings: [fault("certificate/stage", ["stage"], { stage: id })], confirmed: false };
  const given = givenBy(basis.placements, basis.stages);
  const made = furtherView(problem, spec, given, new Set(basis.cadre));
  if (JSON.stringify(made.indivisible) !== JSON.stringify(indivisible))
    return { findings: [fault("further/slots", ["indivisible"], { stage: id })], confirmed: false };
  if (indivisible.length > 0) return { findings: [], confirmed: true };
  const { stage, findings } = stageOn(made.view, ["programme", "further", at]);
  if (!stage) return { findings, confirmed: false };
  const limits = conflict.limits.flatMap((limit, index) => checkLimit(stage, limit, ["conflict", "limits", index]));
  const proof = checkProof(stage, conflict);
  return { findings: [...limits, ...proof.findings], confirmed: proof.confirmed };
}
