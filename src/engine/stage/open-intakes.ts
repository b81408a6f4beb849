import { heldSlots } from "../../domain/people/held.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { Problem } from "../../domain/problem.ts";
import { applyRules, refuserOf } from "../../domain/programme/applied-rule.ts";
import { openAsNeeded, repeats } from "../../domain/programme/openings.ts";
import {
  type Cohort,
  type Intake,
  isOpen,
  type Programme,
  type StageSpec,
  stageOf,
} from "../../domain/programme/programme.ts";
import { openView } from "./stage-view.ts";

/**
 * The problem with its repeating intakes opened as far as needed: for everyone who may be placed, and to every intake
 * that an offer names. To be done once before anything is allocated, so that the plan's programme says what was open.
 */
export function openIntakes(problem: Problem): Problem {
  const spec = stageOf(problem.programme, "placing");
  if (!spec) return problem;
  const opened = problem.programme.intakes.some(repeats) ? openedFor(problem, spec) : problem.programme;
  return { ...problem, programme: withMentorDays(opened, problem.mentors ?? []) };
}

function openedFor(problem: Problem, spec: StageSpec): Programme {
  const view = openView(problem, spec, []);
  const refusers = applyRules(spec.who, problem.rules).map((one) => refuserOf(one, view));
  const admitted = problem.participants.filter(
    (participant) =>
      participant.pinnedIntake !== undefined || refusers.every((refuse) => !refuse({ participant, slot: null })),
  );
  const { previous, programme } = problem;
  const named = new Set(problem.participants.flatMap(({ pinnedIntake }) => pinnedIntake ?? []));
  for (const { intake } of previous?.baseline.places ?? []) named.add(intake);
  // Seats of what has begun are no use to anybody who is not in it.
  const held = heldSlots(view);
  const seated = admitted.filter(({ id }) => held.has(id)).length;
  const begun = programme.intakes
    .filter((intake) => isOpen(intake) && previous !== undefined && intake.startsOn < previous.frozenBefore)
    .reduce((sum, { places }) => sum + places, 0);
  return openAsNeeded(programme, admitted.length - seated + begun, named);
}

/** The programme in which every mentor and day of an intake is a cohort of one. */
function withMentorDays(programme: Programme, mentors: readonly Mentor[]): Programme {
  if (mentors.length === 0 || programme.intakes.every(({ mentorDays }) => mentorDays === undefined)) return programme;
  const intakes = programme.intakes.map((intake): Intake => {
    const cohorts = intake.mentorDays?.flatMap((day) =>
      mentors.map(({ id }): Cohort => ({ id: `${day}/${id}`, places: 1, startsOn: day, endsOn: day, mentor: id })),
    );
    return cohorts === undefined ? intake : { ...intake, mentorDays: undefined, cohorts };
  });
  return { ...programme, intakes };
}
