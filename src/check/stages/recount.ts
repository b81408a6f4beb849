import { append } from "../../domain/append.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { StageGoal } from "../../domain/plan/all-goals.ts";
import type { Plan, ScoreRow } from "../../domain/plan/plan.ts";
import type { Problem, RuleBook, Scores } from "../../domain/programme/rule-book.ts";
import { checkGoals } from "../certificate/check-goals.ts";
import { type RecountedStage, totalsOf } from "../certificate/totals.ts";
import { fault } from "../fault.ts";
import { checkCadre, checkElected } from "./check-cadre.ts";
import { checkFurther } from "./check-further.ts";
import { checkPairing } from "./check-pairing.ts";
import { checkPlacing } from "./check-placing.ts";
import { checkUnjudged } from "./check-unjudged.ts";
import { buildStage, type Stage } from "./stage.ts";
import { isCadreGiven, stagesRun } from "./stages-run.ts";

/**
 * Rebuilds every stage from the plan alone and recounts its options, limits, reasons and goals; none of it where the
 * plan's score table is neither in it nor given.
 */
export function recount(
  plan: Plan,
  rules: RuleBook,
  scores: readonly ScoreRow[] | undefined,
): {
  findings: readonly Finding[];
  stages: readonly RecountedStage[];
  /** The goals of further stages, with the proof that is confirmed. */
  further: readonly StageGoal[];
  /** The further stages rebuilt, by id; one that is impossible among them. */
  furtherStages: ReadonlyMap<string, Stage>;
  uncounted?: true;
} {
  const absent = scoresAbsent(plan, scores);
  if (absent.length > 0)
    return { findings: absent, stages: [], further: [], furtherStages: new Map(), uncounted: true };
  const problem = problemOf(plan, rules, scores);
  const findings: Finding[] = [];
  const stages: RecountedStage[] = [];
  for (const { spec, at } of stagesRun(plan)) {
    const built = buildStage(problem, spec, cadreAt(plan, at), ["programme", "stages", at]);
    append(findings, built.findings);
    if (!built.stage) continue;
    const taken = inspect(plan, built.stage);
    const counted = totalsOf(built.stage, taken.taken);
    append(findings, taken.findings);
    append(findings, counted.findings);
    stages.push({ stage: built.stage, taken: taken.taken, totals: counted.totals });
  }
  const further = checkFurther(plan, problem);
  return {
    findings: [
      ...findings,
      ...checkElected(plan, problem),
      ...checkGoals(plan, stages, rules),
      ...checkUnjudged(plan, [...stages.map(({ stage }) => stage), ...further.stages.values()]),
      ...further.findings,
    ],
    stages,
    further: further.goals,
    furtherStages: further.stages,
  };
}

function inspect(plan: Plan, stage: Stage): { findings: Finding[]; taken: Int32Array } {
  switch (stage.view.stage) {
    case "placing":
      return checkPlacing(plan, stage);
    case "cadre":
      return checkCadre(plan, stage);
    case "pairing":
      return checkPairing(plan, stage);
  }
}

function problemOf(plan: Plan, rules: RuleBook, scores: readonly ScoreRow[] | undefined): Problem {
  const { programme, asOf, seed, draw, participants, mentors, previous } = plan;
  return {
    programme,
    asOf,
    seed,
    draw,
    participants,
    mentors: isCadreGiven(plan) ? mentors : undefined,
    vacant: plan.summary.vacant,
    scores: scores && tableOf(scores),
    previous,
    rules,
  };
}

function tableOf(rows: readonly ScoreRow[]): Scores {
  const table = new Map<string, Map<string, number>>();
  for (const { participant, option, score } of rows) {
    const row = table.get(participant);
    if (row) row.set(option, score);
    else table.set(participant, new Map([[option, score]]));
  }
  return table;
}

function scoresAbsent(plan: Plan, scores: readonly ScoreRow[] | undefined): Finding[] {
  const at = plan.inputs.findIndex((input) => input.role === "scores");
  return at < 0 || scores ? [] : [fault("scores/absent", ["inputs", at], { sha256: plan.inputs[at]?.sha256 ?? "" })];
}

// A cadre that is chosen only in a later stage is not known yet.
function cadreAt(plan: Plan, at: number): readonly Mentor[] {
  const chosenAt = plan.programme.stages.findIndex((spec) => spec.stage === "cadre");
  if (!isCadreGiven(plan) && chosenAt >= at) return [];
  const members = new Set(plan.cadre.map((member) => member.mentor));
  return plan.mentors.filter((mentor) => members.has(mentor.id));
}
