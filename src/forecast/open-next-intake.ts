import type { Day } from "../domain/dates.ts";
import { lastNamed, openingsOf, openUntil, repeats } from "../domain/programme/openings.ts";
import type { Programme } from "../domain/programme/programme.ts";

/** The programme with its repeating intakes open to the first start after `day`, so that a place can be put off to it. */
export function openNextIntake(programme: Programme, day: Day): Programme {
  const named = programme.intakes.filter(repeats).flatMap((intake) => [
    intake.id,
    ...openingsOf(intake)
      .filter(({ startsOn }) => startsOn > day)
      .slice(0, 1)
      .map(({ id }) => id),
  ]);
  return openUntil(programme, lastNamed(programme, new Set(named)));
}
