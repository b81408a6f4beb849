import type { Chances, OwnLuck } from "../domain/draw/chances.ts";
import { usageError } from "../domain/errors.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { chancesOf, isLeftToLuck } from "../engine/chances/chances-of.ts";
import { problemOfPlan } from "../engine/plan/problem-of-plan.ts";
import { ruleBook } from "../rules/index.ts";
import { loadPlan, type PlanInput } from "./load/load-plan.ts";

export interface ChancesTerms {
  /** How many draws estimate what is neither certain nor exact; default: 1,000. */
  readonly runs?: number | string | undefined;
  /** Given the cadre as it was drawn. */
  readonly given?: boolean | undefined;
}

export const usualDraws = 1000;
/** For one answer among others. */
const fewDraws = 200;
/** Beyond so many people nobody's luck is told beside other things: it would take too long. */
const mostTold = 2000;

/** How likely each outcome of a plan's lots was. @throws UsageError where it cannot be read, or is not the best by its rules */
export async function chancesOfPlan(
  input: PlanInput,
  { runs = usualDraws, given = false }: ChancesTerms = {},
): Promise<{ readonly plan: Plan; readonly chances: Chances }> {
  if (!/^[1-9]\d{0,5}$/.test(String(runs)))
    throw usageError("usage/number", {
      option: "--runs",
      found: runs,
      expected: "a number of draws, from 1 to 999,999",
    });
  const plan = await loadPlan(input);
  const chances = chancesOf(problemOfPlan(plan, ruleBook), plan, { draws: Number(runs), given });
  const [stage] = chances.notBest;
  if (stage !== undefined) throw usageError("chances/not-best", { stage });
  return { plan, chances };
}

/** What luck had to do with the place of each; nothing where that is not to be told in reasonable time. */
export function placingLuck(plan: Plan, draws = usualDraws): (participant: string) => OwnLuck | undefined {
  if (plan.participants.length > mostTold) return () => undefined;
  const terms = { draws, given: true, only: "placing" as const };
  const [stage] = chancesOf(problemOfPlan(plan, ruleBook), plan, terms).stages;
  const people = new Map(stage?.people.map((person) => [person.participant, person.outcomes]));
  const isSeeker = seekersIn(plan);
  return (participant) => {
    const outcome = isSeeker(participant) && people.get(participant)?.find(({ drawn }) => drawn);
    return outcome ? { outcome, draws } : undefined;
  };
}

/**
 * Whoever was placed or left waiting by the rules and the lot, not by an offer. In a plan that goes on from another nobody:
 * what is kept there may have been luck before.
 */
function seekersIn({ placements, waitingList, previous }: Plan): (participant: string) => boolean {
  if (previous !== undefined) return () => false;
  const decided = placements.filter(({ reasons }) => reasons.includes("placed"));
  const seekers = new Set([...decided, ...waitingList].map(({ participant }) => participant));
  return (participant) => seekers.has(participant);
}

/** The same for one person: nobody else is asked about where luck has no part in it. */
export function luckOfOne(plan: Plan, participant: string): OwnLuck | undefined {
  if (plan.participants.length > mostTold || !seekersIn(plan)(participant)) return undefined;
  if (isLeftToLuck(problemOfPlan(plan, ruleBook), plan, participant)) return placingLuck(plan, fewDraws)(participant);
  return { outcome: { slot: null, drawn: true, kind: "certain", chance: 1 }, draws: 0 };
}
