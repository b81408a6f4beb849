import { append } from "../../domain/append.ts";
import { type Finding, remark } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import type { StageId } from "../../domain/programme/programme.ts";
import { fault } from "../fault.ts";
import { unjudgedColumns, withUnjudged } from "../stages/check-unjudged.ts";
import { stagesRun } from "../stages/stages-run.ts";
import { addUp, contradicts, provedBy } from "./check-certificate.ts";
import type { RecountedStage } from "./totals.ts";

/** Adds up the plan's certificate and sets every goal's proof to what it shows. */
export function checkProofs(
  plan: Plan,
  stages: readonly RecountedStage[],
): { findings: readonly Finding[]; goals: readonly GoalResult[] } {
  const findings: Finding[] = strayCertificates(plan);
  const proved = new Map<StageId, number>();
  for (const recounted of stages) {
    const checked = checkStage(plan, recounted);
    append(findings, checked.findings);
    proved.set(recounted.stage.view.stage, checked.proved);
  }
  const components = componentsOf(plan);
  const goals = plan.goals.map((goal, at) => confirm(goal, components[at] ?? 0, proved, stages));
  return { findings: [...findings, ...plan.goals.flatMap((goal, at) => compare(goal, goals[at], at))], goals };
}

function strayCertificates(plan: Plan): Finding[] {
  const left = new Set<string>(stagesRun(plan).map(({ spec }) => spec.stage));
  return plan.certificate.stages.flatMap(({ stage }, at) =>
    left.delete(stage) ? [] : [fault("certificate/stage", ["certificate", "stages", at, "stage"], { stage })],
  );
}

function checkStage(plan: Plan, { stage, totals }: RecountedStage): { findings: readonly Finding[]; proved: number } {
  const at = plan.certificate.stages.findIndex((one) => one.stage === stage.view.stage);
  const certificate = plan.certificate.stages[at];
  if (!certificate) return { findings: [], proved: 0 };
  const path = ["certificate", "stages", at];
  const { leaves, findings } = addUp(stage, certificate, totals, path);
  if (!contradicts(leaves, totals)) return { findings, proved: provedBy(leaves, totals) };
  return { findings: [...findings, fault("certificate/contradiction", path, { stage: stage.view.stage })], proved: 0 };
}

/** For each goal of the plan the component of its stage's vectors that it stands for. */
function componentsOf(plan: Plan): number[] {
  const counted = new Map<StageId, number>();
  return plan.goals.map(({ stage }) => {
    const component = (counted.get(stage) ?? 0) + 1;
    counted.set(stage, component);
    return component;
  });
}

function confirm(
  goal: GoalResult,
  component: number,
  proved: ReadonlyMap<StageId, number>,
  stages: readonly RecountedStage[],
): GoalResult {
  const recounted = stages.find(({ stage }) => stage.view.stage === goal.stage);
  if (recounted?.stage.rules.goals[component - 1]?.name !== goal.rule) return { ...goal, proof: "search" };
  const value = Number(recounted.totals[component] ?? 0n);
  const isProved = component < (proved.get(goal.stage) ?? 0);
  return {
    ...withUnjudged(goal, unjudgedColumns(recounted.stage, component - 1)),
    value,
    bound: isProved ? value : goal.bound,
    proof: isProved ? "certificate" : "search",
  };
}

function compare(claimed: GoalResult, confirmed: GoalResult | undefined, at: number): Finding[] {
  if (claimed.proof === confirmed?.proof) return [];
  const params = { stage: claimed.stage, rule: claimed.rule };
  const path = ["goals", at, "proof"];
  return claimed.proof === "certificate"
    ? [fault("certificate/not-confirmed", path, params)]
    : [remark("certificate/not-claimed", params, { path })];
}
