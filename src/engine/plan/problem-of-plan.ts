import { sortedBy } from "../../domain/compare.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Problem, RuleBook, Scores } from "../../domain/programme/rule-book.ts";

/** The problem that a plan document answers: what was decided on, without what was decided. */
export function problemOfPlan(plan: Plan, rules: RuleBook): Problem {
  const { programme, asOf, seed, draw, participants, vacancies, summary, mentors, previous } = plan;
  return {
    programme,
    asOf,
    seed,
    draw,
    participants: sortedBy(participants, ({ id }) => id),
    mentors: isCadreGiven(plan) ? mentors : undefined,
    vacant: summary.vacant,
    vacancies,
    scores: plan.scores && scoresOf(plan.scores),
    previous,
    rules,
  };
}

// A replanned plan goes on with the cadre that it found.
function isCadreGiven({ programme, inputs, previous }: Plan): boolean {
  return previous !== undefined || inputs.some(({ role }) => role === "mentors") || !stageOf(programme, "cadre");
}

function scoresOf(rows: NonNullable<Plan["scores"]>): Scores {
  const scores = new Map<string, Map<string, number>>();
  for (const { participant, option, score } of rows) {
    const own = scores.get(participant) ?? new Map<string, number>();
    scores.set(participant, own.set(option, score));
  }
  return scores;
}
