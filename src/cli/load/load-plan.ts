import { checkRuleUses } from "../../check/check-rule-uses.ts";
import { UsageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { parsePlan } from "../../files/plan/plan-file.ts";
import { decodeText } from "../../files/text/decode.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Io } from "../io.ts";
import { readSource } from "./read-source.ts";

/** A plan document from a file, or from standard input. @throws UsageError where there is none that can be read */
export async function loadPlan(path: string, io: Io): Promise<Plan> {
  const source = await readSource(path, io);
  const { text, findings } = decodeText(source);
  if (hasErrors(findings)) throw new UsageError(...findings);
  const parsed = parsePlan({ file: source.file, text });
  if (!parsed.plan) throw new UsageError(...parsed.findings);
  const misused = checkRuleUses(parsed.plan, ruleBook);
  if (misused.length > 0)
    throw new UsageError(...misused.map((found) => ({ ...found, where: found.path && parsed.locate(found.path) })));
  return parsed.plan;
}
