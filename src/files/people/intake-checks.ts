import type { Finding } from "../../domain/finding.ts";
import { cohortSlotId } from "../../domain/problem.ts";
import { openingsOf, repeats } from "../../domain/programme/openings.ts";
import type { Intake } from "../../domain/programme/programme.ts";
import type { FileCode, Params } from "../codes.ts";
import { intakeSchema } from "../programme/programme-schema.ts";
import { type DocumentCursor, namesTwice } from "../text/document-cursor.ts";
import type { JsonPath } from "../text/json-locate.ts";

/** What is wrong with intakes, their cohorts and their openings. */
export function checkIntakes(cursor: DocumentCursor): Finding[] {
  const intakes = cursor.items(["intakes"]);
  const ids = intakes.map(({ path }) => ({ path: [...path, "id"], name: cursor.text([...path, "id"]) }));
  const sound = intakes.flatMap(({ path, value }) => {
    const parsed = intakeSchema.safeParse(value);
    return parsed.success ? [{ path, intake: parsed.data }] : [];
  });
  return [
    ...namesTwice(cursor, ids, "programme/id-twice"),
    ...sound.flatMap(({ path, intake }) => checkIntake(cursor, path, intake)),
    ...checkOpenings(cursor, sound),
    ...checkSlotIds(cursor, sound),
  ];
}

// A start is known by its intake's id and its own: `A/x`. Nothing else may have that name, nor that of a mentor's day.
function checkSlotIds(
  cursor: DocumentCursor,
  sound: readonly { readonly path: JsonPath; readonly intake: Intake }[],
): Finding[] {
  const taken = new Map<string, number>();
  for (const [at, { intake }] of sound.entries())
    for (const { id, cohorts = [] } of openingsOf(intake))
      for (const cohort of cohorts) taken.set(cohortSlotId(id, cohort.id), at);
  const days = sound.flatMap(({ intake }) =>
    (intake.mentorDays ?? []).map((day) => `${cohortSlotId(intake.id, day)}/`),
  );
  const isTaken = (id: string, at: number): boolean =>
    (taken.has(id) && taken.get(id) !== at) || days.some((day) => id.startsWith(day));
  return sound.flatMap(({ path, intake }, at) => [
    ...(openingsOf(intake).some(({ id }) => taken.has(id) || isTaken(id, at))
      ? [cursor.fault("programme/id-twice", [...path, "id"], { found: intake.id })]
      : []),
    ...(intake.cohorts ?? []).flatMap(({ id }, number) =>
      isTaken(cohortSlotId(intake.id, id), at)
        ? [cursor.fault("programme/id-twice", [...path, "cohorts", number, "id"], { found: id })]
        : [],
    ),
  ]);
}

// An opening that stands on another intake of the programme: both would be the same.
function checkOpenings(
  cursor: DocumentCursor,
  sound: readonly { readonly path: JsonPath; readonly intake: Intake }[],
): Finding[] {
  return sound
    .filter(({ intake }) => repeats(intake))
    .flatMap(({ path, intake }) => {
      const others = sound.map((one) => one.intake).filter((other) => other !== intake);
      const pairs = openingsOf(intake).flatMap((opening) => {
        const other = others.find(({ id }) => id === opening.id);
        return other ? [{ found: opening.id, id: other.id, startsOn: opening.startsOn }] : [];
      });
      return pairs.slice(0, 1).map((params) => cursor.fault("programme/openings-overlap", [...path, "every"], params));
    });
}

function checkIntake(cursor: DocumentCursor, path: JsonPath, intake: Intake): Finding[] {
  const { id, places, startsOn, endsOn, every, openings } = intake;
  const orphan = openings !== undefined && every === undefined;
  return [
    ...(orphan ? [cursor.fault("programme/openings-without-every", [...path, "openings"], {})] : []),
    ...checkCohorts(cursor, [...path, "cohorts"], intake),
    ...namesTwice(cursor, daysNamed([...path, "mentorDays"], intake), "programme/day-twice"),
    ...(places === 0 ? [cursor.fault("programme/no-places", [...path, "places"], { id })] : []),
    ...(endsOn < startsOn
      ? [cursor.fault("programme/ends-before-start", [...path, "endsOn"], { found: endsOn, startsOn })]
      : []),
  ];
}

// Each mentor holds one session on a day: the same day again would be the same session.
function daysNamed(path: JsonPath, { mentorDays = [] }: Intake): { path: JsonPath; name: string }[] {
  return mentorDays.map((name, at) => ({ path: [...path, at], name }));
}

function checkCohorts(cursor: DocumentCursor, path: JsonPath, intake: Intake): Finding[] {
  const { cohorts = [], id, places, startsOn, endsOn } = intake;
  const together = cohorts.reduce((sum, cohort) => sum + cohort.places, 0);
  const names = cohorts.map((cohort, at) => ({ path: [...path, at, "id"], name: cohort.id }));
  return [
    ...(together > places ? [cursor.fault("programme/cohorts-beyond-places", path, { found: together, places })] : []),
    ...namesTwice(cursor, names, "programme/id-twice"),
    ...cohorts.flatMap((cohort, at) => {
      const { atLeast = 1, startsOn: found } = cohort;
      const faults: Finding[] = [];
      const say = (code: FileCode, key: string, params: Params) => {
        faults.push(cursor.fault(code, [...path, at, key], params));
      };
      if (cohort.endsOn < found)
        say("programme/ends-before-start", "endsOn", { found: cohort.endsOn, startsOn: found });
      if (found < startsOn || found > endsOn)
        say("programme/cohort-outside", "startsOn", { found, id, startsOn, endsOn });
      if (atLeast > cohort.places)
        say("programme/cohort-too-small", "atLeast", { found: atLeast, places: cohort.places });
      return faults;
    }),
  ];
}
