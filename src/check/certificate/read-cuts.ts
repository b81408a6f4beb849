import type { Finding } from "../../domain/finding.ts";
import type { Cut } from "../../domain/plan/certificate.ts";
import { fault, type Path } from "../fault.ts";
import type { Stage } from "../stages/stage.ts";
import { type LeafBound, leafBound } from "./leaf-bound.ts";
import { type ProvedCut, readPrices } from "./price-list.ts";
import { wholeCase } from "./split-cases.ts";
import type { Totals } from "./totals.ts";

/**
 * Checks rounding cuts, each with those before it: "every plan as good as this one on the goals before has at least so
 * much of this goal". Its list must come to exactly the totals before the goal and there to more than one less.
 *
 * What uses a cut is then shown only of plans that keep it. That is enough: a plan that breaks a cut, but none before it,
 * is worse than this one on the goals before the cut's, so that no plan better than this one is forgotten.
 */
export function readCuts(
  stage: Stage,
  cuts: readonly Cut[],
  totals: Totals,
  path: Path,
): { cuts: readonly ProvedCut[]; findings: readonly Finding[] } {
  const proved: ProvedCut[] = [];
  for (const [at, cut] of cuts.entries()) {
    const here = [...path, "cuts", at];
    const { list, findings } = readPrices(stage, cut, proved, here);
    if (findings.length > 0) return { cuts: proved, findings };
    const goal = stage.rules.goals.findIndex(({ name }) => name === cut.goal) + 1;
    const { atLeast, denominator } = cut;
    const isProved =
      goal > 0 &&
      Number.isSafeInteger(atLeast) &&
      shows(leafBound(stage, wholeCase, list), goal, atLeast, denominator, totals);
    if (!isProved) return { cuts: proved, findings: [fault("certificate/cut", here, { rule: cut.goal, atLeast })] };
    proved.push({ goal, atLeast });
  }
  return { cuts: proved, findings: [] };
}

function shows(bound: LeafBound, goal: number, atLeast: number, denominator: number, totals: Totals): boolean {
  if (typeof bound === "string") return false;
  const scale = BigInt(denominator);
  const agrees = bound.slice(0, goal).every((entry, k) => entry === (totals[k] ?? 0n) * scale);
  return agrees && (bound[goal] ?? 0n) > BigInt(atLeast) * scale - scale;
}
