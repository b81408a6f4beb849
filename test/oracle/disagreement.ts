import { checkPlan } from "../../src/check/check-plan.ts";
import type { Decisions } from "../../src/domain/plan/plan.ts";
import type { GoalResult } from "../../src/domain/plan/plan-entries.ts";
import { slotIdOf } from "../../src/domain/problem.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { planDocument } from "../../src/engine/plan/plan-document.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { bestByTrying, type RestatedPlacing, restatedPlacing, totalsOf } from "./restated-placing.ts";

/** How the engine's answer to a problem stands to what trying everything finds; with what it found, for statistics. */
export interface Comparison {
  /** What differs, in a few words; absent where nothing does. */
  readonly wrong?: string | undefined;
  /** Absent where nothing lawful exists. */
  readonly goals?: readonly GoalResult[];
}

/** Allocates, and holds every goal's value, the plan's own totals, and the inspector's word against the oracle. */
export function comparedWithOracle(problem: Problem): Comparison {
  const restated = restatedPlacing(problem);
  const best = bestByTrying(restated);
  const outcome = allocate(problem);
  if (outcome.status !== "planned")
    return best === undefined ? {} : { wrong: `${outcome.status}, where ${best.join(" ")} is possible` };
  const { goals, decisions } = outcome;
  const values = goals.map(({ value }) => value).join(" ");
  const expected = best?.join(" ") ?? "nothing lawful";
  if (values !== expected) return { wrong: `goals ${values}, where ${expected} is the best`, goals };
  const totals = totalsOf(restated, takenIn(restated, decisions)).join(" ");
  if (totals !== expected) return { wrong: `a plan of ${totals} is said to be one of ${values}`, goals };
  const plan = planDocument(problem, outcome, { tool: { name: "test", version: "0" }, inputs: [], settings: [] });
  const { findings } = checkPlan(plan, ruleBook);
  return findings.length === 0 ? { goals } : { wrong: `the inspector finds ${findings[0].code}`, goals };
}

/** The start that each seeker has in a plan. */
export function takenIn({ seekers, starts }: RestatedPlacing, { placements }: Decisions) {
  const slots = new Map(placements.map((one) => [one.participant, slotIdOf(one)]));
  return seekers.map(({ person }) => starts.find(({ id }) => id === slots.get(person.id)) ?? null);
}
