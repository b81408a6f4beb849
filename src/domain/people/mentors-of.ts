import type { Plan } from "../plan/plan.ts";

/** The mentor of each participant: whom they are paired with, or whose day their session is. */
export function mentorsOf({ programme, placements, pairings }: Plan): ReadonlyMap<string, string> {
  const days = new Map(
    programme.intakes.flatMap(({ id, cohorts = [] }) =>
      cohorts.flatMap(({ id: cohort, mentor }) => (mentor === undefined ? [] : [[`${id}/${cohort}`, mentor] as const])),
    ),
  );
  // Without a mentor's day nobody has a session.
  const sessions = (days.size === 0 ? [] : placements).flatMap(({ participant, intake, cohort = "" }) => {
    const mentor = days.get(`${intake}/${cohort}`);
    return mentor === undefined ? [] : [[participant, mentor] as const];
  });
  return new Map([...sessions, ...pairings.map(({ participant, mentor }) => [participant, mentor] as const)]);
}
