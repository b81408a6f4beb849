import type { Finding } from "../../domain/finding.ts";
import type { Cut, StageCertificate } from "../../domain/plan/certificate.ts";
import { fault, type Path, sameList } from "../fault.ts";
import type { Stage } from "../stages/stage.ts";
import { type LeafBound, leafBound } from "./leaf-bound.ts";
import { type ProvedCut, readPrices } from "./price-list.ts";
import { readSplit, wholeCase } from "./split-cases.ts";
import type { Totals } from "./totals.ts";

/** One leaf added up: its bound is times its denominator. */
export interface Leaf {
  readonly bound: LeafBound;
  readonly denominator: number;
}

/** Beyond this many options over all leaves nobody waits for an answer. */
const mostWork = 100_000_000;

/**
 * Reads a stage's certificate and adds up every leaf. With a finding it proves nothing.
 * @param totals the plan's, which cuts are measured against; without a plan there are none
 */
export function addUp(
  stage: Stage,
  certificate: StageCertificate,
  totals: Totals | undefined,
  path: Path,
): { leaves: readonly Leaf[]; findings: readonly Finding[] } {
  const refused = beforeAdding(stage, certificate, path);
  if (refused.length > 0) return { leaves: [], findings: refused };
  const { cuts, findings: cutFaults } = readCuts(stage, totals ? certificate.cuts : [], totals ?? [], path);
  const split = readSplit(stage, certificate.split, certificate.leaves.length, path);
  const read = certificate.leaves.map((list, at) => readPrices(stage, list, cuts, [...path, "leaves", at]));
  const findings = [...cutFaults, ...split.findings, ...read.flatMap((list) => list.findings)];
  if (findings.length > 0) return { leaves: [], findings };
  const leaves = read.map(({ list }, at) => {
    const which = split.cases[at] ?? wholeCase;
    return { bound: leafBound(stage, which, list), denominator: list.denominator };
  });
  return { leaves, findings: [] };
}

function beforeAdding(stage: Stage, { goals, cuts, leaves }: StageCertificate, path: Path): Finding[] {
  const named = stage.rules.goals.map(({ name }) => name);
  if (!sameList(goals, named)) return [fault("certificate/goals", [...path, "goals"], { stage: stage.view.stage })];
  const options = (leaves.length + cuts.length) * stage.options.slot.length;
  if (options <= mostWork) return [];
  return [fault("plan/too-large", path, { stage: stage.view.stage, options, most: mostWork })];
}

/**
 * How many leading components of a plan's totals the leaves prove best. In each leaf no plan is below the bound,
 * lexicographically; where the bound is first below the totals, but by less than 1, an integer is still proved.
 */
export function provedBy(leaves: readonly Leaf[], totals: Totals): number {
  if (leaves.length === 0) return 0;
  return leaves.reduce((least, leaf) => Math.min(least, provedInLeaf(leaf, totals)), totals.length);
}

/** Whether every leaf says that any plan must be worse than these totals, which a plan has: then one of them is wrong. */
export function contradicts(leaves: readonly Leaf[], totals: Totals): boolean {
  return leaves.length > 0 && leaves.every((leaf) => leaf.bound === "empty" || differenceAt(leaf, totals).sign > 0);
}

/** Whether the leaves show that no lawful plan exists: each is empty or breaks hard limits in any plan. */
export function showsImpossible(leaves: readonly Leaf[]): boolean {
  const breaks = ({ bound }: Leaf) => bound === "empty" || (bound !== "uncountable" && (bound[0] ?? 0n) > 0n);
  return leaves.length > 0 && leaves.every(breaks);
}

function provedInLeaf(leaf: Leaf, totals: Totals): number {
  if (leaf.bound === "empty") return totals.length;
  if (leaf.bound === "uncountable") return 0;
  const { at, sign, withinOne } = differenceAt(leaf, totals);
  if (sign >= 0) return totals.length;
  return withinOne ? at + 1 : at;
}

function differenceAt({ bound, denominator }: Leaf, totals: Totals): { at: number; sign: number; withinOne: boolean } {
  if (typeof bound === "string") return { at: 0, sign: -1, withinOne: false };
  const scale = BigInt(denominator);
  for (const [at, total] of totals.entries()) {
    const short = total * scale - (bound[at] ?? 0n);
    if (short !== 0n) return { at, sign: short > 0n ? -1 : 1, withinOne: short < scale };
  }
  return { at: totals.length, sign: 0, withinOne: false };
}

/**
 * Checks rounding cuts, each with those before it: "every plan as good as this one on the goals before has at least so
 * much of this goal". Its list must come to exactly the totals before the goal and there to more than one less.
 *
 * What uses a cut is then shown only of plans that keep it. That is enough: a plan that breaks a cut, but none before it,
 * is worse than this one on the goals before the cut's, so that no plan better than this one is forgotten.
 */
function readCuts(
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
