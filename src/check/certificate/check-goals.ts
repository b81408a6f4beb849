import { append } from "../../domain/append.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { goalUses } from "../../domain/programme/applied-rule.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { nameOfUse } from "../../domain/programme/rule-use.ts";
import { fault } from "../fault.ts";
import { unjudgedColumns, unjudgedFault } from "../stages/check-unjudged.ts";
import { stagesRun } from "../stages/stages-run.ts";
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
