import { digestOf } from "../domain/digest.ts";
import type { Finding } from "../domain/finding.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { LogEntry, LoggedAnnouncement, PlanLog } from "../domain/plan/plan-log.ts";
import { type LinkTerms, linkFaults } from "./link-faults.ts";

/** A plan file of a chain, under the name by which messages call it. */
export interface NamedPlan {
  readonly file: string;
  readonly plan: Plan;
}

/**
 * Reads a chain of plans, oldest first, and checks each link: a plan's digest is its own, the next one names it, and all
 * that is not decided anew is what the changes it tells make of the plan before.
 */
export function logOf(plans: readonly NamedPlan[], terms: LinkTerms): PlanLog {
  const names = new Map<string, string>();
  const gone = new Set<string>();
  const entries = plans.map(({ file, plan }) => {
    for (const { id, name } of [...plan.mentors, ...plan.participants]) names.set(id, name);
    return entryOf(file, plan, new Map(names), gone);
  });
  return {
    entries,
    announcements: announcementsOf(plans),
    findings: plans.flatMap((_, at) => faultsAt(plans, at, terms)),
  };
}

/** A draw that was announced and not made, or made and not published, is one more announcement without a plan. */
function announcementsOf(plans: readonly NamedPlan[]): LoggedAnnouncement[] {
  const found = new Map<string, LoggedAnnouncement>();
  for (const { plan } of plans) {
    if (plan.draw === undefined) continue;
    const { previous, digest, announcedOn, source, reason } = plan.draw.announcement;
    for (const before of previous) if (!found.has(before.digest)) found.set(before.digest, { ...before, used: false });
    found.set(digest, { digest, announcedOn, source, ...(reason !== undefined && { reason }), used: true });
  }
  return [...found.values()];
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

function faultsAt(plans: readonly NamedPlan[], at: number, terms: LinkTerms): Finding[] {
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
  } else if (plan.digest === own && before.plan.digest === digestOf(before.plan)) {
    // Where a digest is wrong something was altered already, and what follows from it would only be noise.
    for (const fault of linkFaults(before.plan, plan, terms))
      findings.push({ ...fault, where: { file }, params: { ...fault.params, before: before.file } });
  }
  return findings;
}
