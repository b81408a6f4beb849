import { grouped } from "../domain/counting.ts";
import { usageError } from "../domain/errors.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { nearest } from "../files/text/near-miss.ts";
import { type FormatId, reporters } from "../report/index.ts";
import { regionsOf, type Scope, scopedPlan, withNames } from "../report/plan/plan-scope.ts";
import type { Content, ReportOptions } from "../report/reporter.ts";
import { ruleBook } from "../rules/index.ts";

/** How a report is to look: what does not depend on the plan. */
export type Look = Pick<ReportOptions, "width" | "color" | "ascii" | "rawCsv" | "excel" | "delimiter" | "details">;

/**
 * A plan, or the part of it that is asked for, in a format. A plan document is always whole.
 * @throws UsageError where nobody in the plan is of the region, or a page would be of more people than a browser can show
 */
export async function renderPlan(plan: Plan, format: FormatId, scope: Scope, look: Look): Promise<Content> {
  const { names = "full", region } = scope;
  checkRegion(plan, region);
  if (format === "html") checkLength(plan, region);
  const make = await reporters[format].load();
  const explanations =
    format === "html" ? (await import("./explain/explain-everyone.ts")).explainEveryone(plan) : undefined;
  const options = { ...look, explanations, rules: ruleBook };
  if (format === "json" || (names === "full" && region === undefined)) return make(plan, options);
  return make(scopedPlan(plan, scope), { ...options, scope, whole: withNames(plan, names) });
}

/** A page of so many is 10 MB. Beyond it browsers stumble, and nobody reads it. */
const mostOnPage = 20_000;

function checkLength({ participants }: Plan, region: string | undefined): void {
  const found = participants.filter((person) => region === undefined || person.region === region).length;
  if (found <= mostOnPage) return;
  const [one] = region === undefined ? regionsOf({ participants }) : [];
  throw usageError("usage/page-too-long", {
    found: grouped(found),
    most: grouped(mostOnPage),
    ...(one !== undefined && { region: one }),
  });
}

function checkRegion(plan: Plan, region: string | undefined): void {
  const known = regionsOf(plan);
  if (region === undefined || known.includes(region)) return;
  const params = { found: region, suggestion: nearest(region, known) ?? "", known: known.join(", ") };
  throw usageError("usage/region", params);
}
