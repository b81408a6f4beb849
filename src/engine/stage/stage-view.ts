import type { Mentor } from "../../domain/people/people.ts";
import { cadreSlots, intakeSlots, mentorSlots } from "../../domain/problem.ts";
import { type StageSpec, stageOf } from "../../domain/programme/programme.ts";
import type { Problem, Slot, StageView } from "../../domain/programme/rule-book.ts";

/** What a stage's rules see before anyone is refused: everybody seeks. `mentors` is the cadre, once chosen or given. */
export function openView(problem: Problem, spec: StageSpec, mentors: readonly Mentor[]): StageView {
  return {
    problem,
    stage: spec.stage,
    spec,
    ordered: spec.stage !== "pairing",
    slots: slotsFor(problem, spec, mentors),
    seekers: problem.participants,
    population: problem.participants,
    cadre: new Set(mentors.map(({ id }) => id)),
  };
}

function slotsFor({ programme }: Problem, spec: StageSpec, mentors: readonly Mentor[]): readonly Slot[] {
  if (spec.stage === "cadre") return cadreSlots(spec.size);
  if (spec.stage === "placing") return intakeSlots(programme, mentors);
  return mentorSlots(mentors, spec.capacity);
}

/** How many mentees a mentor takes who has no capacity of their own. */
export function usualCapacity(problem: Problem): number {
  return stageOf(problem.programme, "pairing")?.capacity ?? 0;
}
