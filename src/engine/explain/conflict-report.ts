import type { Mentor } from "../../domain/people/people.ts";
import type { ConflictReport } from "../../domain/plan/explanation.ts";
import type { StageId } from "../../domain/programme/programme.ts";
import type { Problem, StageView } from "../../domain/programme/rule-book.ts";
import { allocate } from "../allocate.ts";
import { demandsOf } from "../stage/demands.ts";
import { expandRecurringIntakes } from "../stage/expand-recurring-intakes.ts";
import { optionsOf } from "../stage/options.ts";
import { openView } from "../stage/stage-view.ts";
import { irreducibleAmong } from "./quick-xplain.ts";
import { remediesOf } from "./remedies.ts";
import { createStepBudget, spend } from "./step-budget.ts";

/**
 * Why a stage has no lawful plan or, with `everyone`, none in which everyone has a place or a mentor: an irreducible set
 * of rules, limits, offers and people, and the smallest remedies that are enough.
 */
export function conflictReport(problem: Problem, stage: StageId, everyone: boolean): ConflictReport {
  const view = viewAt(problem, stage);
  if (!view) return { stage, members: [], remedies: [], stopped: [] };
  const { members, alike, isPossible, isAnswered } = demandsOf(view, { everyone });
  const options = problem.participants.length * (view.slots.length + 1);
  const toReduce = createStepBudget();
  const conflict = irreducibleAmong(alike, isPossible, () => spend(toReduce, options)).map((at) => members[at]);
  const toMend = createStepBudget(stepsToMend);
  const resolves = resolvedBy(stage, everyone);
  // A remedy is tried by solving for every goal, not only for what is lawful.
  const work = options * (1 + view.spec.goals.length);
  const remedies = remediesOf(problem, view, conflict, (changed) => spend(toMend, work) && resolves(changed));
  const stopped = [
    ...(toReduce.left > 0 && isAnswered() ? [] : ["members" as const]),
    ...(toMend.left > 0 ? [] : ["remedies" as const]),
  ];
  return { stage, members: conflict, remedies, stopped };
}

/** Some hundred trials of a plan for some hundred people, a dozen for some thousand. */
const stepsToMend = 4_000;

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
    const tried = { ...problem, programme: { ...problem.programme, stages, further: undefined } };
    // As whoever makes the change would plan: with as many openings as are then needed.
    const allocation = allocate(expandRecurringIntakes(tried));
    if (allocation.status !== "planned") return false;
    const { waitingList, unpaired } = allocation.decisions;
    return !everyone || (stage === "placing" ? waitingList.length === 0 : unpaired.length === 0);
  };
}
