import { checkRuleUses } from "../../check/check-rule-uses.ts";
import { UsageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type PlanFile, parsePlan } from "../../files/plan/plan-file.ts";
import { decodeText } from "../../files/text/decode.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Source } from "../source.ts";

/** A plan document, or a file that holds one. */
export type PlanInput = Plan | Source;

/** A plan document to go on from. @throws UsageError where there is none that can be read */
export async function loadPlan(input: PlanInput): Promise<Plan> {
  if (!("read" in input)) return input;
  const { plan, findings, locate } = await readPlan(input);
  if (!plan) throw new UsageError(findings);
  const misused = checkRuleUses(plan, ruleBook);
  if (misused.length > 0)
    throw new UsageError(misused.map((found) => ({ ...found, where: found.path && locate(found.path) })));
  return plan;
}

/** A plan document with everything wrong in its form. @throws UsageError where its text cannot be read */
export async function readPlan({ file, read }: Source): Promise<PlanFile> {
  const { text, findings } = decodeText({ file, bytes: await read() });
  if (hasErrors(findings)) throw new UsageError(findings);
  return parsePlan({ file, text });
}
