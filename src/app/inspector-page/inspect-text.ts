import { checkPlan } from "../../check/check-plan.ts";
import { checkRuleUses } from "../../check/check-rule-uses.ts";
import { count } from "../../domain/counting.ts";
import type { Finding } from "../../domain/finding.ts";
import { isProved, type StageGoal } from "../../domain/plan/all-goals.ts";
import { parsePlan } from "../../files/plan/plan-file.ts";
import { wordedFindings } from "../../report/findings/findings.ts";
import { isLawful, verdictOf } from "../../report/findings/validation.ts";
import { proofText } from "../../report/sections/goals.ts";
import { ruleBook } from "../../rules/index.ts";

/** What the page shows of one plan: texts only. */
export interface Inspected {
  readonly isLawful: boolean;
  /** `is lawful: ...`, to follow the file's name. */
  readonly verdict: string;
  /** `All 20 goals are proved optimal.`; blank where none could be looked at. */
  readonly proved: string;
  readonly title: string;
  readonly digest: string;
  readonly goals: readonly {
    readonly stage: string;
    readonly goal: string;
    readonly value: number;
    readonly proof: string;
  }[];
  /** Errors first, each with its line in the file where it has one. */
  readonly findings: readonly {
    readonly severity: string;
    readonly code: string;
    readonly line: number | null;
    readonly message: string;
    readonly remedy: string;
  }[];
}

/** Inspects the text of a plan document, as `validate` does without other files. It never throws. */
export function inspectText(file: string, text: string): Inspected {
  const { plan, findings: formal, locate } = parsePlan({ file, text });
  const misused = plan ? checkRuleUses(plan, ruleBook) : [];
  const checked = plan && misused.length === 0 ? checkPlan(plan, ruleBook) : undefined;
  const placed = [...misused, ...(checked?.findings ?? [])].map((found): Finding => {
    return { ...found, where: found.path ? locate(found.path) : found.where };
  });
  const findings = [...formal, ...placed];
  const ranks = ["error", "warning", "note"];
  const worded = wordedFindings(findings).toSorted(
    (left, right) => ranks.indexOf(left.severity) - ranks.indexOf(right.severity),
  );
  return {
    isLawful: isLawful(plan, findings),
    verdict: verdictOf(plan, findings),
    proved: provedText(checked?.goals ?? []),
    title: plan?.programme.title ?? "",
    digest: plan?.digest ?? "",
    goals: (checked?.goals ?? []).map((goal) => {
      return { stage: goal.stage, goal: goal.rule, value: goal.value, proof: proofText(goal) };
    }),
    findings: worded.map(({ severity, code, where, message, remedy }) => {
      return { severity, code, line: where?.line ?? null, message, remedy };
    }),
  };
}

function provedText(goals: readonly StageGoal[]): string {
  const proved = goals.filter(isProved).length;
  if (goals.length === 0) return "";
  const all = count(goals.length, "goal is", "goals are");
  return proved === goals.length ? `All ${all} proved optimal.` : `${proved} of ${all} proved optimal.`;
}
