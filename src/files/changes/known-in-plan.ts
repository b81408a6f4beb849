import type { Named } from "../../domain/people/find-people.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { cohortSlotId } from "../../domain/problem.ts";

/** What of a plan its changes may name. */
export type ChangedPlan = Pick<Plan, "digest" | "programme" | "participants" | "mentors" | "previous">;

/** Whom and what lines may name, under all their names. */
export interface Known {
  readonly people: readonly Named[];
  readonly gone: readonly Named[];
  /** Whoever comes with a line of the same file. */
  readonly newcomers: readonly Named[];
  readonly councils: readonly { readonly code: string; readonly name: string }[];
  /** Intakes and starts by every spelling of their ids and titles. */
  readonly slots: ReadonlyMap<string, string>;
}

/** What a plan knows, before anybody new has come. */
export function knownIn({ participants, mentors, previous, programme }: ChangedPlan): Known {
  const people = [...new Map([...mentors, ...participants].map((person) => [person.id, person])).values()];
  const listed = Object.entries(programme.councils?.current ?? {}).map(([code, name]) => ({ code, name }));
  const named = [...people.flatMap(({ councils }) => councils), ...(previous?.vacancies ?? []), ...listed];
  const councils = [...new Map(named.toReversed().map((council) => [council.code, council])).values()];
  const nameOf = new Map(councils.map(({ code, name }) => [code, name]));
  const gone = (previous?.departures ?? []).map(({ participant, name, councils: codes }) => ({
    id: participant,
    name,
    councils: codes.map((code) => ({ code, name: nameOf.get(code) ?? code })),
  }));
  const slots = programme.intakes.flatMap(({ id, title = id, cohorts = [] }) => [
    [foldText(title), id] as const,
    [foldText(id), id] as const,
    ...cohorts.flatMap((cohort) => {
      const slot = cohortSlotId(id, cohort.id);
      return [[foldText(cohort.title ?? slot), slot] as const, [foldText(slot), slot] as const];
    }),
  ]);
  return { people, gone, newcomers: [], councils, slots: new Map(slots) };
}
