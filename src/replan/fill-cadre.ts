import { sortedBy } from "../domain/compare.ts";
import { stageOf } from "../domain/programme/programme.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { electMentors } from "../engine/stage/elect-mentors.ts";

/** A replanned problem with its cadre filled up again, where its programme does so and the cadre was not given by name. */
export function topUpCadre(problem: Problem): Problem {
  const { previous, programme } = problem;
  if (!previous?.elected || stageOf(programme, "cadre")?.topUp !== true) return problem;
  const known = new Set(problem.mentors?.map(({ id }) => id));
  const filled = fillCadre(problem);
  const elected = (filled.mentors ?? []).flatMap(({ id }) => (known.has(id) ? [] : [id]));
  return elected.length === 0 ? problem : { ...filled, previous: { ...previous, elected } };
}

/**
 * The cadre filled up to its size by the programme's own rules and goals for it, as far as there are candidates. Without
 * a stage for the cadre it stays as it is.
 * @param wanted another size than the programme's
 */
export function fillCadre(problem: Problem, wanted?: number): Problem {
  const stage = stageOf(problem.programme, "cadre");
  const mentors = problem.mentors ?? [];
  const size = wanted ?? stage?.size ?? 0;
  if (!stage || size <= mentors.length) return problem;
  const chosen = electMentors(problem, { ...stage, size });
  return chosen.length === 0 ? problem : { ...problem, mentors: sortedBy([...mentors, ...chosen], ({ id }) => id) };
}
