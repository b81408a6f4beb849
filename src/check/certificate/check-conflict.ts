import type { Finding } from "../../domain/finding.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { Infeasible } from "../../domain/plan/allocation.ts";
import type { Conflict, ConflictingLimit } from "../../domain/plan/impossible-stage.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import { type CountedLimit, isCounted } from "../stages/counted-limits.ts";
import { buildStage, type Stage } from "../stages/stage.ts";
import { addUp, showsImpossible } from "./check-certificate.ts";

/** What the inspector says of "no lawful plan exists". */
export interface ConflictCheck {
  readonly findings: readonly Finding[];
  /** Whether the certificate alone shows it. */
  readonly confirmed: boolean;
}

/**
 * Checks the claim that a problem has no lawful plan: the conflicting limits recounted, and the price list added up to
 * more than no broken hard limit.
 * @param cadre the members of the cadre, where the stage comes after they were given or chosen
 */
export function checkConflict(
  problem: Problem,
  { stage: id, conflict }: Infeasible,
  cadre: readonly Mentor[] = problem.mentors ?? [],
): ConflictCheck {
  const at = problem.programme.stages.findIndex((spec) => spec.stage === id);
  const spec = problem.programme.stages[at];
  if (!spec) return { findings: [fault("certificate/stage", ["stage"], { stage: id })], confirmed: false };
  const { stage, findings } = buildStage(problem, spec, cadre, ["programme", "stages", at]);
  if (!stage) return { findings, confirmed: false };
  const limits = conflict.limits.flatMap((limit, index) => checkLimit(stage, limit, ["conflict", "limits", index]));
  const proof = checkProof(stage, conflict);
  return { findings: [...limits, ...proof.findings], confirmed: proof.confirmed };
}

/** Whether the price list, where there is one, adds up to more than no broken hard limit. */
export function checkProof(stage: Stage, { certificate }: Conflict): ConflictCheck {
  if (!certificate) return { findings: [], confirmed: false };
  const path = ["conflict", "certificate"];
  const { leaves, findings } = addUp(stage, certificate, undefined, path);
  const confirmed = showsImpossible(leaves);
  if (confirmed || findings.length > 0) return { findings, confirmed };
  return { findings: [fault("conflict/not-confirmed", path, { stage: stage.view.stage })], confirmed };
}

/** One conflicting limit, its people counted again. */
export function checkLimit(stage: Stage, found: ConflictingLimit, path: Path): Finding[] {
  const limit = stage.limits.find(({ id, goal }) => goal === 0 && id === found.limit);
  if (!limit || limit[found.side] !== found.bound) {
    return [fault("conflict/limit", [...path, "limit"], { limit: found.limit, bound: found.bound, side: found.side })];
  }
  const expected = boundPeople(stage, limit, found.side);
  if (found.count === expected.length && sameList(found.participants, expected)) return [];
  const params = { limit: found.limit, found: found.count, expected: expected.length, participants: listed(expected) };
  return [fault("conflict/count", [...path, "count"], params)];
}

/** Those who can take nothing else (at most), or who can take such an option at all (at least). */
function boundPeople({ view, options }: Stage, limit: CountedLimit, side: ConflictingLimit["side"]): string[] {
  const inside = (slot: number) => limit.slots.includes(slot);
  return view.seekers
    .filter((_, at) => {
      if (!isCounted(limit, at, view)) return false;
      const own = options.slot.subarray(options.start[at], options.start[at + 1]);
      return side === "atMost" ? own.every(inside) : own.some(inside);
    })
    .map(({ id }) => id);
}
