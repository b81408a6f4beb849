import { UsageError, usageError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import type { PlanLog } from "../domain/plan/plan-log.ts";
import type { Words } from "../domain/programme/programme.ts";
import type { PlanFile } from "../files/plan/plan-file.ts";
import { baseName } from "../files/text/file-name.ts";
import { logOf, type NamedPlan } from "../replan/log-of.ts";
import { linkTerms } from "./load/link-terms.ts";
import { readPlan } from "./load/load-plan.ts";
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
  const log = logOf(plans, linkTerms);
  const findings = log.findings.map((finding) => located(finding, plans));
  const exitCode = findings.length === 0 ? 0 : 1;
  return { log: { ...log, findings }, words: start.plan.programme.words, exitCode };
}

/** Everything that is wrong with a chain of plans, oldest first, and nothing else. @throws UsageError as `logOfPlans` */
export async function chainFindings(sources: readonly Source[]): Promise<readonly Finding[]> {
  return (await logOfPlans(sources)).log.findings;
}

interface LocatedPlan extends NamedPlan {
  readonly locate: PlanFile["locate"];
}

async function named(source: Source): Promise<LocatedPlan> {
  const { plan, findings, locate } = await readPlan(source);
  if (!plan) throw new UsageError(findings);
  return { file: baseName(source.file), plan, locate };
}

function located(finding: Finding, plans: readonly LocatedPlan[]): Finding {
  const plan = plans.find(({ file }) => file === finding.where?.file);
  return plan && finding.path ? { ...finding, where: { ...plan.locate(finding.path), file: plan.file } } : finding;
}
