import type { Mentor } from "../../domain/people/people.ts";
import { lastNamed, openingDays, openUntil, repeats } from "../../domain/programme/openings.ts";
import { type Cohort, type Intake, type Programme, type StageSpec, stageOf } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { reachOf } from "./reach.ts";

/**
 * The problem with its repeating intakes opened as far as needed, by date: the fewest openings with which as many are
 * placed, and as few are left without a lawful option, as with all of them. What an offer or a held place names is open.
 * To be done once before anything is allocated, so that the plan's programme says what was open.
 */
export function expandRecurringIntakes(problem: Problem): Problem {
  const spec = stageOf(problem.programme, "placing");
  if (!spec) return problem;
  const opened = problem.programme.intakes.some(repeats) ? openedFor(problem, spec) : problem.programme;
  return { ...problem, programme: withMentorDays(opened, problem.mentors ?? []) };
}

function openedFor(problem: Problem, spec: StageSpec): Programme {
  const { programme, mentors = [] } = problem;
  const first = lastNamed(programme, namedIn(problem));
  const further = openingDays(programme).filter((day) => first === undefined || day > first);
  // Prefixes, each a day longer than the one before.
  const untils = [first, ...further];
  const reach = reachOf(problem, spec, (at) => withMentorDays(openUntil(programme, untils[at]), mentors));
  return openUntil(programme, untils[reach.shortest(untils.length)]);
}

function namedIn({ participants, previous }: Problem): ReadonlySet<string> {
  const named = new Set(participants.flatMap(({ pinnedIntake }) => pinnedIntake?.split("/")[0] ?? []));
  for (const { pinnedIntake } of participants) if (pinnedIntake !== undefined) named.add(pinnedIntake);
  for (const { intake } of previous?.baseline.places ?? []) named.add(intake);
  return named;
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
