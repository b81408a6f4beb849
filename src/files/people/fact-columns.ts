import type { Finding } from "../../domain/finding.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { fault } from "../codes.ts";
import type { CouncilsFile, MentorsFile } from "./people-lists.ts";

/**
 * Columns that a programme declares and that stand in none of the run's files: rules would take them for blank, and prove
 * what nobody told, so that is an error; one that no rule reads is only told of. Without a file of mentors, one that mentors are asked for may still be meant for it.
 */
export function checkFactColumns(
  programme: Programme,
  councils: Pick<CouncilsFile, "columns" | "input">,
  mentors: Pick<MentorsFile, "columns"> | undefined,
): Finding[] {
  // Without its columns the list could not be read, which is told.
  if (councils.columns.size === 0) return [];
  const ofMentors = mentors === undefined ? namedForMentors(programme) : new Set<string>();
  return Object.keys(programme.facts ?? {})
    .filter((fact) => !councils.columns.has(fact) && !mentors?.columns.has(fact) && !ofMentors.has(fact))
    .map((found) => {
      const code = isRead(programme, found) ? "facts/no-column" : "facts/unused";
      return fault(code, { file: councils.input.name }, { found });
    });
}

/** Whether any rule of any stage names the fact. */
function isRead({ stages, further = [] }: Programme, fact: string): boolean {
  const uses = [...stages, ...further].flatMap(({ who, rules, goals }) => [...who, ...rules, ...goals]);
  return uses.some(({ with: given = {} }) => Object.values(given).flat().includes(fact));
}

/** Columns that rules name as the mentors'. */
function namedForMentors({ stages, further = [] }: Programme): ReadonlySet<string> {
  const uses = [...stages, ...further].flatMap(({ who, rules, goals }) => [...who, ...rules, ...goals]);
  return new Set(
    uses.flatMap(({ with: given = {} }) => {
      const values = Object.values(given).filter((value) => typeof value === "string");
      return values.includes("mentor") ? values : [];
    }),
  );
}
