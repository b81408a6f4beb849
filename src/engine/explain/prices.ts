import type { Participant } from "../../domain/people/people.ts";
import type { Price } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import { applyRules, goalUses, refuserOf } from "../../domain/programme/applied-rule.ts";
import { type Programme, stageOf } from "../../domain/programme/programme.ts";
import type { Problem, RuleBook } from "../../domain/programme/rule-book.ts";
import { nameOfUse, parseRuleName } from "../../domain/programme/rule-use.ts";
import { allocate } from "../allocate.ts";
import { expandRecurringIntakes } from "../stage/expand-recurring-intakes.ts";
import { openView } from "../stage/stage-view.ts";

/**
 * What one more place in each intake, one more mentor, one more mentee for each of them and one more volunteer would be
 * worth on each goal. Each is found by allocating anew: prices of a certificate are not unique, and would not say it.
 */
export function pricesOf(problem: Problem, plan: Plan): Price[] {
  const { programme } = problem;
  const places = programme.intakes
    .filter(({ open }) => open !== false)
    .map(({ id, places: number }) => priced("place", id, withPlaces(programme, id, number + 1), problem, plan));
  const cadre = stageOf(programme, "cadre");
  const pairing = stageOf(programme, "pairing");
  const mentor =
    cadre && !problem.mentors
      ? [priced("mentor", "", withStage(programme, "cadre", { size: cadre.size + 1 }), problem, plan)]
      : [];
  const load = pairing
    ? [priced("load", "", withStage(programme, "pairing", { capacity: pairing.capacity + 1 }), problem, plan)]
    : [];
  return [...places, ...mentor, ...load, ...(cadre && !problem.mentors ? [volunteerPrice(problem, plan)] : [])];
}

function priced(more: Price["more"], about: string, programme: Programme, problem: Problem, plan: Plan): Price {
  return priceOf(more, about, { ...problem, programme }, plan);
}

function priceOf(more: Price["more"], about: string, changed: Problem, plan: Plan): Price {
  const allocation = allocate(expandRecurringIntakes(changed));
  if (allocation.status !== "planned") return { more, about, possible: false, goals: [] };
  return { more, about, possible: true, goals: differences(plan, allocation.goals, changed.rules) };
}

function differences({ goals, programme }: Plan, then: readonly GoalResult[], rules: RuleBook): Price["goals"] {
  return goals.flatMap(({ stage, rule, value }) => {
    const other = then.find((goal) => goal.stage === stage && goal.rule === rule);
    const spec = stageOf(programme, stage);
    const use = spec && goalUses(spec, rules).find((one) => nameOfUse(one) === rule);
    if (!other || !use || other.value === value) return [];
    return [{ stage, name: rule, rule: parseRuleName(use.rule).id, now: value, then: other.value }];
  });
}

function withPlaces(programme: Programme, intake: string, places: number): Programme {
  return { ...programme, intakes: programme.intakes.map((one) => (one.id === intake ? { ...one, places } : one)) };
}

function withStage(programme: Programme, stage: "cadre" | "pairing", change: object): Programme {
  const stages = programme.stages.map((spec) => (spec.stage === stage ? { ...spec, ...change } : spec));
  return { ...programme, stages };
}

/** Of all who lack nothing but having volunteered, the one who would improve the choice of the cadre most. */
function volunteerPrice(problem: Problem, plan: Plan): Price {
  const stages = problem.programme.stages.filter(({ stage }) => stage === "cadre");
  const trials = couldVolunteer(problem).flatMap((one) => {
    const changed = withVolunteer(problem, one);
    const allocation = allocate({ ...changed, programme: { ...problem.programme, stages } });
    return allocation.status === "planned" ? [{ changed, goals: allocation.goals }] : [];
  });
  const [best] = trials.sort((left, right) => compareGoals(left.goals, right.goals));
  return best
    ? priceOf("volunteer", "", best.changed, plan)
    : { more: "volunteer", about: "", possible: false, goals: [] };
}

function couldVolunteer(problem: Problem): Participant[] {
  const spec = stageOf(problem.programme, "cadre");
  if (!spec) return [];
  const view = openView(problem, spec, []);
  const refusers = applyRules(spec.who, problem.rules).map((one) => refuserOf(one, view));
  const isRefused = (participant: Participant): boolean =>
    refusers.some((refuse) => refuse({ participant, slot: null }) !== undefined);
  return problem.participants.filter((one) => isRefused(one) && !isRefused({ ...one, mentorVolunteer: true }));
}

function withVolunteer(problem: Problem, { id }: Participant): Problem {
  const participants = problem.participants.map((one) => (one.id === id ? { ...one, mentorVolunteer: true } : one));
  return { ...problem, participants };
}

function compareGoals(left: readonly GoalResult[], right: readonly GoalResult[]): number {
  const at = left.findIndex(({ value }, index) => value !== right[index]?.value);
  return at < 0 ? 0 : left[at].value - (right[at]?.value ?? 0);
}
