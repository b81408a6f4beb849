import { append } from "../../domain/append.ts";
import { type Finding, remark } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import { goalUses } from "../../domain/programme/applied-rule.ts";
import type { StageId } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { nameOfUse } from "../../domain/programme/rule-use.ts";
import { fault } from "../fault.ts";
import { unjudgedColumns, unjudgedFault, withUnjudged } from "../stages/check-unjudged.ts";
import { stagesRun } from "../stages/stages-run.ts";
import { addUp, contradicts, provedBy } from "./check-certificate.ts";
import type { RecountedStage } from "./totals.ts";

/** The plan lists its programme's goals stage by stage, in order, each with the value that its decisions come to. */
export function checkGoals(plan: Plan, stages: readonly RecountedStage[], rules: RuleBook): readonly Finding[] {
  const counted = new Map(stages.map((one) => [one.stage.view.stage, one]));
  const expected = stagesRun(plan).flatMap(({ spec }) =>
    goalUses(spec, rules).map((use, at) => {
      const one = counted.get(spec.stage);
      const unjudged = one && unjudgedColumns(one.stage, at);
      return { stage: spec.stage, rule: nameOfUse(use), total: one?.totals[at + 1], unjudged };
    }),
  );
  const findings: Finding[] = [];
  for (const [at, { stage, rule, total, unjudged }] of expected.entries()) {
    const goal = plan.goals[at];
    if (goal?.stage !== stage || goal.rule !== rule) {
      findings.push(fault("goal/missing", goal ? ["goals", at] : ["goals"], { stage, rule }));
      continue;
    }
    const { value, bound } = goal;
    if (unjudged) append(findings, unjudgedFault(goal, unjudged, ["goals", at]));
    if (total !== undefined && Number(total) !== value) {
      findings.push(
        fault("goal/value", ["goals", at, "value"], { stage, rule, found: value, expected: Number(total) }),
      );
    }
    if (bound > value || (goal.proof === "certificate" && bound !== value)) {
      findings.push(fault("goal/bound", ["goals", at, "bound"], { stage, rule, value, bound }));
    }
  }
  for (const [extra, { stage, rule }] of plan.goals.slice(expected.length).entries()) {
    findings.push(fault("goal/unexpected", ["goals", expected.length + extra], { stage, rule }));
  }
  return findings;
}

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
