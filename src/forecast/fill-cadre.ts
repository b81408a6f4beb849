import { sortedBy } from "../domain/compare.ts";
import type { Mentor } from "../domain/people/people.ts";
import type { Problem } from "../domain/problem.ts";
import { applyRules, refuserOf } from "../domain/programme/applied-rule.ts";
import { type CadreStage, stageOf } from "../domain/programme/programme.ts";
import { allocate } from "../engine/allocate.ts";
import { openView } from "../engine/stage/stage-view.ts";

/**
 * The cadre filled up to its size by the programme's own rules and goals for it, as far as there are candidates: the
 * engine chooses, as it does at first. Without a stage for the cadre it stays as it is.
 * @param wanted another size than the programme's
 */
export function fillCadre(problem: Problem, wanted?: number): Problem {
  const stage = stageOf(problem.programme, "cadre");
  const mentors = problem.mentors ?? [];
  const missing = (wanted ?? stage?.size ?? 0) - mentors.length;
  if (!stage || missing <= 0) return problem;
  const held = new Set(mentors.map(({ id }) => id));
  const others = { ...problem, participants: problem.participants.filter(({ id }) => !held.has(id)) };
  const size = Math.min(missing, countCandidates(others, stage));
  if (size === 0) return problem;
  const chosen = chooseAmong(others, { ...stage, size });
  return { ...problem, mentors: sortedBy([...mentors, ...chosen], ({ id }) => id) };
}

/** How many may be chosen for the cadre at all. */
export function countCandidates(problem: Problem, stage: CadreStage): number {
  const view = openView(problem, stage, []);
  const refusers = applyRules(stage.who, problem.rules).map((one) => refuserOf(one, view));
  return problem.participants.filter((participant) => refusers.every((refuse) => !refuse({ participant, slot: null })))
    .length;
}

function chooseAmong(problem: Problem, stage: CadreStage): readonly Mentor[] {
  const programme = { ...problem.programme, stages: [stage] };
  const allocation = allocate({ ...problem, programme, mentors: undefined, previous: undefined });
  if (allocation.status !== "planned") return [];
  const chosen = new Set(allocation.decisions.cadre.map(({ mentor }) => mentor));
  return allocation.mentors.filter(({ id }) => chosen.has(id));
}
