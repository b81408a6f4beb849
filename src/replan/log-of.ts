import { canonicalJson, digestOf } from "../domain/digest.ts";
import type { Finding } from "../domain/finding.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { LogEntry, PlanLog } from "../domain/plan/plan-log.ts";
import type { RuleBook } from "../domain/programme/rule.ts";
import { applyChanges } from "./apply-changes.ts";

/** A plan file of a chain, under the name by which messages call it. */
export interface NamedPlan {
  readonly file: string;
  readonly plan: Plan;
}

/**
 * Reads a chain of plans, the first first, and checks each link: a plan's digest is its own, the next one names it, and
 * its people and its baseline are what the changes it tells make of the plan before.
 */
export function logOf(plans: readonly NamedPlan[], rules: RuleBook): PlanLog {
  const names = new Map<string, string>();
  const gone = new Set<string>();
  const entries = plans.map(({ file, plan }) => {
    for (const { id, name } of [...plan.mentors, ...plan.participants]) names.set(id, name);
    return entryOf(file, plan, new Map(names), gone);
  });
  return { entries, findings: plans.flatMap((_, at) => faultsAt(plans, at, rules)) };
}

function entryOf(file: string, plan: Plan, names: ReadonlyMap<string, string>, gone: Set<string>): LogEntry {
  const { previous, summary } = plan;
  const all = [...(previous?.departures ?? []), ...(previous?.withdrawals ?? [])];
  const departures = all.filter(({ participant, on }) => !gone.has(`${participant} ${on}`));
  for (const { participant, on } of departures) gone.add(`${participant} ${on}`);
  return {
    file,
    digest: plan.digest,
    asOf: plan.asOf,
    placed: summary.placed,
    waiting: summary.waiting,
    refused: summary.refused,
    changes: previous?.changes ?? [],
    moves: previous?.moves ?? [],
    departures,
    names: new Map([...all.map(({ participant, name }) => [participant, name] as const), ...names]),
  };
}

function faultsAt(plans: readonly NamedPlan[], at: number, rules: RuleBook): Finding[] {
  const { file, plan } = plans[at];
  const findings: Finding[] = [];
  const add = (code: string, params: Finding["params"]) => {
    findings.push({ code, severity: "error", where: { file }, params });
  };
  const own = digestOf(plan);
  if (plan.digest !== own) add("digest/wrong", { found: plan.digest, expected: own });
  if (at === 0) return findings;
  const before = plans[at - 1];
  const named = plan.previous?.digest;
  if (named === undefined) add("log/first-plan", { before: before.file });
  else if (named !== before.plan.digest) {
    const meant = plans.find((one) => one.plan.digest === named);
    if (meant) add("log/reordered", { before: before.file, expected: meant.file });
    else add("log/broken", { before: before.file, found: before.plan.digest, expected: named });
  } else {
    for (const what of unfounded(before.plan, plan, rules)) add("log/unfounded", { before: before.file, what });
  }
  return findings;
}

/** What of a plan does not follow from the plan before and the changes that it tells. */
function unfounded(before: Plan, plan: Plan, rules: RuleBook): string[] {
  const { previous, asOf } = plan;
  // Values set on the command line change the programme before the changes are worked in.
  if (!previous || canonicalJson(before.settings) !== canonicalJson(plan.settings)) return [];
  const { changes, frozenBefore, sticky } = previous;
  const again = applyChanges(before, changes, rules, { asOf, frozenBefore, sticky });
  if (again.findings.length > 0) return ["changes"];
  const expected: Readonly<Record<string, unknown>> = { ...again.previous, participants: again.problem.participants };
  const found: Readonly<Record<string, unknown>> = { ...previous, participants: plan.participants };
  const compared = Object.keys(expected).filter((key) => key !== "moves");
  return compared.filter((key) => canonicalJson(expected[key]) !== canonicalJson(found[key]));
}
