import type { Mentor } from "../../domain/people/people.ts";
import type { ConflictReport } from "../../domain/plan/explanation.ts";
import type { Problem, StageView } from "../../domain/problem.ts";
import type { StageId } from "../../domain/programme/programme.ts";
import { allocate } from "../allocate.ts";
import { demandsOf } from "../stage/demands.ts";
import { optionsOf } from "../stage/options.ts";
import { openView } from "../stage/stage-view.ts";
import { irreducible } from "./quick-xplain.ts";
import { remediesOf } from "./remedies.ts";

/**
 * Why a stage has no lawful plan or, with `everyone`, none in which everyone has a place or a mentor: an irreducible set
 * of rules, limits, offers and people, and the smallest remedies that are enough.
 */
export function conflictReport(problem: Problem, stage: StageId, everyone: boolean): ConflictReport {
  const view = viewAt(problem, stage);
  if (!view) return { stage, members: [], remedies: [] };
  const { members, isPossible } = demandsOf(view, { everyone });
  const conflict = irreducible(members.length, isPossible).map((at) => members[at]);
  return { stage, members: conflict, remedies: remediesOf(problem, view, conflict, resolvedBy(stage, everyone)) };
}

function viewAt(problem: Problem, stage: StageId): StageView | undefined {
  const spec = problem.programme.stages.find((one) => one.stage === stage);
  return spec && optionsOf(openView(problem, spec, stage === "cadre" ? [] : cadreOf(problem))).view;
}

function cadreOf(problem: Problem): readonly Mentor[] {
  if (problem.mentors) return problem.mentors;
  const stages = problem.programme.stages.filter(({ stage }) => stage === "cadre");
  const allocation = allocate({ ...problem, programme: { ...problem.programme, stages, further: undefined } });
  if (allocation.status !== "planned") return [];
  const chosen = new Set(allocation.decisions.cadre.map(({ mentor }) => mentor));
  return problem.participants.filter(({ id }) => chosen.has(id));
}

/** Only the stages that the outcome hangs on are solved. */
function resolvedBy(stage: StageId, everyone: boolean): (problem: Problem) => boolean {
  const needed: readonly StageId[] = stage === "pairing" ? ["cadre", "pairing"] : [stage];
  return (problem) => {
    const stages = problem.programme.stages.filter((spec) => needed.includes(spec.stage));
    const allocation = allocate({ ...problem, programme: { ...problem.programme, stages, further: undefined } });
    if (allocation.status !== "planned") return false;
    const { waitingList, unpaired } = allocation.decisions;
    return !everyone || (stage === "placing" ? waitingList.length === 0 : unpaired.length === 0);
  };
}
