import { usageError } from "../domain/errors.ts";
import type { PlanLog } from "../domain/plan/plan-log.ts";
import type { Words } from "../domain/programme/programme.ts";
import { baseName } from "../files/text/file-name.ts";
import { logOf, type NamedPlan } from "../replan/log-of.ts";
import { ruleBook } from "../rules/index.ts";
import { loadPlan } from "./load/load-plan.ts";
import type { Source } from "./source.ts";

export interface LogOutcome {
  readonly log: PlanLog;
  readonly words: Words;
  readonly exitCode: 0 | 1;
}

/** A chain of plans, oldest first: what each changed. @throws UsageError where one of them cannot be read */
export async function logOfPlans(sources: readonly Source[]): Promise<LogOutcome> {
  const [first, ...others] = sources;
  if (!first) throw usageError("log/no-plan");
  const start = await named(first);
  const plans = [start];
  for (const other of others) plans.push(await named(other));
  const log = logOf(plans, ruleBook);
  return { log, words: start.plan.programme.words, exitCode: log.findings.length === 0 ? 0 : 1 };
}

async function named(source: Source): Promise<NamedPlan> {
  return { file: baseName(source.file), plan: await loadPlan(source) };
}
