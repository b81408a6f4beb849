import type { Mentor } from "../domain/people/people.ts";
import type { Allocation, Planned } from "../domain/plan/allocation.ts";
import type { StageCertificate } from "../domain/plan/certificate.ts";
import type { Conflict } from "../domain/plan/impossible-stage.ts";
import type { Decisions } from "../domain/plan/plan.ts";
import type { CadreMember, GoalResult, UnjudgedRule } from "../domain/plan/plan-entries.ts";
import type { StageId, StageSpec } from "../domain/programme/programme.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { unjudgedRules } from "../domain/programme/unjudged.ts";
import { solve } from "../solver/index.ts";
import { solveLeastFilled } from "../solver/lp/least-filled.ts";
import type { Solution } from "../solver/model.ts";
import { isUndecided } from "../solver/proof.ts";
import { conflictOf } from "./explain/conflict.ts";
import { summarise } from "./plan/plan-document.ts";
import { certifyStage, goalResults } from "./stage/certify.ts";
import { type CompiledStage, compileStage } from "./stage/compile.ts";
import { decideStages } from "./stage/decide-stages.ts";
import { chosenMentors, pairingsOf, placementsOf } from "./stage/decode-solution.ts";
import { optionsOf } from "./stage/options.ts";
import { pinFindings } from "./stage/problem-findings.ts";
import { openView, usualCapacity } from "./stage/stage-view.ts";

/**
 * Decides every stage of the programme in its order: the best lawful plan there is, with a certificate for each stage;
 * or, where nothing is lawful, the limits that cannot be kept together. Pure: the same problem, the same allocation.
 */
export function allocate(problem: Problem): Allocation {
  // Pins against the rules are wrong input: they are told of before anything is found impossible.
  const findings = pinFindings(problem);
  if (findings.length > 0) return { status: "invalid", findings };
  let state: State = startOf(problem);
  for (const spec of problem.programme.stages) {
    if (spec.stage === "cadre" && problem.mentors) continue;
    const outcome = decide(problem, spec, state);
    if ("status" in outcome) return outcome;
    state = outcome;
  }
  const planned = plannedFrom(problem, state);
  const cadre = new Set(state.cadre.map(({ id }) => id));
  const further = decideStages(problem, state.decisions.placements, cadre);
  const { stages, impossible, findings: warnings } = further;
  const all = { ...planned, impossible, unjudged: [...planned.unjudged, ...further.unjudged], findings: warnings };
  return stages.length === 0 ? all : { ...all, stages };
}

/** What the stages so far have decided. */
interface State {
  readonly decisions: Decisions;
  /** Candidates for the cadre, or the given cadre. */
  readonly mentors: readonly Mentor[];
  /** Those of them who are in the cadre. */
  readonly cadre: readonly Mentor[];
  readonly goals: readonly GoalResult[];
  readonly unjudged: readonly UnjudgedRule[];
  readonly certificates: readonly StageCertificate[];
  /** How many sought a mentor. */
  readonly newlyAppointed: number;
}

function startOf(problem: Problem): State {
  const given = problem.mentors ?? [];
  const capacity = usualCapacity(problem);
  const elected = new Set(problem.previous?.elected);
  const cadre = given.map((mentor) => cadreMember(mentor, capacity, elected.has(mentor.id) ? "elected" : "given"));
  return {
    decisions: { placements: [], waitingList: [], refused: [], cadre, pairings: [], unpaired: [], overrides: [] },
    mentors: given,
    cadre: given,
    goals: [],
    unjudged: [],
    certificates: [],
    newlyAppointed: 0,
  };
}

function cadreMember({ id, name, capacity }: Mentor, usual: number, reason: string): CadreMember {
  return { mentor: id, name, capacity: capacity ?? usual, reasons: [reason] };
}

function decide(problem: Problem, spec: StageSpec, state: State): State | Allocation {
  const options = optionsOf(openView(problem, spec, state.cadre));
  const compiled = compileStage(options);
  const least = compiled.options.view.slots.map((slot) => slot.least ?? 0);
  const solution = least.some((number) => number > 0)
    ? solveLeastFilled(compiled.model, least, solve)
    : solve(compiled.model);
  const certificate = certifyStage(compiled, solution);
  const unjudged = [...state.unjudged, ...unjudgedRules(compiled.options.view)];
  if (solution.totals[0] !== 0) {
    const conflict = isUndecided(solution) ? undefined : conflictOf(compiled, solution, certificate);
    return infeasible(problem, spec.stage, conflict, { ...state, unjudged });
  }
  return {
    ...readers[spec.stage](compiled, solution, state),
    goals: [...state.goals, ...goalResults(compiled, solution)],
    unjudged,
    certificates: [...state.certificates, certificate],
  };
}

function infeasible(
  problem: Problem,
  stage: StageId,
  conflict: Conflict | undefined,
  { cadre, unjudged }: State,
): Allocation {
  const chosen = problem.mentors === undefined && cadre.length > 0;
  const found = conflict ? { conflict } : { undecided: true as const, conflict: { limits: [] } };
  return { status: "infeasible", stage, ...found, ...some(unjudged), ...(chosen ? { cadre } : {}) };
}

function some(unjudged: readonly UnjudgedRule[]): { readonly unjudged?: readonly UnjudgedRule[] } {
  return unjudged.length > 0 ? { unjudged } : {};
}

type Reader = (compiled: CompiledStage, solution: Solution, state: State) => State;

const readers: Readonly<Record<StageId, Reader>> = {
  cadre: (compiled, solution, state) => {
    const { problem } = compiled.options.view;
    const cadre = chosenMentors(compiled, solution);
    const members = cadre.map((mentor) => cadreMember(mentor, usualCapacity(problem), "chosen"));
    return {
      ...state,
      mentors: compiled.options.view.seekers,
      cadre,
      decisions: { ...state.decisions, cadre: members },
    };
  },
  placing: (compiled, solution, state) => ({
    ...state,
    decisions: { ...state.decisions, ...placementsOf(compiled, solution) },
  }),
  pairing: (compiled, solution, state) => ({
    ...state,
    decisions: { ...state.decisions, ...pairingsOf(compiled, solution) },
    newlyAppointed: compiled.options.view.seekers.length,
  }),
};

function plannedFrom(problem: Problem, state: State): Planned {
  const { decisions, mentors, goals, unjudged, certificates, newlyAppointed } = state;
  const summary = summarise(problem, decisions, newlyAppointed);
  return {
    status: "planned",
    decisions,
    mentors,
    goals,
    unjudged,
    certificate: { stages: certificates },
    summary,
    impossible: [],
    findings: [],
  };
}
