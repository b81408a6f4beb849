import { checkPlan } from "../../src/check/check-plan.ts";
import { canonicalJson, sha256OfArray } from "../../src/domain/digest.ts";
import { type Change, changesHash } from "../../src/domain/plan/change.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { planDocument } from "../../src/engine/plan/plan-document.ts";
import type { ReplanOptions } from "../../src/replan/apply-changes.ts";
import { replanOf } from "../../src/replan/replan-of.ts";
import { ruleBook } from "../../src/rules/index.ts";

const origin = { tool: { name: "test", version: "0" }, settings: [] };

/** The plan document of a problem. @throws where nothing lawful exists, or the inspector finds anything */
export function planFor(problem: Problem, inputs: Plan["inputs"] = []): Plan {
  const allocation = allocate(problem);
  if (allocation.status !== "planned") throw new Error(JSON.stringify(allocation));
  // The fingerprint of a list of mentors is that of the people who stand in it.
  const sha256 = sha256OfArray((problem.mentors ?? []).map(canonicalJson));
  const named = inputs.map((input) => (input.role === "mentors" ? { ...input, sha256 } : input));
  return inspected(planDocument(problem, allocation, { ...origin, inputs: named }));
}

/** The plan after changes, gone over by the inspector. @throws where they contradict each other or nothing is lawful */
export function replanned(plan: Plan, changes: readonly Change[], options: ReplanOptions = {}): Plan {
  const { problem, allocation, findings } = replanOf(plan, changes, ruleBook, options);
  if (findings.length > 0 || allocation?.status !== "planned") throw new Error(JSON.stringify(findings));
  const told = { role: "changes" as const, name: "changes.csv", sha256: changesHash(changes), rows: changes.length };
  const inputs = [
    { role: "plan" as const, name: "before.json", sha256: plan.digest, rows: plan.participants.length },
    ...(changes.length > 0 ? [told] : []),
  ];
  return inspected(planDocument(problem, allocation, { ...origin, inputs }));
}

/** Whether somebody has a place (the intake's id), waits, is refused, or is gone. */
export function whereIs(plan: Plan, id: string): string {
  const placed = plan.placements.find(({ participant }) => participant === id);
  if (placed) return placed.intake;
  if (plan.waitingList.some(({ participant }) => participant === id)) return "waiting";
  if (plan.refused.some(({ participant }) => participant === id)) return "refused";
  return plan.previous?.departures.some(({ participant }) => participant === id) ? "gone" : "lost";
}

export function mentorOf(plan: Plan, id: string): string | undefined {
  return plan.pairings.find(({ participant }) => participant === id)?.mentor;
}

function inspected(plan: Plan): Plan {
  const { findings } = checkPlan(plan, ruleBook);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return plan;
}
