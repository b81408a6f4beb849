import type { Plan } from "../../domain/plan/plan.ts";
import { type FormatId, reporters } from "../../report/index.ts";
import { type Scope, scopedPlan, withNames } from "../../report/plan/plan-scope.ts";
import type { Content, ReportOptions } from "../../report/reporter.ts";
import { ruleBook, ruleTitles } from "../../rules/index.ts";

/** A plan, or the part of it that is asked for, in a format. A plan document is always whole. */
export async function contentOf(
  plan: Plan,
  format: FormatId,
  scope: Scope,
  look: Omit<ReportOptions, "ruleTitles" | "rules" | "scope" | "whole">,
): Promise<Content> {
  const { names = "full", region } = scope;
  const make = await reporters[format].load();
  const options = { ...look, ruleTitles, rules: ruleBook };
  if (format === "json" || (names === "full" && region === undefined)) return make(plan, options);
  return make(scopedPlan(plan, scope), { ...options, scope, whole: withNames(plan, names) });
}
