import type { Plan } from "../../domain/plan/plan.ts";
import { intakeSlots } from "../../domain/problem.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import { type Asks, asksEarlier, explainerOf } from "../../engine/explain/explain.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { reasonTexts } from "../../report/explanation/explanation-rows.ts";
import { ruleBook } from "../../rules/index.ts";

/** For a letter or a page: the earlier intakes only. */
export const asksForLetter: Asks = (stage, slot, own) => stage === "placing" && asksEarlier(stage, slot, own);

/** Each question is solved anew: beyond so many the page would keep its reader waiting. */
const mostQuestions = 1000;

/**
 * Why everyone is where they are, as sentences by id, for the page. None where that would take long, nobody is placed,
 * or the plan does not hold the scores it was made with.
 */
export function explainEveryone(plan: Plan): ReadonlyMap<string, string> {
  const questions = plan.participants.length * intakeSlots(plan.programme).length;
  const lacksScores = plan.scores === undefined && plan.inputs.some(({ role }) => role === "scores");
  if (!stageOf(plan.programme, "placing") || lacksScores || questions > mostQuestions) return new Map();
  const explainer = explainerOf(problemOfPlan(plan, ruleBook), plan);
  return reasonTexts(
    plan.participants.map((participant) => explainer.explain(participant, asksForLetter)),
    plan,
    ruleBook,
  );
}
